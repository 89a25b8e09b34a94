package casebound.data;

import casebound.casefile.CaseFile;
import casebound.casefile.Tx;
import casebound.journal.Fields;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.To;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Adds the records of a case-data file to a case: all of them, as one change, or nothing. */
public final class CaseDataLoad {
    private final CaseFile caseFile;
    private final Workers workers;

    public CaseDataLoad(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /**
     * Loads a file. What it says of the case itself replaces what the case says; records whose ids are in the case
     * already are refused. Not on the window's thread.
     *
     * @param progress in files that are read
     * @return how many records were added, by kind; kinds without any are left out
     * @throws ProblemException CASE_READ_ONLY; FILE_NOT_FOUND, FILE_NOT_READABLE; DATA_NOT_JSON; DATA_BREAKS_RULES with the
     *     place in the file; FILE_CHANGED; CANCELLED; DISK_FULL, WRITE_FAILED, WRITING_STOPPED
     */
    public Map<Kind, Integer> load(Path json, CancelFlag cancel, Progress progress) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        DataFile data = DataFile.read(json);
        try (Originals originals = new Originals(caseFile, workers, json, cancel)) {
            Records records = new Records(caseFile, data, originals);
            Map<Kind, List<Records.Built>> all = records.all(progress);
            Matter current = caseFile.read(store -> store.all(Matter.class)).getFirst();
            Matter matter = records.matter(current);
            cancel.check();
            originals.store();
            change(all, matter, originals);
            return counts(all);
        }
    }

    private void change(Map<Kind, List<Records.Built>> all, Matter matter, Originals originals) {
        try {
            CaseFile.await(caseFile.change(Texts.text("change.load"), tx -> {
                tx.update(matter);
                for (Kind kind : Kind.values()) {
                    add(tx, kind, all.getOrDefault(kind, List.of()));
                }
            }));
        } catch (ProblemException failure) {
            // after a failed write nobody knows whether the records are on disk, so the originals must stay
            if (failure.problem().code() == Code.DATA_BREAKS_RULES) {
                originals.takeBack();
            }
            throw failure;
        }
    }

    /** Adds the records of one kind. References to later ones of the same kind are filled in when those are there. */
    private static void add(Tx tx, Kind kind, List<Records.Built> records) {
        List<RecordComponent> inward = inward(kind);
        Set<UUID> later = new HashSet<>();
        records.forEach(each -> later.add(each.entity().id()));
        List<Records.Built> unfinished = new ArrayList<>();
        for (Records.Built each : records) {
            ObjectNode fields = Fields.of(each.entity());
            inward.stream().filter(component -> later.contains(Fields.value((Record) each.entity(), component)))
                    .forEach(component -> fields.putNull(component.getName()));
            Entity first = Fields.read(kind, each.entity().id(), fields);
            checked(tx, each, () -> tx.add(first));
            if (!first.equals(each.entity())) {
                unfinished.add(each);
            }
            later.remove(each.entity().id());
        }
        unfinished.forEach(each -> checked(tx, each, () -> tx.update(each.entity())));
    }

    private static List<RecordComponent> inward(Kind kind) {
        List<RecordComponent> inward = new ArrayList<>();
        for (RecordComponent component : Fields.components(kind.type())) {
            To to = component.getAnnotation(To.class);
            if (to != null && List.of(to.value()).contains(kind) && Form.isOptional(component)) {
                inward.add(component);
            }
        }
        return inward;
    }

    /** What the case refuses although the file seemed right: another change came between. */
    private static void checked(Tx tx, Records.Built each, Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            if (refused.problem().code() != Code.RULE_BROKEN) {
                throw refused;
            } else if (tx.store().find(each.entity().ref()).isPresent()) {
                throw Breach.at(each.place() + ".id", "alreadyThere");
            }
            throw Breach.because(each.place(), refused.problem().args().getLast());
        }
    }

    private static Map<Kind, Integer> counts(Map<Kind, List<Records.Built>> all) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        all.forEach((kind, records) -> counts.put(kind, records.size()));
        return counts;
    }
}

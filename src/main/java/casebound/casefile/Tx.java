package casebound.casefile;

import casebound.journal.Fields;
import casebound.journal.Step;
import casebound.model.Entity;
import casebound.model.Fault;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.BrokenKey;
import casebound.store.Database;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change while it is being made. Every call takes effect in the database's transaction at once and becomes a step of
 * the journal's line. Used on the writer's thread only, inside {@link CaseFile#change}.
 */
public final class Tx {
    private final Database database;
    private final List<Step> steps = new ArrayList<>();
    private List<Long> undoes = List.of();

    Tx(Database database) {
        this.database = database;
    }

    /** The case as it stands in this change. */
    public Store store() {
        return database.writing();
    }

    /**
     * Adds a record.
     *
     * @throws ProblemException RULE_BROKEN where the record breaks a rule or refers to what is not there
     */
    public void add(Entity entity) {
        check(entity);
        take(new Step(entity.kind().text(), Kind.VERSION, entity.id(), null, Fields.of(entity)));
    }

    /**
     * Changes a record to what is given; only the fields that differ are written.
     *
     * @throws ProblemException RECORD_MISSING, RULE_BROKEN
     */
    public void update(Entity entity) {
        check(entity);
        Entity current = require(entity.ref());
        difference(entity.ref(), Fields.of(current), Fields.of(entity));
    }

    /**
     * Changes one field of a record.
     *
     * @param component the component's name
     * @throws ProblemException RECORD_MISSING, RULE_BROKEN
     */
    public void set(Ref ref, String component, @Nullable Object value) {
        ObjectNode fields = Fields.of(require(ref));
        fields.set(component, Fields.toJson(value));
        update(Fields.read(ref.kind(), ref.id(), fields));
    }

    /**
     * Removes a record and all that cannot stand without it; references that can be empty are emptied.
     *
     * @throws ProblemException RECORD_MISSING
     */
    public void remove(Ref ref) {
        remove(List.of(ref));
    }

    /**
     * Removes records and all that cannot stand without them, as {@link #remove(Ref)} does with one, but much faster
     * than one after the other.
     *
     * @throws ProblemException RECORD_MISSING
     */
    public void remove(Collection<Ref> refs) {
        refs.forEach(this::require);
        List<Ref> gone = store().withDependents(refs);
        Map<UUID, Integer> turn = new HashMap<>();
        gone.forEach(each -> turn.put(each.id(), turn.size()));
        for (Store.Dependent dependent : store().dependents(gone)) {
            boolean goesFirst = turn.getOrDefault(dependent.holder().id(), gone.size()) < turn.get(dependent.to());
            if (dependent.optional() && !goesFirst) {
                set(dependent.holder().ref(), dependent.component(), null);
            }
        }
        for (Ref each : gone) {
            store().find(each).ifPresent(entity ->
                    take(new Step(each.kind().text(), Kind.VERSION, each.id(), Fields.of(entity), null)));
        }
    }

    /** The steps so far, in the order in which they were taken. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Long> undoes() {
        return undoes;
    }

    /** Takes back changes whose lines are given with their steps, the last one first. */
    void invert(List<Long> seqs, List<Step> taken) {
        undoes = List.copyOf(seqs);
        for (Step step : taken.reversed()) {
            Kind kind = Kind.named(step.kind());
            if (kind == null) {
                throw refused("undo.destroyed");
            }
            invert(step, new Ref(kind, step.id()));
        }
    }

    private void invert(Step step, Ref ref) {
        Entity current = store().find(ref).orElse(null);
        if (step.before() == null) {
            if (current == null || !Fields.of(current).equals(step.after())) {
                throw refused("undo.changedSince");
            } else if (!store().dependents(ref).isEmpty()) {
                throw refused("undo.usedSince");
            }
            take(new Step(step.kind(), step.version(), step.id(), step.after(), null));
        } else if (step.after() == null) {
            if (current != null) {
                throw refused("undo.changedSince");
            }
            take(new Step(step.kind(), step.version(), step.id(), null, step.before()));
        } else {
            if (current == null || !agrees(Fields.of(current), step.after())) {
                throw refused("undo.changedSince");
            }
            take(new Step(step.kind(), step.version(), step.id(), step.after(), step.before()));
        }
    }

    private static boolean agrees(ObjectNode current, ObjectNode part) {
        return part.propertyNames().stream().allMatch(name -> part.get(name).equals(current.get(name)));
    }

    /** Appends a step that no table pictures, such as a destruction. */
    void record(Step step) {
        steps.add(step);
    }

    private void difference(Ref ref, ObjectNode current, ObjectNode wanted) {
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        for (String name : wanted.propertyNames()) {
            JsonNode value = wanted.get(name);
            if (!value.equals(current.get(name))) {
                before.set(name, current.get(name));
                after.set(name, value);
            }
        }
        if (!after.isEmpty()) {
            take(new Step(ref.kind().text(), Kind.VERSION, ref.id(), before, after));
        }
    }

    private void take(Step step) {
        try {
            database.apply(step);
        } catch (BrokenKey key) {
            throw Problem.of(Code.RULE_BROKEN, Texts.text("kind." + step.kind()), Texts.text("fault.notThere")).exception();
        }
        steps.add(step);
    }

    private Entity require(Ref ref) {
        return store().find(ref).orElseThrow(() ->
                Problem.of(Code.RECORD_MISSING, Texts.text("kind." + ref.kind().text())).exception());
    }

    /** Every rule that a new or changed record must keep; an old one that breaks it is only flagged. */
    private static void check(Entity entity) {
        List<Fault> faults = Rules.faults(entity);
        if (!faults.isEmpty()) {
            Fault first = faults.getFirst();
            throw Problem.of(Code.RULE_BROKEN, Texts.text("kind." + entity.kind().text()) + ", " + first.field(),
                    Texts.text("fault." + first.rule())).exception();
        }
    }

    private static ProblemException refused(String reason) {
        return Problem.of(Code.UNDO_REFUSED, Texts.text(reason)).exception();
    }
}

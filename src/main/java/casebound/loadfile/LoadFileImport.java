package casebound.loadfile;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.intake.Outcome;
import casebound.intake.Receiving;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings in what a load file names, and enters what it says of it. First the files come in as in any import; then one change
 * gives the documents their names, numbers, custodians, dates and families.
 */
public final class LoadFileImport {
    private final CaseFile caseFile;
    private final Intake intake;

    public LoadFileImport(CaseFile caseFile, Intake intake) {
        this.caseFile = caseFile;
        this.intake = intake;
    }

    /** What a row leads to. */
    private record Lead(String control, @Nullable Path file, RowOutcome.What what, String path) {}

    /**
     * Brings it in.
     *
     * @param progress in files
     * @throws casebound.problem.ProblemException as {@link Intake#bring}; FILE_NOT_READABLE where the volume is none
     */
    public LoadReport bring(LoadFile loadFile, Progress progress, CancelFlag cancel) {
        Following following = new Following(loadFile);
        List<Lead> leads = following.leads();
        Receiving receiving = new Receiving(caseFile, loadFile.file().getFileName().toString());
        List<@Nullable UUID> documents;
        try {
            documents = bring(leads, receiving, progress, cancel);
        } finally {
            if (cancel.cancelled()) {
                receiving.end(cancel);
            }
        }
        List<RowOutcome> rows = new ArrayList<>();
        for (int row = 0; row < leads.size(); row++) {
            Lead lead = leads.get(row);
            boolean failed = lead.file() != null && documents.get(row) == null;
            rows.add(new RowOutcome(loadFile.firstLine() + row, lead.control(), failed ? RowOutcome.What.FAILED : lead.what(),
                    documents.get(row), lead.path()));
        }
        RowEntry entry = new RowEntry(loadFile, rows);
        receiving.change(entry::enter);
        LoadReport report = new LoadReport(receiving.receipt(), rows, following.missing, following.outside,
                following.volume.others(following.named), entry.notListed(), entry.counts());
        receiving.change(tx -> {
            if (receiving.open(tx)) {
                new ReceiptEntry(loadFile, report, entry::pages).enter(tx);
            }
        });
        receiving.end(cancel);
        return report;
    }

    /** Every row has a document of its own, also where two name one file. */
    private List<@Nullable UUID> bring(List<Lead> leads, Receiving receiving, Progress progress, CancelFlag cancel) {
        List<@Nullable UUID> documents = new ArrayList<>();
        leads.forEach(lead -> documents.add(null));
        Map<Integer, Path> waiting = new LinkedHashMap<>();
        for (int row = 0; row < leads.size(); row++) {
            Path file = leads.get(row).file();
            if (file != null) {
                waiting.put(row, file);
            }
        }
        while (!waiting.isEmpty()) {
            Map<Path, Integer> now = new LinkedHashMap<>();
            waiting.forEach((row, file) -> now.putIfAbsent(file, row));
            now.values().forEach(waiting::remove);
            for (Outcome outcome : intake.bring(List.copyOf(now.keySet()), file -> true, Intake.Again.ADD_OCCURRENCE, receiving,
                    each -> { }, progress, cancel)) {
                Integer row = now.get(outcome.file());
                if (row != null) {
                    documents.set(row, outcome.kept() == null ? null : outcome.kept().document());
                }
            }
            cancel.check();
        }
        return documents;
    }

    /** Follows the paths of the rows. */
    private static final class Following {
        private final LoadFile loadFile;
        private final Volume volume;
        private final Set<Path> named = new HashSet<>();
        private final List<LoadReport.Named> missing = new ArrayList<>();
        private final List<LoadReport.Named> outside = new ArrayList<>();

        Following(LoadFile loadFile) {
            this.loadFile = loadFile;
            try {
                volume = new Volume(loadFile.file().toAbsolutePath().getParent());
            } catch (IOException gone) {
                throw Problem.of(Code.FILE_NOT_READABLE, loadFile.file()).exception();
            }
        }

        List<Lead> leads() {
            List<Lead> leads = new ArrayList<>();
            for (int row = 0; row < loadFile.rows().size(); row++) {
                leads.add(loadFile.images() ? image(row) : document(row));
            }
            return leads;
        }

        private Lead image(int row) {
            List<String> values = loadFile.rows().get(row);
            String path = values.size() > 2 ? values.get(2).strip() : "";
            Path file = follow(row, Field.NATIVEPATH, path);
            return new Lead(values.getFirst().strip(), file, file != null ? RowOutcome.What.NATIVE : nothing(row), path);
        }

        private Lead document(int row) {
            String control = loadFile.value(row, Field.BEGBATES);
            String nativePath = loadFile.value(row, Field.NATIVEPATH);
            String textPath = loadFile.value(row, Field.TEXTPATH);
            Path file = follow(row, Field.NATIVEPATH, nativePath);
            Path text = follow(row, Field.TEXTPATH, textPath);
            if (file != null) {
                return new Lead(control, file, RowOutcome.What.NATIVE, nativePath);
            }
            return text != null ? new Lead(control, text, RowOutcome.What.TEXT, textPath)
                    : new Lead(control, null, nothing(row), nativePath.isEmpty() ? textPath : nativePath);
        }

        private RowOutcome.What nothing(int row) {
            int line = loadFile.firstLine() + row;
            return outside.stream().anyMatch(each -> each.line() == line) ? RowOutcome.What.OUTSIDE : RowOutcome.What.NOTHING;
        }

        private @Nullable Path follow(int row, Field field, String path) {
            if (path.isEmpty()) {
                return null;
            }
            LoadReport.Named what = new LoadReport.Named(loadFile.firstLine() + row, field, path);
            switch (volume.find(path)) {
                case Volume.Place.There(Path file) -> {
                    named.add(file);
                    return file;
                }
                case Volume.Place.Missing _ -> missing.add(what);
                case Volume.Place.Outside _ -> outside.add(what);
            }
            return null;
        }
    }

    /** The rows by a value of theirs, the first of each. */
    static Map<String, Integer> rowsBy(LoadFile loadFile, Function<Integer, String> value) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < loadFile.rows().size(); row++) {
            String key = value.apply(row);
            if (!key.isEmpty()) {
                rows.putIfAbsent(key, row);
            }
        }
        return rows;
    }
}

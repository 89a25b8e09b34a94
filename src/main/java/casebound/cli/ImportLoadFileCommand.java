package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.loadfile.Delivery;
import casebound.loadfile.LoadFile;
import casebound.loadfile.LoadFileImport;
import casebound.loadfile.LoadReport;
import casebound.loadfile.RowOutcome;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import-load-file", description = "Bring in what a load file names: Concordance DAT, Opticon OPT, or a table with separators.")
final class ImportLoadFileCommand implements Callable<Integer> {
    private static final int FIRST_ROWS = 3;

    private final Root root;

    @Parameters(index = "0", paramLabel = "CASE")
    private Path path;

    @Parameters(index = "1..2", arity = "1..2", paramLabel = "FILE", description = "The load file; its folder is the volume. A table and the list of its "
            + "images come in together: name both, or the table alone where the list lies beside it.")
    private List<Path> files;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Lines that say which column means what, such as CUSTODIAN=Owner or CUSTODIAN=4.")
    private @Nullable Path mapping;

    @Option(names = "--preview", description = "Only show what the columns are taken for, with the first rows.")
    private boolean preview;

    @Option(names = "--json", description = "One JSON object a row, and one for each thing that is missing or too much.")
    private boolean json;

    ImportLoadFileCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Delivery delivery = delivery();
        if (preview) {
            show(delivery.file());
            delivery.images().filter(list -> list != delivery.file()).ifPresent(list -> root.output().line(Commands.text("loadfile.with", list.name(),
                    delivery.claimed(list))));
            return 0;
        }
        return root.in(path, CaseFile.Mode.WRITE, caseFile -> bring(caseFile, delivery));
    }

    private Delivery delivery() {
        if (files.size() == 1) {
            return Delivery.of(LoadFile.read(files.getFirst(), mapping));
        }
        List<LoadFile> both = files.stream().map(each -> LoadFile.read(each, LoadFile.listsImages(each) ? null : mapping)).toList();
        return Delivery.of(both.getFirst(), both.getLast());
    }

    private void show(LoadFile loadFile) {
        root.output().line(Commands.text("loadfile.rows", loadFile.rows().size()));
        loadFile.mapping().columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            List<String> values = loadFile.rows().stream().limit(FIRST_ROWS)
                    .map(row -> each.getValue() < row.size() ? row.get(each.getValue()) : "").toList();
            root.output().line(each.getKey() + "=" + loadFile.columns().get(each.getValue()) + ": " + String.join(" · ", values));
        });
    }

    private int bring(CaseFile caseFile, Delivery delivery) {
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            LoadReport report = new LoadFileImport(caseFile, new Intake(caseFile, workers)).bring(delivery, Progress.NONE, new CancelFlag());
            caseFile.index().await();
            report.rows().forEach(row -> print(delivery.file(), row));
            delivery.images().ifPresent(list -> report.images().forEach(row -> print(list, row)));
            report.bound().forEach(this::print);
            report.missing().forEach(each -> print("missing", each));
            report.outside().forEach(each -> print("outside", each));
            report.notListed().forEach(each -> print("notListed", each));
            report.counts().forEach(each -> print("pageCount", each));
            report.unnamed().forEach(name -> tell(Map.of("report", "unnamed", "path", name), Commands.text("loadfile.unnamed", name)));
            if (!json) {
                long in = report.rows().stream().filter(row -> row.document() != null).count();
                root.output().line(Commands.text("loadfile.done", report.rows().size(), in, report.missing().size(),
                        report.outside().size(), report.unnamed().size(), report.bound().size()));
            }
            return report.complete() ? 0 : 1;
        }
    }

    private void print(LoadFile by, RowOutcome row) {
        String what = row.what().name().toLowerCase(Locale.ROOT);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("loadFile", by.name());
        members.put("line", row.line());
        members.put("control", row.control());
        members.put("outcome", what);
        members.put("id", row.document());
        members.put("path", row.path());
        tell(members, Commands.text("loadfile.row", row.line(), row.control(), Commands.text("loadfile.what." + what), by.name()));
    }

    private void print(LoadReport.Bound bound) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", "bound");
        members.put("control", bound.control());
        members.put("id", bound.document());
        members.put("images", bound.images());
        members.put("pages", bound.pages());
        tell(members, Commands.text("loadfile.bound", bound.control(), bound.images(), bound.pages()));
    }

    private void print(String report, LoadReport.Named named) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", report);
        members.put("loadFile", named.loadFile());
        members.put("line", named.line());
        members.put("field", named.field().name());
        members.put("path", named.path());
        tell(members, Commands.text("loadfile." + report, named.line(), named.path(), named.loadFile()));
    }

    private void tell(Map<String, ?> members, String words) {
        if (json) {
            root.output().json(members);
        } else {
            root.output().line(words);
        }
    }
}

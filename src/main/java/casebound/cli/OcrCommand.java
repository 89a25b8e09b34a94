package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.ocr.OcrRun;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ocr", description = "Read the pages of a case that have no text, such as scans. Can be ended at any time and goes on where it was.")
final class OcrCommand implements Callable<Integer> {
    private static final int PAGES_A_LINE = 10;

    private final Root root;

    @Parameters(paramLabel = "CASE")
    private Path path;

    @Option(names = "--json", description = "One JSON object at the end.")
    private boolean json;

    OcrCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.WRITE, caseFile -> {
            try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
                new Intake(caseFile, workers).readAgain(Progress.NONE, new CancelFlag());
                return read(root, caseFile, workers, json);
            }
        });
    }

    /** Reads what is left to read, and tells it. */
    static int read(Root root, CaseFile caseFile, Workers workers, boolean json) {
        OcrRun.Result result = new OcrRun(caseFile, workers).run((done, total) -> {
            if (!json && done > 0 && (done % PAGES_A_LINE == 0 || done == total)) {
                root.output().line(Commands.text("ocr.progress", done, total));
            }
        }, new CancelFlag());
        caseFile.index().await();
        if (json) {
            root.output().json(Map.of("ocrPages", result.pages(), "ocrFailed", result.failed()));
        } else {
            root.output().line(Commands.text("ocr.done", result.pages(), result.failed()));
        }
        return result.failed() == 0 ? 0 : 1;
    }
}

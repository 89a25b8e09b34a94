package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.data.CaseDataLoad;
import casebound.model.Kind;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "load", description = "Add the records of a case-data file: all of them, or none.")
final class LoadCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(index = "0", paramLabel = "CASE")
    private Path path;

    @Parameters(index = "1", paramLabel = "FILE.json")
    private Path file;

    LoadCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.WRITE, caseFile -> {
            try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
                Map<Kind, Integer> counts = new CaseDataLoad(caseFile, workers).load(file, new CancelFlag(), Progress.NONE);
                root.output().line(Commands.text("load.done", counts.entrySet().stream()
                        .map(count -> count.getKey().text() + " " + count.getValue()).collect(Collectors.joining(", "))));
                caseFile.index().await();
                return 0;
            }
        });
    }
}

package casebound.cli;

import casebound.sample.SampleCase;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sample", description = "Make the sample case, built from one press report.")
final class SampleCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE", description = "The folder of the case; it must not exist yet.")
    private Path path;

    SampleCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            SampleCase.make(path, root.workplace(), workers, Progress.NONE);
            root.output().line(Commands.text("sample.done", path));
            return 0;
        }
    }
}

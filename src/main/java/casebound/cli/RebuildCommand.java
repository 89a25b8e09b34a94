package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.work.Progress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "rebuild", description = "Make this computer's local picture of a case again from its journal.")
final class RebuildCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE")
    private Path path;

    RebuildCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, caseFile -> {
            caseFile.rebuild(Progress.NONE);
            root.output().line(Commands.text("rebuild.done", String.valueOf(caseFile.head().seq())));
            return 0;
        });
    }
}

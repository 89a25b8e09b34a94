package casebound.cli;

import casebound.casefile.CaseFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "forget", description = "Delete this computer's local picture of a case. The case itself stays.")
final class ForgetCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE")
    private Path path;

    ForgetCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        CaseFile.forget(path, root.workplace());
        root.output().line(Commands.text("forget.done"));
        return 0;
    }
}

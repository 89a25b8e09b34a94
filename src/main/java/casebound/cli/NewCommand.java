package casebound.cli;

import casebound.casefile.CaseFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Make a new case.")
final class NewCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE", description = "The folder of the case; it must not exist yet.")
    private Path path;

    @Option(names = "--title", required = true, description = "What the case is called.")
    private String title;

    NewCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (CaseFile created = CaseFile.create(path, title, root.workplace())) {
            root.output().line(Commands.text("new.done", created.path()));
            return 0;
        }
    }
}

package casebound.cli;

import casebound.backup.Backup;
import casebound.work.Progress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Make a case of a backup.")
final class RestoreCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private Path zip;

    @Parameters(index = "1", paramLabel = "CASE", description = "The folder of the case; it must not exist yet.")
    private Path path;

    RestoreCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Backup.restore(zip, path, root.workplace(), Progress.NONE);
        root.output().line(Commands.text("restore.done", path));
        return 0;
    }
}

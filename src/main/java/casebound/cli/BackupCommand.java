package casebound.cli;

import casebound.backup.Backup;
import casebound.backup.Made;
import casebound.casefile.CaseFile;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Write the whole case into one .zip and verify it. The case may be open meanwhile.")
final class BackupCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE")
    private Path path;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip")
    private Path out;

    BackupCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, this::make);
    }

    private int make(CaseFile caseFile) {
        Made made = Backup.make(caseFile, out, Progress.NONE, new CancelFlag());
        made.problems().forEach(root.output()::problem);
        root.output().line(Commands.text("backup.done", made.files(), String.valueOf(made.head().seq()), out));
        return made.problems().isEmpty() ? 0 : 1;
    }
}

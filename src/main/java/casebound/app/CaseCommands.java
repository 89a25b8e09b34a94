package casebound.app;

import casebound.backup.Backup;
import casebound.backup.Made;
import casebound.casefile.CaseFile;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.FilePicker;
import casebound.ui.shell.StatusModel;
import casebound.work.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What can be done with a case as a whole, wherever the person is in its window. */
final class CaseCommands {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseFile file;
    private final Work work;
    private final StatusModel status;
    private final FilePicker picker;

    CaseCommands(CaseFile file, Work work, StatusModel status, FilePicker picker) {
        this.file = file;
        this.work = work;
        this.status = status;
        this.picker = picker;
        showLast();
    }

    List<Command> all() {
        return List.of(Command.of("case-backup", "backup.back", null, Menu.FILE, this::backUp));
    }

    private void backUp() {
        String folder = file.path().getFileName().toString().replaceFirst("\\.casebound$", "");
        String name = Texts.text("backup.file", folder, LocalDate.now(file.clock()).toString());
        picker.saveAs(Texts.text("backup.title"), name + ".zip", "zip").ifPresent(this::backUp);
    }

    private void backUp(Path zip) {
        work.run("backup.work.make", (cancel, progress) -> Backup.make(file, zip, progress, cancel), this::made);
    }

    private void made(Made made) {
        showLast();
        List<Problem> problems = made.problems();
        if (!problems.isEmpty()) {
            String first = problems.getFirst().args().getFirst();
            work.report(Problem.of(Code.ORIGINAL_MISSING, Texts.text("backup.missing", problems.size(), first)));
        }
    }

    private void showLast() {
        work.run("shell.work.case", (cancel, progress) -> Backup.last(file),
                last -> status.backupProperty().set(words(last, file.clock())));
    }

    static String words(Optional<Instant> last, Clock clock) {
        if (last.isEmpty()) {
            return Texts.text("backup.last.never");
        }
        var then = last.get().atZone(clock.getZone());
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), LocalDate.now(clock));
        return days <= 0 ? Texts.text("backup.last.today", TIME.format(then)) : Texts.text("backup.last.days", days);
    }
}

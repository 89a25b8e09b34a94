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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What can be done with a case as a whole and with its windows, wherever the person is in one of them. */
final class CaseCommands {
    private final OpenCase open;
    private final CaseScreen screen;
    private final FilePicker picker;
    private final Desktop desktop;

    CaseCommands(OpenCase open, CaseScreen screen, FilePicker picker, Desktop desktop) {
        this.open = open;
        this.screen = screen;
        this.picker = picker;
        this.desktop = desktop;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        if (!open.file().writable()) {
            all.add(Command.of("read-anew", "shell.readAnew", Command.key(KeyCode.F5), Menu.FILE, screen::readAnew));
        }
        all.add(Command.of("new-case", "shell.newCase", null, Menu.FILE, () -> desktop.newCase(screen.stage())));
        all.add(Command.of("open-case", "welcome.openCase", null, Menu.FILE,
                () -> picker.folder(Texts.text("welcome.openCaseTitle")).ifPresent(desktop::open)));
        all.add(Command.of("cases", "shell.cases", Command.ctrlShift(KeyCode.N), Menu.FILE, desktop::showCases));
        all.add(Command.of("another-window", "shell.anotherWindow", Command.ctrlShift(KeyCode.W), Menu.FILE,
                () -> desktop.another(open)));
        all.add(Command.of("case-backup", "backup.back", null, Menu.FILE, this::backUp));
        if (open.file().writable()) {
            all.add(Command.of("ocr-pause", "ocr.pause", null, Menu.FILE, () -> open.ocr().ifPresent(Background::pauseOrResume)));
        }
        all.add(Command.of("settings", "shell.settings", Command.ctrl(KeyCode.COMMA), Menu.EDIT, desktop::settings));
        return all;
    }

    private void backUp() {
        String folder = open.folder().getFileName().toString().replaceFirst("\\.casebound$", "");
        String name = Texts.text("backup.file", folder, LocalDate.now(open.file().clock()).toString());
        picker.saveAs(Texts.text("backup.title"), name + ".zip", "zip").ifPresent(this::backUp);
    }

    private void backUp(Path zip) {
        CaseFile file = open.file();
        screen.work().run("backup.work.make", (cancel, progress) -> Backup.make(file, zip, progress, cancel), this::made);
    }

    private void made(Made made) {
        open.refresh();
        List<Problem> problems = made.problems();
        if (!problems.isEmpty()) {
            String first = problems.getFirst().args().getFirst();
            screen.report(Problem.of(Code.ORIGINAL_MISSING, Texts.text("backup.missing", problems.size(), first)));
        }
    }
}

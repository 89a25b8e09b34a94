package casebound.app;

import casebound.casefile.CaseFile;
import casebound.casefile.CaseFile.Mode;
import casebound.casefile.Workplace;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.ui.kit.Problems;
import casebound.ui.kit.SystemFilePicker;
import casebound.ui.kit.Theme;
import casebound.ui.shell.CaseWindow;
import casebound.ui.shell.ShellModel;
import casebound.ui.welcome.CaseOpener;
import casebound.ui.welcome.CaseState;
import casebound.ui.welcome.RecentCase;
import casebound.ui.welcome.RecentCases;
import casebound.ui.welcome.WelcomeModel;
import casebound.ui.welcome.WelcomeWindow;
import casebound.work.Progress;
import casebound.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The windows of the program: the welcome window, and one for each open case. Lives on the window's thread. */
final class Desktop implements CaseOpener {
    private final Workplace workplace;
    private final CaseSections sections;
    private final Theme theme = new Theme();
    private final Problems problems = new Problems(this::front);
    private final Work work = new Work(Platform::runLater, problems);
    private final Map<Path, Stage> cases = new HashMap<>();
    private final Stage welcome = new Stage();
    private final RecentCases recent;
    private final WelcomeWindow welcomeWindow;

    Desktop(Workplace workplace, CaseSections sections, String version) {
        this.workplace = workplace;
        this.sections = sections;
        recent = new RecentCases(workplace.data().resolve("recent.properties"));
        Path home = Path.of(System.getProperty("user.home"));
        WelcomeModel model = new WelcomeModel(recent, work, Desktop::look, this, home, workplace.clock());
        // The welcome window hides while a case is open, so that windows alone do not tell when the program ends.
        Platform.setImplicitExit(false);
        welcome.setOnCloseRequest(close -> Platform.exit());
        welcomeWindow = new WelcomeWindow(model, new SystemFilePicker(welcome), theme, welcome, version);
    }

    void start() {
        welcomeWindow.show();
    }

    @Override
    public void open(Path folder) {
        Stage shown = cases.get(folder.toAbsolutePath().normalize());
        if (shown != null) {
            shown.toFront();
        } else {
            work.run("shell.work.open", (cancel, progress) -> open(folder, progress), this::show);
        }
    }

    @Override
    public void create(String title, Path folder, List<Path> files) {
        work.run("shell.work.open", (cancel, progress) -> CaseFile.create(folder, title, workplace),
                file -> show(file).take(files));
    }

    /** A case that somebody else has open for writing is opened for reading. */
    private CaseFile open(Path folder, Progress progress) {
        try {
            return CaseFile.open(folder, Mode.WRITE, workplace, progress);
        } catch (ProblemException refused) {
            Code code = refused.problem().code();
            if (code == Code.CASE_LOCKED || code == Code.FOLDER_NOT_WRITABLE) {
                return CaseFile.open(folder, Mode.READ, workplace, progress);
            }
            throw refused;
        }
    }

    private ShellModel show(CaseFile file) {
        OpenCase open = new OpenCase(file, Platform::runLater, problems, this::remember);
        Stage stage = new Stage();
        SystemFilePicker picker = new SystemFilePicker(stage);
        sections.of(file, open.work(), open.model(), picker).forEach(open.model()::add);
        open.model().addCommands(new CaseCommands(file, open.work(), open.model().status(), picker).all());
        CaseWindow window = new CaseWindow(open.model(), theme, stage);
        stage.setOnHidden(hidden -> closed(open));
        cases.put(open.folder(), stage);
        window.show();
        welcome.hide();
        open.problems().forEach(problems);
        return open.model();
    }

    private void closed(OpenCase open) {
        cases.remove(open.folder());
        // Not a daemon: the program must not end before everything is closed.
        Thread.ofPlatform().name("close-case").start(open::close);
        if (cases.isEmpty()) {
            welcomeWindow.show();
        }
    }

    private void remember(RecentCase now) {
        work.run("welcome.work.list", (cancel, progress) -> {
            recent.remember(now);
            return now;
        });
    }

    private static CaseState look(Path folder) {
        return Files.isRegularFile(folder.resolve("case.json")) ? new CaseState.Present() : new CaseState.Missing();
    }

    private Window front() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .or(() -> cases.values().stream().map(Window.class::cast).findFirst())
                .orElse(welcome);
    }
}

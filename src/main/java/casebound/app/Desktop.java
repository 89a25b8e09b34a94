package casebound.app;

import casebound.backup.Backup;
import casebound.casefile.CaseFile;
import casebound.casefile.CaseFile.Mode;
import casebound.casefile.Workplace;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.ui.kit.Preferences;
import casebound.ui.kit.Problems;
import casebound.ui.kit.SystemFilePicker;
import casebound.ui.kit.Theme;
import casebound.ui.settings.Settings;
import casebound.ui.settings.SettingsDialog;
import casebound.ui.shell.CaseWindow;
import casebound.ui.welcome.CaseOpener;
import casebound.ui.welcome.CasePlace;
import casebound.ui.welcome.CaseState;
import casebound.ui.welcome.RecentCase;
import casebound.ui.welcome.RecentCases;
import casebound.ui.welcome.WelcomeModel;
import casebound.ui.welcome.WelcomeWindow;
import casebound.work.Progress;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The windows of the program: the welcome window, and one or more for each open case. Lives on the window's thread. */
final class Desktop implements CaseOpener {
    /** Stands among what is being opened for the sample case while it is made. */
    private static final Path SAMPLE = Path.of("sample");

    private final Program program;
    private final Theme theme = new Theme();
    private final Problems problems = new Problems(this::front);
    private final Work work = new Work(Platform::runLater, problems);
    private final Map<Path, OpenCase> cases = new HashMap<>();
    private final Set<Path> opening = new HashSet<>();
    private final Stage welcome = new Stage();
    private final RecentCases recent;
    private final WelcomeWindow welcomeWindow;
    private Runnable atEnd = () -> {};

    Desktop(Program program) {
        this.program = program;
        recent = new RecentCases(program.data().resolve("recent.properties"));
        Settings settings = program.settings();
        theme.choiceProperty().set(settings.theme());
        theme.choiceProperty().subscribe(choice -> settings.theme(choice));
        WelcomeModel model = new WelcomeModel(recent, work, Desktop::look, this, program.home(), program.clock());
        // The welcome window hides while a case is open, so that windows alone do not tell when the program ends.
        Platform.setImplicitExit(false);
        welcomeWindow = new WelcomeWindow(model, new SystemFilePicker(welcome), theme, welcome, program.version());
        welcome.setOnCloseRequest(close -> endIfNothingIsOpen());
        new WindowPlace(settings.preferences(), "welcome").keep(welcome);
    }

    /** For a person who has given her name, with nothing to keep and nothing to offer around the sections. */
    Desktop(Workplace workplace, CaseSections sections, String version) {
        this(new Program(workplace.data(), Path.of(System.getProperty("user.home")), workplace.clock(),
                called(workplace.person()), sections, (folder, desk, progress) -> {}, version));
    }

    private static Settings called(String person) {
        Settings settings = new Settings(Preferences.forgotten(), person);
        settings.call(person);
        return settings;
    }

    /** Shows the welcome window, or opens what the program was started with. */
    void start(List<Path> places) {
        welcomeWindow.show();
        places.forEach(this::openPlace);
        new Rehearsal(theme).start();
    }

    void start() {
        start(List.of());
    }

    /** What has to be done as soon as the program ends, while what was open is still being closed. */
    void atEnd(Runnable action) {
        atEnd = action;
    }

    /** Another start of the program has handed over what it was to open; without anything it wants a window in front. */
    void take(List<Path> places) {
        if (places.isEmpty()) {
            toFront(front() instanceof Stage stage ? stage : welcome);
        }
        places.forEach(this::openPlace);
    }

    /** Opens what stands for a case: its folder, its case.json, a link to it. */
    private void openPlace(Path place) {
        work.run("shell.work.open", (cancel, progress) -> CasePlace.folder(place).orElse(place), this::open);
    }

    @Override
    public void open(Path folder) {
        work.run("shell.work.open", (cancel, progress) -> real(folder), real -> {
            OpenCase known = cases.get(real);
            if (known != null) {
                known.shown().map(CaseScreen::stage).ifPresent(Desktop::toFront);
            } else if (opening.add(real)) {
                whenNamed(() -> openNow(real), () -> opening.remove(real));
            }
        });
    }

    private void openNow(Path folder) {
        work.run("shell.work.open", (cancel, progress) -> open(folder, progress), file -> {
            opening.remove(folder);
            show(file, List.of());
        }, problem -> {
            opening.remove(folder);
            work.report(problem);
        });
    }

    @Override
    public void create(String title, Path folder, List<Path> files) {
        whenNamed(() -> work.run("shell.work.make", (cancel, progress) -> CaseFile.create(folder, title, program.workplace()),
                file -> show(file, files)), () -> {});
    }

    @Override
    public void openSample() {
        // one that is being made is opened soon; a second press must not make another
        if (opening.add(SAMPLE)) {
            work.run(MAKING_THE_SAMPLE, (cancel, progress) -> real(Sample.folder(program, progress)), folder -> {
                opening.remove(SAMPLE);
                if (cases.containsKey(folder)) {
                    open(folder);
                } else if (opening.add(folder)) {
                    openNow(folder);
                }
            }, problem -> {
                opening.remove(SAMPLE);
                work.report(problem);
            });
        }
    }

    @Override
    public int openCases() {
        return cases.size();
    }

    /** Asks for a new case over a window of another. */
    void newCase(Window over) {
        welcomeWindow.askForCase(over);
    }

    @Override
    public void restore(Path zip, Path folder) {
        work.run("shell.work.restore", (cancel, progress) -> {
            Backup.restore(zip, folder, program.workplace(), progress);
            return folder;
        }, this::open);
    }

    @Override
    public void settings() {
        SettingsDialog.show(front(), program.settings(), theme, () -> cases.values().forEach(OpenCase::refresh));
    }

    /** Changes carry a name: before the first case is opened the person is asked for hers. */
    private void whenNamed(Runnable then, Runnable otherwise) {
        if (program.settings().named()) {
            then.run();
        } else {
            SettingsDialog.askForName(front(), program.settings(), then, otherwise);
        }
    }

    /** A case that somebody else has open for writing is opened for reading. */
    private CaseFile open(Path folder, Progress progress) {
        try {
            return CaseFile.open(folder, Mode.WRITE, program.workplace(), progress);
        } catch (ProblemException refused) {
            Code code = refused.problem().code();
            if (code == Code.CASE_LOCKED || code == Code.FOLDER_NOT_WRITABLE) {
                return CaseFile.open(folder, Mode.READ, program.workplace(), progress);
            }
            throw refused;
        }
    }

    private void show(CaseFile file, List<Path> files) {
        OpenCase open = new OpenCase(file);
        cases.put(open.folder(), open);
        showNewWindow(open, screen -> {
            screen.model().take(files);
            open.readInBackground(program.sections().ocr(), screen);
            file.problems().forEach(screen::report);
            welcome.hide();
        });
    }

    /** Makes it in two steps: between them the windows that are there can be drawn and heard. */
    private void showNewWindow(OpenCase open, Consumer<CaseScreen> shown) {
        Stage stage = new Stage();
        CaseScreen screen = new CaseScreen(open, stage, program, this::remember);
        open.add(screen);
        SystemFilePicker picker = new SystemFilePicker(stage);
        program.sections().of(open.file(), screen.work(), screen.model(), picker).forEach(screen.model()::add);
        Platform.runLater(() -> {
            showNow(open, screen, picker);
            shown.accept(screen);
        });
    }

    private void showNow(OpenCase open, CaseScreen screen, SystemFilePicker picker) {
        Stage stage = screen.stage();
        CaseWindow window = new CaseWindow(screen.model(), theme, program.settings().preferences(), stage);
        screen.model().addCommands(new CaseCommands(open, screen, picker, this).all());
        stage.setOnHidden(hidden -> closed(open));
        new WindowPlace(program.settings().preferences(), "case").keep(stage);
        window.show();
    }

    /** Shows one more window of a case. */
    void another(OpenCase open) {
        open.spare().ifPresentOrElse(spare -> {
            spare.stage().show();
            toFront(spare.stage());
        }, () -> showNewWindow(open, shown -> toFront(shown.stage())));
    }

    /** Shows the recent cases beside what is open. */
    void showCases() {
        welcomeWindow.show();
        toFront(welcome);
    }

    private void closed(OpenCase open) {
        if (open.shown().isEmpty()) {
            cases.remove(open.folder());
            open.close();
            if (cases.isEmpty() && !welcome.isShowing()) {
                welcomeWindow.show();
            }
        }
    }

    /** Ends the program, unless a case is open or about to be. */
    void endIfNothingIsOpen() {
        if (cases.isEmpty() && opening.isEmpty()) {
            atEnd.run();
            Platform.exit();
        }
    }

    private void remember(RecentCase now) {
        work.run("welcome.work.list", (cancel, progress) -> {
            recent.remember(now);
            return now;
        });
    }

    /** Waits for the disk: not on the window's thread. */
    private static CaseState look(Path folder) {
        if (!Files.isRegularFile(folder.resolve("case.json"))) {
            return new CaseState.Missing();
        }
        return CaseFile.openElsewhere(folder).<CaseState>map(who -> new CaseState.OpenElsewhere(CaseState.name(who)))
                .orElseGet(CaseState.Present::new);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            throw Problem.of(Code.CASE_NOT_FOUND, folder).exception();
        }
    }

    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private Window front() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .or(() -> cases.values().stream().flatMap(open -> open.shown().stream()).findFirst().map(CaseScreen::stage))
                .orElse(welcome);
    }
}

package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Waiting;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.ui.kit.Command;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.ui.kit.Watchdog;
import casebound.ui.shell.ShellModel;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every section with nothing, with one row, with names that fit nowhere, and with ten thousand rows; in the smallest window and at
 * twice the size; light and dark; with the dialogs that its commands open. Nothing fails, everything is named, nothing spills over.
 */
@ExtendWith(ApplicationExtension.class)
class StrainedScreensJourney {
    private static final int SMALL_WIDTH = 1024;
    private static final int SMALL_HEIGHT = 700;
    /** 2560 by 1440 at 200 %. */
    private static final int LARGE_WIDTH = 1280;
    private static final int LARGE_HEIGHT = 720;
    private static final int LONGEST = 250;
    /** As wide as the matter has proceedings. */
    private static final String MATRIX = "disclosure";
    /** They choose files, leave the section or take away what the next one needs. */
    private static final Set<String> ELSEWHERE = Set.of("documents-open", "documents-open-other", "documents-beside", "documents-outside",
            "documents-print", "documents-receipts", "chronology-open", "summary-print", "brief-remove", "brief-print", "brief-make", "chronology-delete",
            "disclosure-production-remove", "docket-remove", "evidence-delete", "exhibits-delete", "issues-delete", "parties-remove",
            "proceedings-remove");

    @TempDir
    Path folder;
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private Workplace workplace;
    private Workers workers;
    private Desktop desktop;
    private Theme theme;
    private ShellModel shell;

    @Start
    void start(Stage unused) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        workplace = new Workplace(folder.resolve("data"), "Sample paralegal", new RealDisk(), Clock.systemUTC());
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        Sections sections = new Sections(workers, null, folder.resolve("opened"));
        desktop = new Desktop(workplace, (file, work, navigator, picker) -> {
            shell = (ShellModel) navigator;
            return sections.of(file, work, navigator, new Nobody());
        }, "0.1");
        theme = new Theme();
        desktop.start();
    }

    @AfterEach
    void end() {
        workers.close();
    }

    /** Chooses nothing. */
    private record Nobody() implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> saveAs(String title, String name, String extension) {
            return Optional.empty();
        }
    }

    @Test
    void noNameAndNoNumberOfRowsBreaksAScreenOrADialog(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        walk(robot, "none", 0, i -> "", faults);
        walk(robot, "one", 1, i -> "One", faults);
        walk(robot, "names", StrainedCase.NAMES.size(), StrainedCase.NAMES::get, faults);
        assertThat(failures).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Tag("slow")
    @Test
    void tenThousandRowsInEverySectionDoNotHoldTheWindow(FxRobot robot) {
        Scene scene = open(robot, "many", 10_000, i -> "Name " + i);
        for (int round = 0; round < 2; round++) {
            try (Watchdog dog = new Watchdog()) {
                for (String screen : screens(scene)) {
                    go(robot, scene, screen);
                    LoggerFactory.getLogger("casebound.stalls").info("10,000 rows, {}: {} ms", screen, dog.millisSinceAsked());
                    robot.interact(() -> Screens.save(scene, "strained-many-" + screen));
                }
                assertThat(dog.waits()).isEmpty();
                assertThat(round == 0 ? 0 : dog.longestMillis()).isLessThan(LONGEST);
            }
        }
        close(robot, folder.resolve("many"));
        assertThat(failures).isEmpty();
    }

    private void walk(FxRobot robot, String state, int rows, IntFunction<String> name, List<String> faults) {
        Scene scene = open(robot, state, rows, name);
        size(robot, scene, SMALL_WIDTH, SMALL_HEIGHT);
        for (String screen : screens(scene)) {
            go(robot, scene, screen);
            String before = shell.edits().undoTitle().get();
            select(robot, scene);
            calm(scene);
            if (!shell.edits().undoTitle().get().equals(before)) {
                faults.add(state + " " + screen + ": looking at it has changed the case: " + shell.edits().undoTitle().get());
            }
            look(robot, scene, state, screen + "-1024", 1, faults);
            if (rows > 1) {
                size(robot, scene, LARGE_WIDTH, LARGE_HEIGHT);
                look(robot, scene, state, screen + "-2560", 2, faults);
                dialogs(robot, scene, state, faults);
                size(robot, scene, SMALL_WIDTH, SMALL_HEIGHT);
            }
        }
        TextField search = (TextField) scene.lookup("#search");
        robot.interact(() -> {
            search.setText("the");
            search.fireEvent(new ActionEvent());
        });
        calm(scene);
        look(robot, scene, state, "search-1024", 1, faults);
        close(robot, folder.resolve(state));
    }

    private Scene open(FxRobot robot, String state, int rows, IntFunction<String> name) {
        String title = rows == StrainedCase.NAMES.size() ? name.apply(1) : "Case of " + state;
        Path place = StrainedCase.make(folder.resolve(state), title, rows, name, workplace);
        robot.interact(() -> desktop.open(place));
        await().until(() -> window(title) != null && window(title).isShowing());
        Scene scene = window(title).getScene();
        calm(scene);
        return scene;
    }

    private void close(FxRobot robot, Path place) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Waiting.untilClosed(place);
    }

    private void look(FxRobot robot, Scene scene, String state, String screen, int scale, List<String> faults) {
        robot.interact(() -> {
            Walk.unnamed(scene.getRoot()).forEach(fault -> faults.add(state + " " + screen + ": " + fault));
            Walk.spilling(scene).forEach(fault -> faults.add(state + " " + screen + ": " + fault));
            Walk.sideways(scene).filter(grid -> !grid.equals(MATRIX)).forEach(grid -> faults.add(state + " " + screen + ": " + grid + " scrolls sideways"));
        });
        boolean both = state.equals("names") && scale == 1;
        for (Theme.Choice choice : both ? List.of(Theme.Choice.DARK, Theme.Choice.LIGHT) : List.of(Theme.Choice.LIGHT)) {
            robot.interact(() -> {
                theme.choiceProperty().set(choice);
                theme.dress(scene);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Screens.save(scene, "strained-" + state + "-" + screen + "-" + choice.name().toLowerCase(java.util.Locale.ROOT), scale));
        }
    }

    /** One row after the other, so that the inspector has shown each name. */
    private static void select(FxRobot robot, Scene scene) {
        for (int row = 0; row <= StrainedCase.NAMES.size(); row++) {
            int at = row % StrainedCase.NAMES.size();
            robot.interact(() -> scene.getRoot().lookupAll(".table-view").forEach(node -> select((TableView<?>) node, at)));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static <T> void select(TableView<T> table, int row) {
        if (table.isVisible() && row < table.getItems().size() && table.getVisibleLeafColumns().size() > 1) {
            TableColumn<T, ?> column = table.getVisibleLeafColumns().get(1);
            table.getSelectionModel().clearAndSelect(row, column);
            table.getFocusModel().focus(row, column);
        }
    }

    /** Runs what the section can do, and looks at what opens. */
    private void dialogs(FxRobot robot, Scene scene, String state, List<String> faults) {
        for (Command command : List.copyOf(shell.sectionCommands())) {
            List<Window> before = List.copyOf(Window.getWindows());
            if (!command.enabled().get() || ELSEWHERE.contains(command.id())) {
                continue;
            }
            robot.interact(command::run);
            calm(scene);
            for (Window opened : List.copyOf(Window.getWindows())) {
                if (!before.contains(opened)) {
                    String name = state + "-dialog-" + command.id();
                    robot.interact(() -> {
                        Walk.unnamed(opened.getScene().getRoot()).forEach(fault -> faults.add(name + ": " + fault));
                        Walk.spilling(opened.getScene()).forEach(fault -> faults.add(name + ": " + fault));
                        Screens.save(opened.getScene(), "strained-" + name);
                        opened.hide();
                    });
                }
            }
        }
    }

    private static List<String> screens(Scene scene) {
        return scene.getRoot().lookupAll(".sidebar-entry").stream().map(Node::getId).filter(id -> !id.startsWith("pair-"))
                .map(id -> id.substring("sidebar-".length())).toList();
    }

    private void go(FxRobot robot, Scene scene, String screen) {
        robot.interact(() -> shell.openSection(screen));
        calm(scene);
    }

    private static void size(FxRobot robot, Scene scene, int width, int height) {
        robot.interact(() -> {
            Stage stage = (Stage) scene.getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Until nothing runs any more; what a section reads or draws begins within the first moments. */
    private static void calm(Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        await().during(Duration.ofMillis(200)).pollInterval(Duration.ofMillis(50))
                .until(() -> !scene.lookup("#status-progress").isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stage window(String title) {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> title.equals(stage.getTitle())).findFirst().orElse(null);
    }
}

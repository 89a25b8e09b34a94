package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Waiting;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.sample.SampleCase;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.ui.kit.Watchdog;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen of the sample case, light and dark: a picture of each under {@code target/screens}, every control with an id, a
 * name and a place in the tab order, and no step that holds the window.
 */
@ExtendWith(ApplicationExtension.class)
class EveryScreenJourney {
    private static final String TITLE = "State v. Baldwin and related";
    private static final int LONGEST = 250;
    private static final Logger STALLS = LoggerFactory.getLogger("casebound.stalls");

    @TempDir
    static Path folder;
    private static Workplace workplace;
    private static Workers workers;
    private static Path sample;

    private Desktop desktop;
    private Theme theme;

    @BeforeAll
    static void make() {
        workplace = new Workplace(folder.resolve("data"), "Sample paralegal", new RealDisk(), Clock.systemUTC());
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        sample = folder.resolve("Sample.casebound");
        SampleCase.make(sample, workplace, workers, Progress.NONE);
    }

    @AfterAll
    static void end() {
        workers.close();
    }

    @Start
    void start(Stage unused) {
        desktop = new Desktop(workplace, new Sections(workers, null, folder.resolve("opened")), "0.1");
        desktop.start();
    }

    @Test
    void everyScreenIsNamedAndPicturedAndNoneHoldsTheWindow(FxRobot robot) {
        await().until(() -> window("Casebound") != null);
        robot.interact(() -> theme = new Theme());
        List<String> unnamed = new ArrayList<>();
        Scene welcome = window("Casebound").getScene();
        pictures(robot, welcome, "welcome");
        robot.interact(() -> unnamed.addAll(Walk.unnamed(welcome.getRoot())));
        Scene scene;
        try (Watchdog dog = new Watchdog()) {
            robot.interact(() -> desktop.open(sample));
            await().until(() -> window(TITLE) != null);
            scene = window(TITLE).getScene();
            calm(scene);
            STALLS.info("the window opens: {} ms", dog.millisSinceAsked());
            for (String screen : screens(scene)) {
                go(robot, scene, screen);
                STALLS.info("{} for the first time: {} ms", name(screen), dog.millisSinceAsked());
            }
            holdsNothing(dog);
        }
        for (String screen : screens(scene)) {
            go(robot, scene, screen);
            robot.interact(() -> Walk.unnamed(scene.getRoot()).forEach(fault -> unnamed.add(name(screen) + ": " + fault)));
            pictures(robot, scene, name(screen));
        }
        assertThat(unnamed).isEmpty();
        try (Watchdog dog = new Watchdog()) {
            for (String screen : screens(scene)) {
                go(robot, scene, screen);
                STALLS.info("{}: longest work of the window's thread so far {} ms", name(screen), dog.longestMillis());
            }
            holdsNothing(dog);
        }
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Waiting.untilClosed(sample);
    }

    private static void holdsNothing(Watchdog dog) {
        assertThat(dog.waits()).isEmpty();
        assertThat(dog.longestMillis()).isPositive().isLessThan(LONGEST);
    }

    private static List<String> screens(Scene scene) {
        return scene.getRoot().lookupAll(".sidebar-entry").stream().map(Node::getId).toList();
    }

    private static String name(String screen) {
        return screen.startsWith("pair-") ? "reader" : screen.replace("sidebar-", "");
    }

    private static void go(FxRobot robot, Scene scene, String screen) {
        robot.interact(() -> ((ToggleButton) scene.lookup("#" + screen)).fire());
        calm(scene);
    }

    /** Until nothing runs any more; what a section reads or draws begins within the first moments. */
    private static void calm(Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        await().during(Duration.ofMillis(400)).pollInterval(Duration.ofMillis(50))
                .until(() -> !scene.lookup("#status-progress").isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pictures(FxRobot robot, Scene scene, String name) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            robot.interact(() -> {
                theme.choiceProperty().set(choice);
                theme.dress(scene);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Screens.save(scene, "screen-" + name + "-" + choice.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static Stage window(String title) {
        return Window.getWindows().stream().map(Stage.class::cast).filter(stage -> title.equals(stage.getTitle())).findFirst().orElse(null);
    }
}

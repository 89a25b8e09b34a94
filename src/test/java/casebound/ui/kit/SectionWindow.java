package casebound.ui.kit;

import casebound.work.Work;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A section in a window of its own, light at first, and pictures of it. */
public final class SectionWindow {
    private final Theme theme = new Theme();
    private final Scene scene;

    /** Shows it. */
    public SectionWindow(Stage stage, Parent root) {
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 720);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** Shows a section with its inspector. */
    public SectionWindow(Stage stage, Section section) {
        this(stage, withInspector(section));
    }

    private static BorderPane withInspector(Section section) {
        BorderPane root = new BorderPane(section.view());
        root.setRight(section.inspector());
        return root;
    }

    /** Work of which no piece may fail. */
    public static Work work() {
        return new Work(Platform::runLater, problem -> {
            throw new AssertionError(problem.code());
        });
    }

    public Scene scene() {
        return scene;
    }

    public Theme theme() {
        return theme;
    }

    /** Saves a picture in each color, and leaves it light. */
    public void bothColors(FxRobot robot, String name) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            robot.interact(() -> theme.choiceProperty().set(choice));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Screens.save(scene, name + "-" + choice.name().toLowerCase(Locale.ROOT)));
        }
    }
}

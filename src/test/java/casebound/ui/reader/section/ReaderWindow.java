package casebound.ui.reader.section;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.model.Area;
import casebound.problem.Problem;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.SystemProgram;
import casebound.ui.kit.Theme;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.ReaderPoints;
import casebound.work.Work;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The reader of a case in a window, and the hand of whoever walks through it. */
final class ReaderWindow {
    private static final int TRIES = 20;

    final List<Problem> problems = new ArrayList<>();
    final Scene scene = new Scene(new BorderPane(), 1280, 760);
    private final Theme theme = new Theme();
    private final Path folder;
    private ReaderSection section;

    /** Shows an empty window. @param folder where notes would be saved */
    ReaderWindow(Stage stage, Path folder) {
        this.folder = folder;
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** As the program is opened: nothing is there but what is in the case. On the window's thread. */
    void open(CaseFile file, Workers workers) {
        section = new ReaderSection(file, workers, new Work(Platform::runLater, problems::add), destination -> {}, new SavesTo(folder.resolve("notes.csv")),
                new SystemProgram(uri -> { }, folder.resolve("opened")));
        BorderPane root = new BorderPane(section.view());
        root.setRight(section.inspector());
        Shortcuts.listen(root, section::commands);
        scene.setRoot(root);
        // whoever clicks next must find everything where it will stand
        root.applyCss();
        root.layout();
    }

    ReaderSection section() {
        return section;
    }

    ReaderModel reader() {
        return section.reader();
    }

    void choose(FxRobot robot, PaneSide side, String title) {
        Node button = robot.lookup("#" + id(side) + "-choose").query();
        settle(() -> button.isVisible() && button.getLayoutBounds().getWidth() > 0);
        robot.clickOn(button);
        await().untilAsserted(() -> assertThat(robot.lookup("#" + id(side) + "-documents").queryListView().getItems())
                .as("problems: %s, chooser shown: %s", problems, robot.lookup(".reader-chooser").queryAll().stream().map(Node::isVisible).toList())
                .isNotEmpty());
        ListCell<?> cell = robot.lookup("#" + id(side) + "-documents").query().lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(each -> each.isVisible() && each.getItem() != null && each.getItem().toString().contains(title)).findFirst().orElseThrow();
        robot.clickOn(cell);
        settle(() -> reader().pane(side).source().get() != null);
    }

    /** Over words of one line, from before the first to behind the last. */
    void drag(FxRobot robot, PaneSide side, int page, String words) {
        Node pages = robot.lookup("#" + id(side) + "-pages").query();
        Area line = SmallCase.select(reader().pane(side).source().get(), page, words).areas().getFirst();
        double middle = line.y() + line.height() / 2;
        // The text of a page is there a moment after its picture; until then there is nothing to select, and one tries again.
        for (int tries = 0; tries < TRIES && reader().pane(side).selection().get() == null; tries++) {
            robot.moveTo(ReaderPoints.onScreen(pages, page, line.x() + 1, middle)).press(MouseButton.PRIMARY);
            robot.moveTo(ReaderPoints.onScreen(pages, page, line.x() + line.width(), middle)).release(MouseButton.PRIMARY);
            WaitForAsyncUtils.waitForFxEvents();
        }
        settle(() -> reader().pane(side).selection().get() != null);
    }

    /** Pictures of what one sees, light and dark, once the pages are drawn. */
    void screens(FxRobot robot, String name) {
        settle(() -> section.view().lookupAll(".reader-page").stream().allMatch(CaseReaderJourney::isDrawn));
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            robot.interact(() -> theme.choiceProperty().set(choice));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Screens.save(scene, name + "-" + choice.name().toLowerCase(Locale.ROOT)));
        }
    }

    static String id(PaneSide side) {
        return "reader-" + side.name().toLowerCase(Locale.ROOT);
    }

    static void settle(Callable<Boolean> done) {
        WaitForAsyncUtils.waitForFxEvents();
        await().pollInterval(Duration.ofMillis(20)).until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

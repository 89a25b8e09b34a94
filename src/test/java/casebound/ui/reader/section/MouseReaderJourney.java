package casebound.ui.reader.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import casebound.casefile.Cases;
import casebound.model.Area;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.ReaderPair;
import casebound.problem.Problem;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.ReaderPoints;
import casebound.work.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The reader as somebody walks through it with the mouse, who types words only into fields: two documents, a link that
 * says "contradicts", a fact with two citations, a note, a missing item, a pair that is opened again. {@code
 * CaseReaderJourney} does the same with the keys.
 */
@ExtendWith(ApplicationExtension.class)
class MouseReaderJourney {
    @TempDir static Path folder;
    private static SmallCase small;
    private final List<Problem> problems = new ArrayList<>();
    private ReaderSection section;
    private ReaderModel reader;
    private Scene scene;
    private Theme theme;

    @BeforeAll
    static void make() {
        small = new SmallCase(folder);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    @Start
    void start(Stage stage) {
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(new BorderPane(), 1280, 760);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        open();
    }

    /** As the program is opened: nothing is there but what is in the case. */
    private void open() {
        section = new ReaderSection(small.file, small.workers, new Work(Platform::runLater, problems::add), destination -> {},
                new SavesTo(folder.resolve("notes.csv")));
        reader = section.reader();
        BorderPane root = new BorderPane(section.view());
        root.setRight(section.inspector());
        scene.setRoot(root);
    }

    @Test
    void aWalkWithTheMouse(FxRobot robot) {
        choose(robot, "left", "Transcript");
        choose(robot, "right", "Order");
        robot.clickOn("#reader-left-find").write("cache of bullets");
        settle(() -> reader.left().page() == SmallCase.SUBJECT_PAGE);
        screens(robot, "walk-1-found");

        drag(robot, PaneSide.LEFT, SmallCase.SUBJECT_PAGE);
        drag(robot, PaneSide.RIGHT, 0);
        robot.clickOn("#reader-right-link");
        screens(robot, "walk-2-link-types");
        robot.clickOn("#reader-right-link-contradicts");
        settle(() -> reader.linksHere().size() == 1);
        assertThat(Cases.all(small.file, Link.class)).extracting(Link::type).containsExactly(Link.Type.CONTRADICTS);
        screens(robot, "walk-3-linked");

        // A fact with two citations, the second one against it.
        drag(robot, PaneSide.LEFT, SmallCase.SUBJECT_PAGE);
        robot.clickOn("#reader-left-fact");
        settle(() -> robot.lookup("#reader-fact-form-ok").tryQuery().isPresent());
        robot.clickOn("#reader-fact-form-ok");
        settle(() -> reader.left().marks().get().facts().size() == 1);
        drag(robot, PaneSide.RIGHT, 0);
        robot.clickOn("#reader-right-fact");
        settle(() -> robot.lookup("#reader-fact-form-source").tryQuery().isPresent());
        robot.clickOn("#reader-fact-form-source");
        settle(() -> robot.lookup("#reader-source-contradicts").tryQuery().isPresent());
        robot.clickOn("#reader-source-contradicts").clickOn("#reader-source-form-ok");
        settle(() -> reader.right().marks().get().facts().size() == 1);
        assertThat(Cases.all(small.file, Citation.class)).extracting(Citation::stance)
                .containsExactly(Citation.Stance.SUPPORTS, Citation.Stance.CONTRADICTS);
        assertThat(Cases.all(small.file, Fact.class)).hasSize(1);

        // A note, and something that never came.
        drag(robot, PaneSide.RIGHT, 0);
        robot.clickOn("#reader-right-note").clickOn("#reader-right-write-note");
        settle(() -> robot.lookup("#reader-note-text").tryQuery().isPresent());
        robot.clickOn("#reader-note-text").write("Who held them?").clickOn("#reader-note-tags").write("hot");
        robot.interact(() -> Screens.save(robot.lookup("#reader-note-form").query().getScene(), "reader-note-form"));
        robot.clickOn("#reader-note-form-ok");
        settle(() -> reader.right().marks().get().notes().size() == 1);
        drag(robot, PaneSide.LEFT, SmallCase.SUBJECT_PAGE);
        robot.clickOn("#reader-left-missing");
        settle(() -> robot.lookup("#reader-missing-form-ok").tryQuery().isPresent());
        robot.interact(() -> Screens.save(robot.lookup("#reader-missing-form").query().getScene(), "reader-missing-form"));
        robot.clickOn("#reader-missing-form-ok");
        settle(() -> Cases.all(small.file, MissingItem.class).size() == 1);
        robot.interact(() -> ((Inspector) section.inspector()).collapsedProperty().set(false));
        UUID missing = Cases.all(small.file, MissingItem.class).getFirst().id();
        settle(() -> robot.lookup("#reader-inspector-missing-" + missing).tryQuery().isPresent());
        robot.clickOn("#reader-inspector-whole");
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        screens(robot, "walk-4-inspector");
        robot.interact(() -> ((Inspector) section.inspector()).collapsedProperty().set(true));

        robot.clickOn("#reader-save-pair");
        settle(() -> robot.lookup("#reader-pair-ok").tryQuery().isPresent());
        robot.clickOn("#reader-pair-ok");
        settle(() -> Cases.all(small.file, ReaderPair.class).size() == 1);
        ReaderPair pair = Cases.all(small.file, ReaderPair.class).getFirst();

        // Opened again, everything stands where it stood.
        robot.interact(() -> {
            reader.close();
            open();
            section.open(new Destination.AtPair(pair.id()));
        });
        settle(() -> reader.left().page() == SmallCase.SUBJECT_PAGE && reader.right().document() != null && reader.linksHere().size() == 1);
        settle(() -> reader.left().marks().get().facts().size() == 1 && reader.right().marks().get().notes().size() == 1);
        assertThat(reader.right().marks().get().notes().getFirst().meaning()).isEqualTo(Note.Meaning.REMARK);
        screens(robot, "walk-5-opened-again");
        assertThat(problems).isEmpty();
    }

    private void choose(FxRobot robot, String side, String title) {
        robot.clickOn("#reader-" + side + "-choose");
        settle(() -> !robot.lookup("#reader-" + side + "-documents").queryListView().getItems().isEmpty());
        ListCell<?> cell = robot.lookup("#reader-" + side + "-documents").query().lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(each -> each.isVisible() && each.getItem() != null && each.getItem().toString().contains(title)).findFirst().orElseThrow();
        robot.clickOn(cell);
        PaneSide pane = side.equals("left") ? PaneSide.LEFT : PaneSide.RIGHT;
        settle(() -> reader.pane(pane).source().get() != null);
    }

    /** Over the line at 120 points of the page, from its first to behind its last word. */
    private void drag(FxRobot robot, PaneSide side, int page) {
        Node pages = robot.lookup("#reader-" + (side == PaneSide.LEFT ? "left" : "right") + "-pages").query();
        Area line = SmallCase.select(reader.pane(side).source().get(), page, side == PaneSide.LEFT ? SmallCase.SUBJECT : SmallCase.FAILED).areas().getFirst();
        double middle = line.y() + line.height() / 2;
        // The text of a page is there a moment after its picture; until then there is nothing to select, and one tries again.
        for (int tries = 0; tries < 20 && reader.pane(side).selection().get() == null; tries++) {
            robot.moveTo(ReaderPoints.onScreen(pages, page, line.x() + 1, middle)).press(MouseButton.PRIMARY);
            robot.moveTo(ReaderPoints.onScreen(pages, page, line.x() + line.width() + 4, middle)).release(MouseButton.PRIMARY);
            WaitForAsyncUtils.waitForFxEvents();
        }
        settle(() -> reader.pane(side).selection().get() != null);
    }

    private void screens(FxRobot robot, String name) {
        settle(() -> section.view().lookupAll(".reader-page").stream().allMatch(CaseReaderJourney::isDrawn));
        robot.interact(() -> Screens.save(scene, name + "-light"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, name + "-dark"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void settle(Callable<Boolean> done) {
        WaitForAsyncUtils.waitForFxEvents();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package casebound.ui.reader.section;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.Cases;
import casebound.model.ReaderPair;
import casebound.problem.Problem;
import casebound.ui.kit.Destination;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.SystemProgram;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.ReadingPlace;
import casebound.ui.reader.Zoom;
import casebound.work.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
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

/** Several documents a side, turned and enlarged; a pair and the tabs come back just as they were left. */
@ExtendWith(ApplicationExtension.class)
class ReaderTabsJourney {
    @TempDir static Path folder;
    private static SmallCase small;
    private final List<Problem> problems = new ArrayList<>();
    private ReaderSection section;
    private ReaderModel reader;
    private BorderPane root;
    private Scene scene;

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
        Theme theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        root = new BorderPane();
        begin();
        scene = new Scene(root, 1090, 730);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** As when the program is started: nothing of the reader is there but what this computer keeps. */
    private void begin() {
        section = new ReaderSection(small.file, small.workers, new Work(Platform::runLater, problems::add), destination -> {},
                new casebound.ui.kit.SavesTo(folder.resolve("notes.csv")), new SystemProgram(uri -> { }, folder.resolve("opened")));
        reader = section.reader();
        root.setCenter(section.view());
        Shortcuts.listen(section.view(), section::commands);
    }

    @Test
    void whatIsLeftStandsThereAgain(FxRobot robot) {
        UUID order = small.document("Order.pdf");
        UUID transcript = small.document("Transcript.pdf");
        UUID locked = small.document("Locked.pdf");
        robot.interact(() -> List.copyOf(reader.left().tabs().documents()).forEach(reader.left()::closeTab));
        robot.interact(() -> section.open(new Destination.AtPage(order, 0, PaneSide.LEFT, "")));
        settle(() -> order.equals(reader.left().document()));
        robot.interact(() -> section.open(new Destination.AtPage(transcript, 5, PaneSide.LEFT, "")));
        settle(() -> transcript.equals(reader.left().document()) && reader.left().page() == 5);
        assertThat(reader.left().tabs().documents()).containsExactly(order, transcript);

        // Enlarged, turned and scrolled: another tab keeps its own place.
        robot.interact(section.view()::focusPages);
        robot.type(KeyCode.R);
        robot.interact(() -> {
            reader.left().zoom().set(Zoom.of(1.5));
            reader.left().position().set(7.25);
        });
        ReadingPlace left = reader.left().reading();
        assertThat(left.rotation()).isEqualTo(90);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        settle(() -> order.equals(reader.left().document()));
        assertThat(reader.left().rotation().get()).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        settle(() -> transcript.equals(reader.left().document()));
        assertThat(reader.left().reading()).isEqualTo(left);

        // A locked one says so in its place and leaves the other side alone.
        robot.interact(() -> section.open(new Destination.AtPage(locked, 0, PaneSide.RIGHT, "")));
        settle(() -> reader.right().problem().get() != null);
        assertThat(transcript).isEqualTo(reader.left().document());
        robot.interact(() -> Screens.save(scene, "reader-tabs"));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(reader.right().tabs().documents()).isEmpty();
        robot.interact(() -> section.open(new Destination.AtPage(order, 1, PaneSide.RIGHT, "")));
        settle(() -> reader.right().page() == 1);

        // The pair opens exactly, after everything else has moved.
        robot.interact(reader::savePair);
        settle(() -> robot.lookup("#reader-pair-name").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        settle(() -> !Cases.all(small.file, ReaderPair.class).isEmpty());
        ReaderPair pair = Cases.all(small.file, ReaderPair.class).getFirst();
        robot.interact(() -> {
            reader.left().turn(1);
            reader.left().zoom().set(new Zoom(Zoom.Fit.PAGE, 1));
            reader.left().goTo(0);
        });
        robot.interact(() -> section.open(new Destination.AtPair(pair.id())));
        settle(() -> reader.left().rotation().get() == 90 && reader.left().page() == 7);
        assertThat(reader.left().position().get()).isCloseTo(left.position(), org.assertj.core.api.Assertions.within(0.002));
        assertThat(reader.left().zoom().get().factor()).isEqualTo(1.5);

        // Closing, opening again.
        robot.interact(section.view()::focusPages);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        settle(() -> reader.active().get().tabs().documents().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        settle(() -> reader.left().tabs().documents().size() == 2 && transcript.equals(reader.left().document()));

        // The program is started anew.
        ReadingPlace before = reader.left().reading();
        robot.interact(() -> {
            reader.close();
            begin();
        });
        settle(() -> transcript.equals(reader.left().document()) && order.equals(reader.right().document()));
        assertThat(reader.left().tabs().documents()).containsExactly(order, transcript);
        assertThat(reader.left().reading().position()).isCloseTo(before.position(), org.assertj.core.api.Assertions.within(0.001));
        assertThat(reader.left().rotation().get()).isEqualTo(90);
        assertThat(reader.right().page()).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void besideThePagesStandPagesOutlineAndPlacesFound(FxRobot robot) {
        UUID transcript = small.document("Transcript.pdf");
        robot.interact(() -> section.open(new Destination.AtPage(transcript, 1, PaneSide.LEFT, "")));
        settle(() -> transcript.equals(reader.left().document()));
        robot.clickOn("#reader-left-list");
        ListView<?> pages = robot.lookup("#reader-left-thumbnails").queryListView();
        settle(() -> pages.getItems().size() == SmallCase.TRANSCRIPT_PAGES && pages.getSelectionModel().getSelectedIndex() == reader.left().page());
        settle(() -> pages.lookupAll(".reader-thumbnail").stream()
                .anyMatch(sheet -> ((javafx.scene.image.ImageView) sheet.lookup("ImageView")).getImage() != null));
        robot.clickOn("#reader-left-thumbnails").push(KeyCode.END);
        settle(() -> reader.left().page() == SmallCase.TRANSCRIPT_PAGES - 1);
        robot.interact(() -> Screens.save(scene, "reader-thumbnails"));

        robot.clickOn("#reader-left-side-outline");
        settle(() -> robot.lookup("#reader-left-outline").query().lookup(".reader-side-sentence") instanceof Label sentence
                && sentence.getText().contains("no outline"));
        assertThat(((TreeView<?>) robot.lookup("#reader-left-outline").query().lookup(".tree-view")).isVisible()).isFalse();

        robot.clickOn("#reader-left-find").write("interest");
        settle(() -> reader.left().found().count() == SmallCase.TRANSCRIPT_PAGES - 1);
        robot.clickOn("#reader-left-count");
        ListView<?> hits = robot.lookup("#reader-left-hits").queryListView();
        settle(() -> hits.getItems().size() == SmallCase.TRANSCRIPT_PAGES - 1);
        robot.interact(() -> hits.getSelectionModel().select(0));
        settle(() -> reader.left().page() == 0);
        robot.push(KeyCode.F3);
        settle(() -> hits.getSelectionModel().getSelectedIndex() == 1);
        assertThat(Walk.unnamed(section.view())).isEmpty();
        robot.interact(() -> Screens.save(scene, "reader-found"));
        assertThat(problems).isEmpty();
    }

    private static void settle(Callable<Boolean> done) {
        WaitForAsyncUtils.waitForFxEvents();
        await().pollInterval(Duration.ofMillis(20)).until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package casebound.ui.reader.section;

import static casebound.ui.reader.section.ReaderWindow.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebound.Corpus;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.model.Citation;
import casebound.model.Link;
import casebound.model.ReaderPair;
import casebound.ui.kit.Destination;
import casebound.ui.kit.PaneSide;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.ReaderPoints;
import casebound.ui.reader.ReadingPlace;
import casebound.ui.reader.SuggestedLink;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * A real trial: on day 3 an exhibit is named; it is opened beside the transcript, the two are linked as contradicting, cited
 * for one fact, and kept as a pair. The case is closed and opened again, and everything stands where it stood. Once with the
 * mouse and once with the keys.
 */
@ExtendWith(ApplicationExtension.class)
class TrialReaderJourney {
    private static final String DAY_3 = "20181017-Day-3.pdf";
    /** Index of the page that says: "some of these Harvard has indicated -- P104, P106, and P111". */
    private static final int NAMES_P106 = 14;
    /** A point, as a part of a page. */
    private static final double POINT = 1 / 792.0;

    @TempDir Path folder;
    private Cases cases;
    private Workers workers;
    private CaseFile file;
    private ReaderWindow window;

    @Start
    void start(Stage stage) {
        window = new ReaderWindow(stage, folder);
    }

    /** A case for each test: the reader opens what one had open the last time. */
    @BeforeEach
    void bring(FxRobot robot) {
        Path trial = Corpus.folder().resolve("cases").resolve("sffa-v-harvard");
        cases = new Cases(folder);
        file = cases.create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        new Intake(file, workers).bring(List.of(trial.resolve("transcripts").resolve(DAY_3), trial.resolve("exhibits").resolve("P009.pdf"),
                trial.resolve("exhibits").resolve("P106.pdf")), Intake.Again.LEAVE_OUT, outcome -> {}, Progress.NONE, new CancelFlag());
        robot.interact(() -> window.open(file, workers));
    }

    @AfterEach
    void end() {
        if (file != null) {
            file.close();
            workers.close();
        }
    }

    @Test
    void withTheMouse(FxRobot robot) {
        window.choose(robot, PaneSide.LEFT, DAY_3.replace(".pdf", ""));
        robot.clickOn("#reader-left-find").write("P106");
        settle(() -> left().page() == NAMES_P106);
        settle(() -> robot.lookup("#reader-left-suggested-accept").query().isVisible());
        String hits = text(robot, "#reader-left-count");
        ReadingPlace before = left().reading();
        window.screens(robot, "trial-mouse-1-found");
        robot.clickOn("#reader-left-suggested-accept");
        settle(() -> left().source().get() != null && !left().labels().suggested(NAMES_P106));
        settle(() -> hits.equals(text(robot, "#reader-left-count")));
        assertThat(robot.lookup("#reader-left-find").queryAs(TextField.class).getText()).as("the labels are new, the search is not").isEqualTo("P106");
        stands(left().reading(), before);

        // What the transcript names is a file of that name: a click on the words opens it on the other side.
        settle(() -> reference().isPresent());
        SuggestedLink named = reference().orElseThrow();
        Node pages = robot.lookup("#reader-left-pages").query();
        var words = named.words().areas().getFirst();
        robot.clickOn(ReaderPoints.onScreen(pages, NAMES_P106, words.x() + words.width() / 2, words.y() + words.height() / 2));
        settle(() -> right().source().get() != null);
        assertThat(right().source().get().title()).isEqualTo("P106");
        window.screens(robot, "trial-mouse-2-opened");

        window.drag(robot, PaneSide.LEFT, NAMES_P106, "some of these Harvard has");
        window.drag(robot, PaneSide.RIGHT, 0, "see a significant opportunity");
        robot.clickOn("#reader-right-link").clickOn("#reader-right-link-contradicts");
        settle(() -> reader().linksHere().size() == 1);
        window.screens(robot, "trial-mouse-3-linked");

        int cited = left().marks().get().facts().size();
        window.drag(robot, PaneSide.LEFT, NAMES_P106, "some of these Harvard has");
        robot.clickOn("#reader-left-fact");
        settle(() -> robot.lookup("#reader-fact-form-ok").tryQuery().isPresent());
        robot.clickOn("#reader-fact-form-ok");
        settle(() -> left().marks().get().facts().size() == cited + 1);
        window.drag(robot, PaneSide.RIGHT, 0, "see a significant opportunity");
        robot.clickOn("#reader-right-fact");
        settle(() -> robot.lookup("#reader-fact-form-source").tryQuery().isPresent());
        robot.clickOn("#reader-fact-form-source");
        settle(() -> robot.lookup("#reader-source-contradicts").tryQuery().isPresent());
        robot.clickOn("#reader-source-contradicts").clickOn("#reader-source-form-ok");
        settle(() -> right().marks().get().facts().size() == 1);

        robot.clickOn("#reader-left-larger").clickOn("#reader-right-larger");
        robot.clickOn("#reader-save-pair");
        settle(() -> robot.lookup("#reader-pair-ok").tryQuery().isPresent());
        robot.clickOn("#reader-pair-ok");
        opensAsItWas(robot, "trial-mouse-4-opened-again");
    }

    @Test
    void withTheKeys(FxRobot robot) {
        robot.interact(() -> window.section().view().focusPages());
        document(robot, PaneSide.LEFT, "Day-3");
        otherPane(robot, PaneSide.RIGHT);
        document(robot, PaneSide.RIGHT, "P009");
        otherPane(robot, PaneSide.LEFT);
        find(robot, PaneSide.LEFT, "portion of P9");
        otherPane(robot, PaneSide.RIGHT);
        find(robot, PaneSide.RIGHT, "Athletes and Legacies");
        window.screens(robot, "trial-keys-1-selected");
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.DIGIT2);
        settle(() -> reader().linksHere().size() == 1);

        int cited = left().marks().get().facts().size();
        otherPane(robot, PaneSide.LEFT);
        again(robot, PaneSide.LEFT);
        robot.push(KeyCode.F);
        settle(() -> robot.lookup("#reader-fact-date").tryQuery().isPresent());
        robot.push(KeyCode.TAB).write("feb 14 2012").push(KeyCode.TAB).push(KeyCode.ENTER);
        settle(() -> left().marks().get().facts().size() == cited + 1);
        otherPane(robot, PaneSide.RIGHT);
        again(robot, PaneSide.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        settle(() -> robot.lookup("#reader-source-contradicts").tryQuery().isPresent());
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE).push(KeyCode.ENTER);
        settle(() -> right().marks().get().facts().size() == 1);
        window.screens(robot, "trial-keys-2-linked");
        robot.write("+").push(KeyCode.CONTROL, KeyCode.D);
        settle(() -> robot.lookup("#reader-pair-name").tryQuery().isPresent());
        robot.write("Slides").push(KeyCode.ENTER);
        opensAsItWas(robot, "trial-keys-3-opened-again");
    }

    private void document(FxRobot robot, PaneSide side, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        settle(() -> !robot.lookup("#" + ReaderWindow.id(side) + "-documents").queryListView().getItems().isEmpty());
        robot.write(words).push(KeyCode.ENTER);
        settle(() -> reader().pane(side).source().get() != null);
    }

    private void otherPane(FxRobot robot, PaneSide side) {
        robot.push(KeyCode.F6);
        assertThat(reader().active().get()).isEqualTo(reader().pane(side));
    }

    /** Finds words and selects them with the rest of their line. */
    private void find(FxRobot robot, PaneSide side, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write(words);
        settle(() -> reader().pane(side).found().count() > 0);
        robot.push(KeyCode.ESCAPE);
        again(robot, side);
        assertThat(reader().pane(side).selection().get().quote()).startsWith(words);
    }

    private void again(FxRobot robot, PaneSide side) {
        robot.push(KeyCode.ENTER);
        settle(() -> reader().pane(side).selection().get() != null);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    }

    /** Ends the case and opens it anew with its last pair. */
    private void opensAsItWas(FxRobot robot, String picture) {
        settle(() -> Cases.all(file, ReaderPair.class).stream().anyMatch(pair -> pair.left().equals(left().document()) && pair.right().equals(right().document())));
        ReaderPair pair = Cases.all(file, ReaderPair.class).getLast();
        ReadingPlace leftBefore = left().reading();
        ReadingPlace rightBefore = right().reading();
        Link link = Cases.all(file, Link.class).getLast();
        assertThat(link.type()).isEqualTo(Link.Type.CONTRADICTS);
        List<Citation> citations = Cases.all(file, Citation.class);
        assertThat(citations.subList(citations.size() - 2, citations.size())).extracting(Citation::stance)
                .containsExactly(Citation.Stance.SUPPORTS, Citation.Stance.CONTRADICTS);
        assertThat(citations.getLast().fact()).isEqualTo(citations.get(citations.size() - 2).fact());
        robot.interact(() -> reader().close());
        file.close();
        file = cases.open("Pat");
        robot.interact(() -> {
            window.open(file, workers);
            window.section().open(new Destination.AtPair(pair.id()));
        });
        settle(() -> left().source().get() != null && right().source().get() != null && !reader().linksHere().isEmpty());
        window.screens(robot, picture);
        stands(left().reading(), leftBefore);
        stands(right().reading(), rightBefore);
        assertThat(reader().linksHere()).extracting(here -> here.link().type()).contains(Link.Type.CONTRADICTS);
        assertThat(left().marks().get().facts()).isNotEmpty();
        assertThat(right().marks().get().facts()).hasSize(1);
        assertThat(window.problems).isEmpty();
    }

    private static void stands(ReadingPlace now, ReadingPlace before) {
        assertThat(now.position()).isEqualTo(before.position(), within(POINT));
        assertThat(now.across()).isEqualTo(before.across(), within(0.001));
        assertThat(now.zoom().fit()).isEqualTo(before.zoom().fit());
        assertThat(now.zoom().factor()).isEqualTo(before.zoom().factor(), within(0.001));
    }

    private Optional<SuggestedLink> reference() {
        return left().read().get().links().stream()
                .filter(link -> link.words().firstPage() == NAMES_P106 && link.words().quote().equals("P106")).findFirst();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private ReaderModel reader() {
        return window.reader();
    }

    private PaneModel left() {
        return reader().left();
    }

    private PaneModel right() {
        return reader().right();
    }
}

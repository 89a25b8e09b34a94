package casebound.ui.reader.section;

import static casebound.ui.reader.section.ReaderWindow.settle;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.Cases;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.ReaderPair;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Walk;
import casebound.ui.reader.ReaderModel;
import java.nio.file.Path;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The reader as somebody walks through it with the mouse, who types words only into fields: two documents, a link that
 * says "contradicts", a fact with two citations, a note, a missing item, a pair that is opened again. {@code
 * CaseReaderJourney} does the same with the keys.
 */
@ExtendWith(ApplicationExtension.class)
class MouseReaderJourney {
    @TempDir static Path folder;
    private static SmallCase small;
    private ReaderWindow window;

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
        window = new ReaderWindow(stage, folder);
        window.open(small.file, small.workers);
    }

    @Test
    void aWalkWithTheMouse(FxRobot robot) {
        window.choose(robot, PaneSide.LEFT, "Transcript");
        window.choose(robot, PaneSide.RIGHT, "Order");
        robot.clickOn("#reader-left-find").write("cache of bullets");
        settle(() -> reader().left().page() == SmallCase.SUBJECT_PAGE);
        window.screens(robot, "walk-1-found");

        drag(robot, PaneSide.LEFT, SmallCase.SUBJECT_PAGE);
        drag(robot, PaneSide.RIGHT, 0);
        robot.clickOn("#reader-right-link");
        window.screens(robot, "walk-2-link-types");
        robot.clickOn("#reader-right-link-contradicts");
        settle(() -> reader().linksHere().size() == 1);
        assertThat(Cases.all(small.file, Link.class)).extracting(Link::type).containsExactly(Link.Type.CONTRADICTS);
        window.screens(robot, "walk-3-linked");

        // A fact with two citations, the second one against it.
        drag(robot, PaneSide.LEFT, SmallCase.SUBJECT_PAGE);
        robot.clickOn("#reader-left-fact");
        settle(() -> robot.lookup("#reader-fact-form-ok").tryQuery().isPresent());
        robot.clickOn("#reader-fact-form-ok");
        settle(() -> reader().left().marks().get().facts().size() == 1);
        drag(robot, PaneSide.RIGHT, 0);
        robot.clickOn("#reader-right-fact");
        settle(() -> robot.lookup("#reader-fact-form-source").tryQuery().isPresent());
        robot.clickOn("#reader-fact-form-source");
        settle(() -> robot.lookup("#reader-source-contradicts").tryQuery().isPresent());
        robot.clickOn("#reader-source-contradicts").clickOn("#reader-source-form-ok");
        settle(() -> reader().right().marks().get().facts().size() == 1);
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
        settle(() -> reader().right().marks().get().notes().size() == 1);
        drag(robot, PaneSide.LEFT, SmallCase.SUBJECT_PAGE);
        robot.clickOn("#reader-left-missing");
        settle(() -> robot.lookup("#reader-missing-form-ok").tryQuery().isPresent());
        robot.interact(() -> Screens.save(robot.lookup("#reader-missing-form").query().getScene(), "reader-missing-form"));
        robot.clickOn("#reader-missing-form-ok");
        settle(() -> Cases.all(small.file, MissingItem.class).size() == 1);
        robot.interact(() -> ((Inspector) window.section().inspector()).collapsedProperty().set(false));
        UUID missing = Cases.all(small.file, MissingItem.class).getFirst().id();
        settle(() -> robot.lookup("#reader-inspector-missing-" + missing).tryQuery().isPresent());
        robot.clickOn("#reader-inspector-whole");
        assertThat(Walk.unnamed(window.scene.getRoot())).isEmpty();
        window.screens(robot, "walk-4-inspector");
        robot.interact(() -> ((Inspector) window.section().inspector()).collapsedProperty().set(true));

        robot.clickOn("#reader-save-pair");
        settle(() -> robot.lookup("#reader-pair-ok").tryQuery().isPresent());
        robot.clickOn("#reader-pair-ok");
        settle(() -> Cases.all(small.file, ReaderPair.class).size() == 1);
        ReaderPair pair = Cases.all(small.file, ReaderPair.class).getFirst();

        // Opened again, everything stands where it stood.
        robot.interact(() -> {
            reader().close();
            window.open(small.file, small.workers);
            window.section().open(new Destination.AtPair(pair.id()));
        });
        settle(() -> reader().left().page() == SmallCase.SUBJECT_PAGE && reader().right().document() != null && reader().linksHere().size() == 1);
        settle(() -> reader().left().marks().get().facts().size() == 1 && reader().right().marks().get().notes().size() == 1);
        assertThat(reader().right().marks().get().notes().getFirst().meaning()).isEqualTo(Note.Meaning.REMARK);
        window.screens(robot, "walk-5-opened-again");
        assertThat(window.problems).isEmpty();
    }

    private void drag(FxRobot robot, PaneSide side, int page) {
        window.drag(robot, side, page, side == PaneSide.LEFT ? SmallCase.SUBJECT : SmallCase.FAILED);
    }

    private ReaderModel reader() {
        return window.reader();
    }
}

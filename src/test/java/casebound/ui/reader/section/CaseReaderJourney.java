package casebound.ui.reader.section;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.formats.media.Recordings;
import casebound.intake.Intake;
import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Link;
import casebound.model.ReaderPair;
import casebound.problem.Problem;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.SystemProgram;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.Selection;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.work.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
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

/** On a real case: words are found, an exhibit opened beside them, both linked, a fact made with two sources. */
@ExtendWith(ApplicationExtension.class)
class CaseReaderJourney {
    @TempDir static Path folder;
    private static SmallCase small;
    private final List<URI> played = new CopyOnWriteArrayList<>();
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
        section = new ReaderSection(small.file, small.workers, new Work(Platform::runLater, problems::add), destination -> {},
                new casebound.ui.kit.SavesTo(folder.resolve("notes.csv")), new SystemProgram(played::add, folder.resolve("opened")));
        reader = section.reader();
        BorderPane root = new BorderPane(section.view());
        root.setRight(section.inspector());
        Shortcuts.listen(root, section::commands);
        scene = new Scene(root, 1280, 760);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aRecordingSaysWhatItIsAndPlaysInTheSystemsPlayer(FxRobot robot) throws IOException {
        Path video = Files.copy(Recordings.file("body.mp4"), folder.resolve("Body worn.mp4"));
        new Intake(small.file, small.workers).bring(List.of(video), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE, new CancelFlag());
        robot.interact(() -> section.open(new Destination.AtPage(small.document("Body worn.mp4"), 0, PaneSide.LEFT, "")));
        settle(() -> robot.lookup("#reader-left-play").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(robot.lookup("#reader-left-sentence").queryAs(Label.class).getText()).isEqualTo("Video, 0:02");
        robot.interact(() -> Screens.save(scene, "reader-recording-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.clickOn("#reader-left-play");
        settle(() -> played.size() == 1);
        assertThat(Path.of(played.getFirst())).hasSameBinaryContentAs(video).hasExtension("mp4");
        robot.interact(() -> ((Inspector) section.inspector()).collapsedProperty().set(false));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> section.open(new Destination.AtPage(small.document("Order.pdf"), 0, PaneSide.LEFT, "")));
        settle(() -> !robot.lookup("#reader-left-play").query().isVisible());
        assertThat(problems).isEmpty();
    }

    @Test
    void aLockedDocumentIsOpenedWithoutLeavingTheKeyboard(FxRobot robot) {
        robot.interact(() -> section.open(new Destination.AtPage(small.document("Locked.pdf"), 0, PaneSide.LEFT, "")));
        robot.interact(section::shown);
        settle(() -> robot.lookup("#reader-left-password").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("wrong").push(KeyCode.ENTER);
        settle(() -> robot.lookup("#reader-left-sentence").queryAs(Label.class).getText().startsWith("This password does not"));
        robot.write("secret").push(KeyCode.ENTER);
        settle(() -> reader.left().source().get() != null);
        settle(() -> robot.lookup("#reader-left-pages").query().isFocused());
        assertThat(problems).isEmpty();
    }

    @Test
    void aFactWithTwoSourcesAndALink(FxRobot robot) {
        robot.interact(() -> section.open(new Destination.AtPage(small.document("Transcript.pdf"), 0, PaneSide.LEFT, "")));
        settle(() -> reader.left().document() != null);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("cache of bullets");
        settle(() -> reader.left().page() == SmallCase.SUBJECT_PAGE);
        robot.push(KeyCode.F6).push(KeyCode.CONTROL, KeyCode.O);
        settle(() -> !robot.lookup("#reader-right-documents").queryListView().getItems().isEmpty());
        robot.write("order").push(KeyCode.ENTER);
        settle(() -> reader.right().source().get() != null);

        // A fact from the words on the left, with its date as it was understood.
        Selection subject = SmallCase.select(reader.left().source().get(), SmallCase.SUBJECT_PAGE, SmallCase.SUBJECT);
        Selection failed = SmallCase.select(reader.right().source().get(), 0, SmallCase.FAILED);
        select(robot, PaneSide.LEFT, subject);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        settle(() -> robot.lookup("#reader-fact-date").tryQuery().isPresent());
        robot.clickOn("#reader-fact-date").write("jul 2024");
        assertThat(robot.lookup("#reader-fact-understood").queryAs(Label.class).getText()).isEqualTo("Jul 2024; precise to the month");
        robot.interact(() -> Screens.save(robot.lookup("#reader-fact-form").query().getScene(), "reader-fact-form"));
        robot.push(KeyCode.ENTER);
        settle(() -> reader.left().marks().get().facts().size() == 1);
        Fact fact = Cases.all(small.file, Fact.class).getFirst();
        assertThat(fact.text()).isEqualTo(SmallCase.SUBJECT);

        // The words on the right bear it out too.
        select(robot, PaneSide.RIGHT, failed);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        settle(() -> robot.lookup("#reader-source-filter").tryQuery().isPresent());
        robot.interact(() -> Screens.save(robot.lookup("#reader-source-form").query().getScene(), "reader-source-form"));
        robot.push(KeyCode.ENTER);
        settle(() -> reader.right().marks().get().facts().size() == 1);
        assertThat(Cases.all(small.file, Citation.class)).extracting(Citation::fact).containsExactly(fact.id(), fact.id());

        // One key and a digit link the two.
        select(robot, PaneSide.LEFT, subject);
        select(robot, PaneSide.RIGHT, failed);
        Object size = reader.right().zoom().get();
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.DIGIT1);
        settle(() -> reader.linksHere().size() == 1);
        assertThat((Object) reader.right().zoom().get()).isEqualTo(size);
        assertThat(Cases.all(small.file, Link.class)).extracting(Link::type).containsExactly(Link.Type.SUPPORTS);
        robot.interact(() -> ((Inspector) section.inspector()).collapsedProperty().set(false));
        settle(() -> robot.lookup("#reader-inspector-fact-1").tryQuery().isPresent());
        settle(() -> section.view().lookupAll(".reader-page").stream().allMatch(CaseReaderJourney::isDrawn));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> Screens.save(scene, "case-reader-light"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "case-reader-dark"));

        // The words speak of an item of evidence; the pair is kept under a name and opens as it was.
        select(robot, PaneSide.LEFT, subject);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        settle(() -> robot.lookup("#reader-evidence-description").tryQuery().isPresent());
        robot.interact(() -> Screens.save(robot.lookup("#reader-evidence-form").query().getScene(), "reader-evidence-form"));
        robot.clickOn("#reader-evidence-description").push(KeyCode.CONTROL, KeyCode.A).write("A cache of bullets").push(KeyCode.ENTER);
        settle(() -> Cases.all(small.file, EvidenceItem.class).size() == 1);
        assertThat(Cases.all(small.file, EvidenceItem.class)).extracting(EvidenceItem::number, EvidenceItem::description)
                .containsExactly(tuple("E-1", "A cache of bullets"));
        settle(() -> robot.lookup("#reader-inspector-evidence-" + Cases.all(small.file, EvidenceItem.class).getFirst().id())
                .tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.D);
        settle(() -> robot.lookup("#reader-pair-name").tryQuery().isPresent());
        robot.clickOn("#reader-pair-name").push(KeyCode.CONTROL, KeyCode.A).write("Order, day 3").push(KeyCode.ENTER);
        settle(() -> !Cases.all(small.file, ReaderPair.class).isEmpty());
        ReaderPair pair = Cases.all(small.file, ReaderPair.class).getFirst();
        robot.interact(() -> reader.close());
        robot.interact(() -> section.open(new Destination.AtPair(pair.id())));
        settle(() -> reader.left().page() == SmallCase.SUBJECT_PAGE && reader.right().document() != null);
        assertThat(pair.name()).isEqualTo("Order, day 3");
        assertThat(reader.right().document()).isEqualTo(failed.document());
        CaseFile.await(small.file.undo());
        CaseFile.await(small.file.undo());

        // A citation opens where its words stand, and copies with its place.
        Citation second = Cases.all(small.file, Citation.class).getLast();
        robot.interact(() -> section.open(new Destination.AtAnchor(second.anchor(), PaneSide.LEFT)));
        settle(() -> reader.left().source().get() != null && reader.left().document().equals(failed.document()));
        // Two at once open beside each other.
        Citation first = Cases.all(small.file, Citation.class).getFirst();
        robot.interact(() -> {
            reader.close();
            section.open(new Destination.AtAnchor(second.anchor(), PaneSide.LEFT));
            section.open(new Destination.AtAnchor(first.anchor(), PaneSide.RIGHT));
        });
        settle(() -> reader.left().source().get() != null && reader.right().source().get() != null);
        assertThat(reader.left().document()).isEqualTo(failed.document());
        assertThat(reader.right().document()).isEqualTo(subject.document());
        robot.interact(() -> section.open(new Destination.AtAnchor(second.anchor(), PaneSide.RIGHT)));
        settle(() -> failed.document().equals(reader.right().document()));
        select(robot, PaneSide.LEFT, failed);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("\u201c" + SmallCase.FAILED + "\u201d (Order, at 1)"));

        // Undo takes the link from both panes; a clawback takes the document out of its pane, which says why.
        CaseFile.await(small.file.undo());
        settle(() -> reader.links().isEmpty());
        CaseFile.await(small.file.sequester(failed.document(), "clawback"));
        settle(() -> reader.left().problem().get() != null && reader.right().problem().get() != null);
        robot.interact(() -> Screens.save(scene, "case-reader-sequestered"));
        assertThat(Cases.all(small.file, Anchor.class)).hasSize(2);
        assertThat(problems).isEmpty();
    }

    static boolean isDrawn(javafx.scene.Node page) {
        return !page.isVisible() || page.getLayoutY() > 700
                || page.lookupAll("ImageView").stream().anyMatch(each -> ((javafx.scene.image.ImageView) each).getImage() != null);
    }

    private void select(FxRobot robot, PaneSide side, Selection selection) {
        robot.interact(() -> {
            reader.activate(side);
            section.view().focusPages();
            reader.pane(side).selection().set(selection);
        });
    }

    private static void settle(Callable<Boolean> done) {
        WaitForAsyncUtils.waitForFxEvents();
        await().pollInterval(Duration.ofMillis(20)).until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

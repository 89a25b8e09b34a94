package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import casebound.model.Area;
import casebound.model.Note;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Areas, highlights, notes, and very many links: what a reader leaves on the pages. */
@ExtendWith(ApplicationExtension.class)
class MarksJourney {
    private final TwoDocuments file = new TwoDocuments();
    private ReaderModel model;
    private ReaderView view;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        model = new ReaderModel(file, file, Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
        file.changed(model::marksChanged);
        view = new ReaderView(model, file);
        scene = new Scene(view, 1090, 730);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void areasAreDrawnAndPassagesGetMeanings(FxRobot robot) {
        openBoth(robot);
        // With the mouse: switch drawing on, drag. What is drawn is a selection like any other.
        robot.clickOn("#reader-draw");
        assertThat(model.drawing().get()).isTrue();
        drag(robot, "#reader-left-pages", new TwoDocuments.Spot(3, 80, 370), new TwoDocuments.Spot(3, 320, 420));
        settle(() -> model.left().selection().get() != null);
        Selection drawn = model.left().selection().get();
        assertThat(drawn.areas()).hasSize(1);
        assertThat(drawn.quote()).startsWith("The prosecution failed to hand over");
        assertThat(model.drawing().get()).as("one area at a time").isFalse();
        for (String word : List.of("fact", "evidence", "link", "missing", "note", "cite")) {
            assertThat(robot.lookup("#reader-left-" + word).queryButton().isVisible()).as(word).isTrue();
        }
        robot.interact(() -> Screens.save(scene, "marks-area"));
        robot.clickOn("#reader-left-note");
        robot.interact(() -> Screens.save(scene, "marks-meanings"));
        robot.clickOn("#reader-left-note-harmful");
        settle(() -> file.notes().size() == 1);
        assertThat(file.notes().getFirst().meaning()).isEqualTo(Note.Meaning.HARMFUL);
        assertThat(file.notes().getFirst().place()).isEqualTo(drawn.place());

        // With the keys: A puts an area, arrows move it, Shift and arrows size it, N and a digit say what it is.
        robot.interact(view::focusPages);
        // A selection begins with what was found, and grows by words and lines.
        robot.push(KeyCode.CONTROL, KeyCode.F).write("dismissed");
        settle(() -> model.left().found().currentHit().filter(hit -> hit.page() == 3).isPresent());
        robot.interact(view::focusPages);
        robot.push(KeyCode.ENTER);
        settle(() -> model.left().selection().get() != null && model.left().selection().get().quote().equals("dismissed"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(model.left().selection().get().quote().length()).isGreaterThan("dismissed".length());
        robot.push(KeyCode.A);
        settle(() -> model.left().selection().get() != null && model.left().selection().get().areas().size() == 1
                && model.left().selection().get().areas().getFirst().height() > 30);
        Area put = model.left().selection().get().areas().getFirst();
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.RIGHT);
        settle(() -> model.left().selection().get().areas().getFirst().y() == put.y() + 18);
        assertThat(model.left().selection().get().areas().getFirst().width()).isEqualTo(put.width() + 9);
        robot.push(KeyCode.N).push(KeyCode.DIGIT4);
        settle(() -> file.notes().size() == 2);
        assertThat(file.notes().getLast().meaning()).isEqualTo(Note.Meaning.QUESTION);
        assertThat(model.left().selection().get()).isNull();

        // All meanings on one page; the second mouse button opens or removes what is under it.
        int line = 0;
        for (Note.Meaning meaning : Note.Meaning.values()) {
            Place place = new Place(TwoDocuments.TRANSCRIPT, TwoDocuments.PAGE_147, TwoDocuments.PAGE_147,
                    List.of(new Area(TwoDocuments.PAGE_147, 99, 104 + 50 * line++, 350, 15)));
            file.notes().add(new NoteMark(java.util.UUID.randomUUID(), meaning, "", place));
        }
        robot.interact(() -> {
            file.addMarksOfThePicture();
            file.tell();
        });
        robot.interact(() -> Screens.save(scene, "marks-notes-light"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "marks-notes-dark"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        Node right = robot.lookup("#reader-right-pages").query();
        Point2D on = point(right, TwoDocuments.PAGE_147, 150, 112);
        robot.interact(() -> right.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                right.localToScene(right.screenToLocal(on)).getX(), right.localToScene(right.screenToLocal(on)).getY(), on.getX(), on.getY(), false, null)));
        settle(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst().orElseThrow();
        assertThat(menu.getItems()).extracting(MenuItem::getId).containsExactly("reader-menu-edit-note", "reader-menu-remove-note", null, "reader-menu-draw");
        robot.interact(() -> {
            menu.getItems().getFirst().fire();
            menu.hide();
        });
        settle(() -> file.done().contains("open note"));
        assertThat(Walk.unnamed(view)).isEmpty();
        assertThat(file.failures()).isEmpty();
    }

    @Test
    void inANarrowPaneTheSixWordsTakeTwoLines(FxRobot robot) {
        openBoth(robot);
        double before = scene.getWindow().getWidth();
        robot.interact(() -> scene.getWindow().setWidth(700));
        WaitForAsyncUtils.waitForFxEvents();
        drag(robot, "#reader-left-pages", TwoDocuments.JUDGE, TwoDocuments.JUDGE_END);
        settle(() -> model.left().selection().get() != null);
        Region bar = (Region) robot.lookup("#reader-left-fact").query().getParent();
        Node pane = robot.lookup("#reader-left").query();
        robot.interact(() -> Screens.save(scene, "marks-narrow"));
        assertThat(bar.localToScene(bar.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(pane.localToScene(pane.getLayoutBounds()).getMaxX());
        assertThat(bar.getHeight()).isGreaterThan(50);
        robot.interact(() -> scene.getWindow().setWidth(before));
    }

    @Test
    void thirtyLinksOnAPageStayReadable(FxRobot robot) {
        openBoth(robot);
        robot.interact(file::addManyLinks);
        settle(() -> model.linksHere().size() == 30);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "marks-many-links"));
        List<Button> rings = view.lookupAll(".reader-ring").stream().map(Button.class::cast).toList();
        for (Button one : rings) {
            for (Button other : rings) {
                assertThat(one == other || !one.getBoundsInParent().intersects(other.getLayoutX() + 1, other.getLayoutY() + 1, 16, 16)).isTrue();
            }
        }
        // Pointing at a ring, or the keyboard on it, shows both ends in words.
        robot.interact(() -> robot.lookup("#reader-ring-3-left").queryButton().requestFocus());
        settle(() -> robot.lookup("#reader-link-card").query().isVisible());
        assertThat(robot.lookup("#reader-link-card").query().lookupAll(".label").stream().map(each -> ((Label) each).getText()))
                .contains("Sample page: trial, day three, at 147").anyMatch(words -> words.startsWith("3 "));
        robot.interact(() -> Screens.save(scene, "marks-link-card-light"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "marks-link-card-dark"));
        robot.interact(view::focusPages);
        settle(() -> !robot.lookup("#reader-link-card").query().isVisible());
    }

    @Test
    void linksGiveWayToTheSelectionsBarAndRunInInkOverPaper(FxRobot robot) {
        openBoth(robot);
        robot.interact(file::addManyLinks);
        settle(() -> model.linksHere().size() == 30);
        Pane layer = (Pane) view.lookup(".reader-ring").getParent();
        assertThat(layer.getClip()).isNull();
        drag(robot, "#reader-left-pages", TwoDocuments.JUDGE, TwoDocuments.JUDGE_END);
        settle(() -> model.left().selection().get() != null);
        Node bar = robot.lookup("#reader-left-fact").query().getParent();
        Bounds covered = layer.sceneToLocal(bar.localToScene(bar.getLayoutBounds()));
        List<Node> rings = List.copyOf(view.lookupAll(".reader-ring"));
        assertThat(rings).anyMatch(ring -> covered.intersects(ring.getBoundsInParent()));
        assertThat(layer.getClip().contains(covered.getCenterX(), covered.getCenterY())).isFalse();
        assertThat(rings).filteredOn(ring -> !covered.intersects(ring.getBoundsInParent()))
                .allMatch(ring -> layer.getClip().contains(ring.getLayoutX() + 9, ring.getLayoutY() + 9));
        robot.interact(() -> Screens.save(scene, "marks-links-give-way"));
        robot.push(KeyCode.ESCAPE);
        settle(() -> layer.getClip() == null);

        Node ink = view.lookup(".reader-link-ink").getParent();
        Node paper = view.lookupAll(".reader-page").stream().map(PageNode.class::cast).filter(page -> page.page() == 3).findFirst().orElseThrow();
        Bounds page = layer.sceneToLocal(paper.localToScene(paper.getLayoutBounds()));
        assertThat(ink.getClip().contains(page.getMaxX() - 5, layer.getHeight() / 2)).isTrue();
        assertThat(ink.getClip().contains(page.getMaxX() + 30, layer.getHeight() / 2)).as("the gutter").isFalse();
    }

    private void openBoth(FxRobot robot) {
        robot.interact(() -> {
            model.openLeft(TwoDocuments.ORDER, 3, List.of());
            model.openRight(TwoDocuments.TRANSCRIPT, TwoDocuments.PAGE_147, List.of());
        });
        settle(() -> model.left().document() != null && model.right().document() != null);
        settle(() -> view.lookupAll(".reader-page").stream().map(PageNode.class::cast)
                .filter(node -> node.page() >= 0 && node.getLayoutY() < 600 && node.getLayoutY() + node.getHeight() > 0)
                .allMatch(PageNode::hasPicture));
    }

    private static Point2D point(Node pages, int page, double x, double y) {
        var spot = ((PageView) pages).boundsOf(new Area(page, (float) x, (float) y, 0, 0));
        return pages.localToScreen(spot.getMinX(), spot.getMinY());
    }

    private static void drag(FxRobot robot, String pages, TwoDocuments.Spot from, TwoDocuments.Spot to) {
        Node view = robot.lookup(pages).query();
        robot.moveTo(point(view, from.page(), from.x(), from.y()));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(point(view, to.page(), to.x(), to.y()));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void settle(Callable<Boolean> done) {
        WaitForAsyncUtils.waitForFxEvents();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package casebound.ui.reader;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Link;
import casebound.ui.kit.PaneSide;
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
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two documents are read side by side, and what belongs together is joined. */
@ExtendWith(ApplicationExtension.class)
class ReaderJourney {
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
    void aPassageIsFoundLinkedAndFollowed(FxRobot robot) {
        assertThat(robot.lookup("#reader-left-choose").queryButton().isVisible()).isTrue();
        robot.interact(() -> Screens.save(scene, "reader-empty"));
        robot.clickOn("#reader-left-choose");
        robot.write("order");
        robot.push(KeyCode.ENTER);
        settle(() -> model.left().document() != null);
        robot.interact(() -> model.openRight(TwoDocuments.TRANSCRIPT, 0, List.of()));
        settle(() -> model.right().document() != null);

        // A page by its printed label: it is not the page's index.
        robot.clickOn("#reader-right-page").push(KeyCode.CONTROL, KeyCode.A).write("147").push(KeyCode.ENTER);
        assertThat(model.right().page()).isEqualTo(TwoDocuments.PAGE_147);
        assertThat(text(robot, "#reader-right-page")).isEqualTo("147");
        robot.clickOn("#reader-left-page").push(KeyCode.CONTROL, KeyCode.A).write("4").push(KeyCode.ENTER);
        pagesShown(robot);

        // Select by dragging, and make a fact.
        drag(robot, view.lookup("#reader-left-pages"), TwoDocuments.FAILED, TwoDocuments.DEFENSE);
        settle(() -> model.left().selection().get() != null);
        Selection selected = model.left().selection().get();
        assertThat(selected.quote()).isEqualTo("The prosecution failed to hand over a cache of bullets to the\ndefense.");
        assertThat(selected.areas()).hasSize(2);
        assertThat(selected.before()).endsWith("3. ");
        robot.clickOn("#reader-left-fact");
        assertThat(file.facts()).hasSize(1);
        settle(() -> model.left().selection().get() == null && !model.left().marks().get().facts().isEmpty());

        // With something selected on both sides one key links them, a digit says how.
        drag(robot, view.lookup("#reader-left-pages"), TwoDocuments.FAILED, TwoDocuments.DEFENSE);
        drag(robot, view.lookup("#reader-right-pages"), TwoDocuments.SUBJECT, TwoDocuments.NOT_GIVEN);
        robot.push(KeyCode.L);
        robot.push(KeyCode.DIGIT2);
        settle(() -> model.linksHere().size() == 1);
        PlacedLink link = model.linksHere().getFirst().link();
        assertThat(link.type()).isEqualTo(Link.Type.CONTRADICTS);
        assertThat(link.from().document()).isEqualTo(TwoDocuments.TRANSCRIPT);
        assertThat(link.to().areas()).hasSize(2);
        robot.interact(() -> {
            file.addMarksOfThePicture();
            file.tell();
        });
        assertThat(robot.lookup("#reader-links-here").queryAs(Label.class).getText()).isEqualTo("4 links here");

        // Find on the right: the hits of the pages before join the one that was found first. The current hit is outlined.
        robot.clickOn("#reader-right-find").write("day: a cache");
        await().untilAsserted(() -> assertThat(text(robot, "#reader-right-find") + ": "
                + robot.lookup("#reader-right-count").queryAs(Label.class).getText()).isEqualTo("day: a cache: 2 of 3"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("bullets");
        settle(() -> model.right().found().query().equals("bullets")
                && robot.lookup("#reader-right-count").queryAs(Label.class).getText().equals("2 of 3"));
        assertThat(model.right().page()).isEqualTo(TwoDocuments.PAGE_147);
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#reader-right-count").queryAs(Label.class).getText()).isEqualTo("3 of 3");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);

        drag(robot, view.lookup("#reader-left-pages"), TwoDocuments.JUDGE, TwoDocuments.JUDGE_END);
        pagesShown(robot);
        inItsPane(robot);
        robot.interact(() -> Screens.save(scene, "reader-light"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "reader-dark"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        assertThat(Walk.unnamed(view)).isEmpty();

        // A ring opens the other end in the other pane, where it flashes.
        robot.interact(() -> model.right().goTo(0));
        assertThat(model.right().page()).isZero();
        robot.clickOn("#reader-ring-1-left");
        assertThat(model.right().page()).isEqualTo(TwoDocuments.PAGE_147);
        assertThat(view.lookupAll(".mark-flash").stream().anyMatch(node -> !((javafx.scene.shape.Path) node).getElements().isEmpty())).isTrue();

        robot.clickOn("#reader-left-pages").push(KeyCode.F7);
        assertThat(model.right().document()).isEqualTo(TwoDocuments.ORDER);
        assertThat(view.lookup("#reader-right-pages").isFocused()).isTrue();
        robot.push(KeyCode.F6);
        assertThat(model.active().get()).isSameAs(model.left());
        pagesShown(robot);
        robot.interact(() -> Screens.save(scene, "reader-swapped"));
        assertThat(file.failures()).isEmpty();
    }

    @Test
    void theKeyboardScrollsSelectsAndChangesTheSize(FxRobot robot) {
        robot.interact(() -> {
            model.openLeft(TwoDocuments.ORDER, 3, List.of());
            model.openRight(TwoDocuments.TRANSCRIPT, TwoDocuments.PAGE_147, List.of());
        });
        settle(() -> model.left().document() != null && model.right().document() != null);
        robot.interact(view::focusPages);
        robot.push(KeyCode.HOME);
        assertThat(model.left().page()).isZero();
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        assertThat(model.left().page()).isPositive();
        robot.push(KeyCode.END);
        assertThat(model.left().page()).isEqualTo(11);
        robot.push(KeyCode.LEFT);
        assertThat(model.left().page()).isEqualTo(10);
        double fitted = model.left().zoom().get().factor();
        robot.interact(() -> model.left().zoom().set(Zoom.of(8)));
        pagesShown(robot);
        robot.interact(() -> Screens.save(scene, "reader-800-percent"));
        robot.type(KeyCode.DIGIT0);
        assertThat(model.left().zoom().get().factor()).isEqualTo(fitted);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        settle(() -> model.left().selection().get() != null);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(file.copied()).contains("Sample summary");
        robot.push(KeyCode.ESCAPE);
        assertThat(model.left().selection().get()).isNull();

        // Double click takes a word, Shift and arrows let it grow; Ctrl and the wheel change the size under the pointer.
        robot.interact(() -> model.left().goTo(3));
        Node pages = view.lookup("#reader-left-pages");
        robot.moveTo(point(pages, TwoDocuments.FAILED.page(), TwoDocuments.FAILED.x() + 40, TwoDocuments.FAILED.y()));
        robot.doubleClickOn(MouseButton.PRIMARY);
        settle(() -> model.left().selection().get() != null && model.left().selection().get().quote().equals("prosecution"));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 7).release(KeyCode.SHIFT);
        assertThat(model.left().selection().get().quote()).isEqualTo("prosecution failed");
        robot.press(KeyCode.CONTROL).scroll(3, javafx.geometry.VerticalDirection.UP).release(KeyCode.CONTROL);
        // Which way the robot turns the wheel differs between toolkits.
        assertThat(model.left().zoom().get().factor()).isNotEqualTo(fitted);
        robot.interact(() -> model.tied().set(true));
        int right = model.right().page();
        int left = model.left().page();
        robot.interact(() -> model.left().goTo(left + 2));
        assertThat(model.right().page()).isEqualTo(right + 2);
        assertThat(file.failures()).isEmpty();
    }

    @Test
    void theOutlineNamesThePagesThatItLeadsTo(FxRobot robot) {
        robot.interact(() -> model.openRight(TwoDocuments.TRANSCRIPT, 0, List.of()));
        settle(() -> model.right().document() != null);
        robot.clickOn("#reader-right-list").clickOn("#reader-right-side-outline");
        Node outline = robot.lookup("#reader-right-outline").query();
        settle(() -> labels(outline).contains("Testimony"));
        assertThat(labels(outline)).containsSequence("Opening", model.right().labels().shown(0)).containsSequence("Testimony", model.right().labels().shown(2));
        robot.interact(() -> Screens.save(scene, "reader-outline"));
        robot.clickOn("Testimony");
        settle(() -> model.right().page() == 2);
    }

    private static List<String> labels(Node in) {
        return in.lookupAll(".tree-cell .label").stream().map(Label.class::cast).map(Label::getText).toList();
    }

    @Test
    void scrollingAThousandPagesNeverHoldsTheWindow(FxRobot robot) {
        robot.interact(() -> {
            model.openLeft(TwoDocuments.LONG, 0, List.of());
            model.openRight(TwoDocuments.TRANSCRIPT, 0, List.of());
        });
        settle(() -> model.left().document() != null);
        pagesShown(robot);
        StallWatch watch = new StallWatch();
        watch.warmUp(() -> model.left().position().set(20));
        long longest = watch.longestWhile(frame -> model.left().position().set(frame * 4), 250);
        org.slf4j.LoggerFactory.getLogger(ReaderJourney.class).info(
                "scrolling 1,000 pages: longest stall {} ms; processor time a frame: window {} ms, drawing {} ms",
                longest, watch.windowCpu, watch.drawingCpu);
        assertThat(model.left().page()).isGreaterThan(980);
        assertThat(view.lookupAll(".reader-page")).hasSizeLessThan(30);
        // The clock of a busy build machine says little; processor time says what scrolling costs.
        assertThat(watch.windowCpu).as("processor time a frame on the window's thread in ms").isLessThan(25);
        assertThat(watch.drawingCpu).as("processor time a frame for drawing in ms").isLessThan(60);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    private static void settle(Callable<Boolean> done) {
        WaitForAsyncUtils.waitForFxEvents();
        await().pollInterval(Duration.ofMillis(20)).until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }

    // Every sheet in the window has its picture.
    private void pagesShown(FxRobot robot) {
        settle(() -> view.lookupAll(".reader-page").stream().map(PageNode.class::cast)
                .filter(node -> node.page() >= 0 && node.getLayoutY() < 600 && node.getLayoutY() + node.getHeight() > 0)
                .allMatch(PageNode::hasPicture));
    }

    private static Point2D point(Node pages, int page, double x, double y) {
        Bounds sheet = ((PageView) pages).boundsOf(page);
        Bounds spot = ((PageView) pages).boundsOf(new casebound.model.Area(page, (float) x, (float) y, 0, 0));
        assertThat(sheet).isNotNull();
        return pages.localToScreen(spot.getMinX(), spot.getMinY());
    }

    private static void drag(FxRobot robot, Node pages, TwoDocuments.Spot from, TwoDocuments.Spot to) {
        robot.moveTo(point(pages, from.page(), from.x(), from.y()));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(point(pages, to.page(), to.x(), to.y()));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    // The bar never leaves its pane.
    private void inItsPane(FxRobot robot) {
        Bounds bar = robot.lookup("#reader-left-link").query().getParent().localToScene(
                robot.lookup("#reader-left-link").query().getParent().getLayoutBounds());
        Bounds pane = view.lookup("#reader-left").localToScene(view.lookup("#reader-left").getLayoutBounds());
        assertThat(bar.getMinX()).isGreaterThanOrEqualTo(pane.getMinX());
        assertThat(pane(PaneSide.LEFT).selection().get()).isNotNull();
    }

    private PaneModel pane(PaneSide side) {
        return model.pane(side);
    }
}

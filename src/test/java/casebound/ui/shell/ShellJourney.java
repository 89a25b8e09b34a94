package casebound.ui.shell;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.ui.kit.Badge;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Preferences;
import casebound.ui.kit.Screens;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Job;
import casebound.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window around the sections, by keyboard and mouse. */
@ExtendWith(ApplicationExtension.class)
class ShellJourney {
    private final StringProperty undoTitle = new SimpleStringProperty("");
    private final List<String> done = new ArrayList<>();
    private final Preferences preferences = Preferences.forgotten();
    private Theme theme;
    private ShellModel model;
    private Stage stage;
    private Plain summary;
    private Plain search;

    /** A section with a bar, an empty state and an inspector. */
    private static final class Plain extends Shown {
        private final Inspector inspector;

        Plain(String id, Class<? extends Destination> home) {
            super(id, home);
            inspector = new Inspector(id + "-inspector");
            inspector.clear("Select something to see it here.");
        }

        @Override
        public Node view() {
            BorderPane view = new BorderPane(new EmptyState("No document yet. Drop files here or choose them.",
                    Buttons.plain(id() + "-add", "Import files…", () -> {})));
            view.setTop(new SectionBar(title(), Buttons.primary(id() + "-new", "Import…", () -> {})));
            return view;
        }

        @Override
        public Node inspector() {
            return inspector;
        }
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        model = new ShellModel("State v. Baldwin and related", new Edits(undoTitle, new SimpleStringProperty(""), () -> done.add("undo"), () -> {}));
        summary = new Plain("documents", Destination.AtRecord.class);
        search = new Plain("search", Destination.Found.class);
        model.add(summary);
        for (String id : List.of("parties", "proceedings", "evidence", "chronology", "disclosure")) {
            model.add(new Plain(id, Destination.AtPair.class));
        }
        model.add(search);
        summary.badge.set(Badge.of(312));
        ((Shown) model.sections().get(5)).badge.set(new Badge(3, true));
        summary.commands.add(Command.of("documents-tag", "kit.clear", Command.key(KeyCode.T), Command.Menu.EDIT, () -> done.add("tag")));
        model.status().gapsProperty().set(3);
        model.status().backupProperty().set("Last backup 2 days ago");
        model.status().noteProperty().set("Sample case: everything marked “Sample” is made up");
        CaseWindow window = new CaseWindow(model, theme, preferences, stage);
        stage.setWidth(1280);
        stage.setHeight(800);
        window.show();
    }

    @Test
    void theWindowIsWorkedByKeyboard(FxRobot robot) {
        assertThat(model.currentProperty().get()).isSameAs(summary);
        assertThat(Walk.unnamed(stage.getScene().getRoot())).isEmpty();
        robot.interact(() -> Screens.save(stage.getScene(), "shell-light"));
        robot.push(KeyCode.T);
        assertThat(done).containsExactly("tag");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(done).containsExactly("tag");
        robot.interact(() -> undoTitle.set("Tag 3 documents"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(done).containsExactly("tag", "undo");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(model.currentProperty().get().id()).isEqualTo("proceedings");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("cache of bullets");
        robot.push(KeyCode.ENTER);
        assertThat(search.opened).containsExactly(new Destination.Found("cache of bullets"));
    }

    @Test
    void theCommandListDoesWhatIsChosen(FxRobot robot) {
        robot.interact(() -> undoTitle.set("Tag 3 documents"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(stage.getScene(), "shell-commands-light"));
        assertThat(Walk.unnamed(stage.getScene().getRoot())).isEmpty();
        robot.write("un ta");
        robot.push(KeyCode.ENTER);
        assertThat(done).containsExactly("undo");
        robot.clickOn("#commands");
        robot.write("dark");
        robot.push(KeyCode.ENTER);
        assertThat(theme.darkProperty().get()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.interact(() -> Screens.save(stage.getScene(), "shell-commands-dark"));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> Screens.save(stage.getScene(), "shell-dark"));
    }

    @Test
    void longNamesAndManyPairsKeepTheirPlaces(FxRobot robot) {
        robot.interact(() -> {
            model.caseTitleProperty().set("A very long title of a matter with many parties ".repeat(7));
            model.pairs().add(new SavedPair(UUID.randomUUID(), "Order, day 3"));
            model.pairs().add(new SavedPair(UUID.randomUUID(), "A pair with a very long name indeed ".repeat(9)));
            model.status().savedProperty().set("Saved 10:42");
        });
        robot.clickOn("#sidebar-disclosure");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.push(KeyCode.F10);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(stage.getScene(), "shell-long-names"));
        assertThat(robot.lookup("#search").queryTextInputControl().getWidth()).isGreaterThan(400);
        robot.push(KeyCode.F10);
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        robot.interact(() -> Screens.save(stage.getScene(), "shell-1024x700"));
        assertThat(robot.lookup("#search").queryTextInputControl().getWidth()).isGreaterThan(250);
    }

    @Test
    void runningWorkIsShownWithWhatRemainsAndCanBeCanceled(FxRobot robot) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (Work work = new Work(Platform::runLater, problem -> done.add("problem"))) {
            Job[] job = new Job[1];
            robot.interact(() -> {
                work.watch(model.status()::running);
                job[0] = work.run("shell.keys", (cancel, progress) -> {
                    progress.at(61, 100);
                    go.await();
                    return null;
                });
            });
            WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, () -> job[0].done() == 61);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(((Labeled) robot.lookup("#status-work").query()).getText()).startsWith("Keyboard shortcuts: 61 of 100");
            robot.interact(() -> Screens.save(stage.getScene(), "shell-work"));
            robot.clickOn("#status-cancel");
            assertThat(job[0].cancelled()).isTrue();
            go.countDown();
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).isEmpty();
    }

    @Test
    void everythingThatRunsIsListedAndEachCanBeCanceled(FxRobot robot) {
        CountDownLatch go = new CountDownLatch(1);
        try (Work work = new Work(Platform::runLater, problem -> done.add("problem"))) {
            List<Job> jobs = new ArrayList<>();
            robot.interact(() -> {
                work.watch(model.status()::running);
                for (int i = 0; i < 2; i++) {
                    jobs.add(work.run("shell.keys", (cancel, progress) -> {
                        progress.at(61, 100);
                        go.await();
                        return null;
                    }));
                }
            });
            await().until(() -> jobs.stream().allMatch(job -> job.done() == 61));
            WaitForAsyncUtils.waitForFxEvents();
            robot.clickOn("#status-work");
            assertThat(Walk.unnamed(stage.getScene().getRoot())).isEmpty();
            robot.interact(() -> Screens.save(stage.getScene(), "shell-work-list"));
            robot.clickOn("#work-cancel-2");
            assertThat(jobs.get(1).cancelled()).isTrue();
            assertThat(jobs.get(0).cancelled()).isFalse();
            robot.push(KeyCode.ESCAPE);
            assertThat(robot.lookup("#work-list").query().getParent().isVisible()).isFalse();
            go.countDown();
            await().until(() -> jobs.stream().allMatch(Job::ended));
        }
    }

    @Test
    void gapsLeadToTheirSectionAndALostFolderIsSaid(FxRobot robot) {
        robot.clickOn("#status-gaps");
        assertThat(model.currentProperty().get().id()).isEqualTo("disclosure");
        robot.interact(() -> {
            model.status().standingProperty().set(StatusModel.Standing.GONE);
            model.status().savedProperty().set("The case folder has disappeared: nothing is saved");
            model.status().backupDueProperty().set(true);
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        robot.interact(() -> Screens.save(stage.getScene(), "shell-gone-1024x700"));
        assertThat(robot.lookup("#status-saved").query().getStyleClass()).contains("danger");
    }

    @Test
    void aSavedPairIsOpenedRenamedAndRemovedByKeyboard(FxRobot robot) {
        UUID id = UUID.randomUUID();
        robot.interact(() -> {
            model.editPairs(new PairEdits(true, (pair, name) -> done.add("rename " + name), pair -> done.add("remove " + pair.equals(id))));
            model.pairs().add(new SavedPair(id, "Order, day 3"));
        });
        robot.clickOn("#pair-" + id);
        assertThat(model.currentPairProperty().get()).isEqualTo(new SavedPair(id, "Order, day 3"));
        robot.push(KeyCode.F2);
        await().until(() -> robot.lookup("#pair-name").tryQuery().isPresent());
        assertThat(Walk.unnamed(robot.lookup("#pair-name").query().getScene().getRoot())).isEmpty();
        robot.interact(() -> robot.lookup("#pair-name").queryTextInputControl().setText("Order and day 3"));
        robot.clickOn("#pair-rename-ok");
        assertThat(done).containsExactly("rename Order and day 3");
        robot.interact(() -> robot.lookup("#pair-" + id).query().requestFocus());
        robot.push(KeyCode.DELETE);
        assertThat(done).last().isEqualTo("remove true");
    }

    @Test
    void theInspectorIsDraggedToAnotherWidthAndWhatIsFoldedStaysFolded(FxRobot robot) {
        Inspector inspector = (Inspector) summary.inspector();
        robot.drag("#documents-inspector-edge").moveBy(-100, 0).drop();
        assertThat(inspector.getWidth()).isBetween(340.0, 400.0);
        assertThat(preferences.number("inspector.width", 0)).isEqualTo(Math.round(inspector.getWidth()));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(((Inspector) model.currentProperty().get().inspector()).getWidth()).isEqualTo(inspector.getWidth());
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(preferences.flag("sidebar.folded", false)).isTrue();
        Inspector second = (Inspector) model.currentProperty().get().inspector();
        assertThat(preferences.flag("inspector.folded." + second.getId(), false)).isTrue();
        robot.interact(() -> Screens.save(stage.getScene(), "shell-folded"));
        assertThat(second.collapsedProperty().get()).isTrue();
        assertThat(inspector.collapsedProperty().get()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup("#sidebar-parties").query().getScene()).isNotNull();
        assertThat(preferences.flag("sidebar.folded", true)).isFalse();
    }

    @Test
    void theKeysOfTheScreenAreShownByF1(FxRobot robot) {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#keys").tryQuery()).isPresent();
        robot.interact(() -> Screens.save(robot.lookup("#keys").query().getScene(), "keys-light"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#keys").tryQuery()).isEmpty();
    }
}

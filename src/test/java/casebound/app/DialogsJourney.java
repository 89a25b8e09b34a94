package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Waiting;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.sample.SampleCase;
import casebound.ui.kit.Command;
import casebound.ui.kit.Screens;
import casebound.ui.shell.ShellModel;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialogs of the sample case that no other journey opens; {@link casebound.ui.kit.NamedDialogs} looks at each. */
@ExtendWith(ApplicationExtension.class)
class DialogsJourney {
    private static final String TITLE = "State v. Baldwin and related";

    @TempDir
    static Path folder;
    private Workers workers;
    private Desktop desktop;
    private ShellModel shell;
    private Scene scene;
    private Path sample;

    @Start
    void start(Stage unused) {
        Workplace workplace = new Workplace(folder.resolve("data"), "Sample paralegal", new RealDisk(), Clock.systemUTC());
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        sample = folder.resolve("Sample.casebound");
        SampleCase.make(sample, workplace, workers, Progress.NONE);
        Sections sections = new Sections(workers, null, folder.resolve("opened"));
        desktop = new Desktop(workplace, (file, work, navigator, picker) -> {
            shell = (ShellModel) navigator;
            return sections.of(file, work, navigator, picker);
        }, "0.1");
        desktop.start();
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void everyDialogOfTheSampleCaseOpensAndCloses(FxRobot robot) throws IOException {
        robot.interact(() -> desktop.open(sample));
        await().until(() -> window(TITLE) != null);
        scene = window(TITLE).getScene();
        calm();
        run("undo");
        expect(robot, "undo-many");
        run("keys");
        expect(robot, "keys-help");
        sidebar(robot);
        documents(robot);
        go(robot, "evidence");
        fire(robot, "#evidence-document-pick");
        expect(robot, "evidence-document-choice");
        go(robot, "parties");
        select(robot, "#parties", 0);
        run("parties-merge");
        expect(robot, "parties-merge-form");
        docket(robot);
        brief(robot);
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Waiting.untilClosed(sample);
    }

    private void sidebar(FxRobot robot) {
        Node pair = scene.getRoot().lookupAll(".sidebar-entry").stream().filter(entry -> entry.getId().startsWith("pair-")).findFirst().orElseThrow();
        robot.interact(() -> ((ToggleButton) pair).getContextMenu().getItems().getFirst().fire());
        expect(robot, "pair-rename");
    }

    private void documents(FxRobot robot) throws IOException {
        go(robot, "documents");
        select(robot, "#documents", 0);
        run("documents-remove");
        expect(robot, "documents-remove-asked");
        run("documents-unlock");
        expect(robot, "documents-unlock-asked");

        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i <= 5_000; i++) {
            Files.createFile(many.resolve(i + ".txt"));
        }
        robot.interact(() -> shell.take(List.of(many)));
        Node safe = shown("documents-enormous").getScene().getFocusOwner();
        assertThat(safe.getId()).isEqualTo("documents-enormous-cancel");
        expect(robot, "documents-enormous");
        calm();
    }

    private void docket(FxRobot robot) {
        go(robot, "proceedings");
        fire(robot, "#proceedings-view-docket");
        select(robot, "#docket", 0);
        fire(robot, "#docket-filer-choose");
        expect(robot, "docket-filer-form");
        fire(robot, "#docket-answers-choose");
        expect(robot, "docket-answers-form");
    }

    private void brief(FxRobot robot) {
        go(robot, "brief");
        await().until(() -> scene.lookup("#brief-drafts") instanceof MenuButton drafts && drafts.isVisible());
        MenuItem rename = ((MenuButton) scene.lookup("#brief-drafts")).getItems().stream()
                .filter(item -> "brief-draft-rename".equals(item.getId())).findFirst().orElseThrow();
        robot.interact(rename::fire);
        expect(robot, "brief-rename");
        robot.interact(() -> scene.lookup("#brief-parts").requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.F2);
        expect(robot, "brief-part-rename");
    }

    /** It is there, and closes by Esc as every dialog does. */
    private void expect(FxRobot robot, String dialog) {
        Window shown = shown(dialog);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(shown.getScene(), "dialog-" + dialog));
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !shown.isShowing());
    }

    private static Window shown(String dialog) {
        await().until(() -> find(dialog) != null);
        return find(dialog);
    }

    private static Window find(String dialog) {
        return List.copyOf(Window.getWindows()).stream().filter(window -> window.getScene() != null
                && dialog.equals(window.getScene().getRoot().getId())).findFirst().orElse(null);
    }

    private void run(String command) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Command found = shell.commands().stream().filter(each -> each.id().equals(command)).findFirst().orElseThrow();
            assertThat(found.enabled().get()).as(command).isTrue();
            found.run();
        });
    }

    private void fire(FxRobot robot, String id) {
        await().until(() -> scene.lookup(id) != null);
        robot.interact(() -> ((ButtonBase) scene.lookup(id)).fire());
    }

    private void select(FxRobot robot, String table, int row) {
        await().until(() -> scene.lookup(table) instanceof TableView<?> view && view.getItems().size() > row);
        robot.interact(() -> select((TableView<?>) scene.lookup(table), row));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> void select(TableView<T> table, int row) {
        table.getSelectionModel().clearAndSelect(row, table.getVisibleLeafColumns().get(1));
        table.requestFocus();
    }

    private void go(FxRobot robot, String section) {
        robot.interact(() -> shell.openSection(section));
        calm();
    }

    /** Until nothing runs any more. */
    private void calm() {
        WaitForAsyncUtils.waitForFxEvents();
        await().during(Duration.ofMillis(200)).pollInterval(Duration.ofMillis(50)).until(() -> !scene.lookup("#status-progress").isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stage window(String title) {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> title.equals(stage.getTitle())).findFirst().orElse(null);
    }
}

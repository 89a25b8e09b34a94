package casebound.ui.documents;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.ui.kit.Destination;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files come in by a drop, are tagged together, filtered and opened. */
@ExtendWith(ApplicationExtension.class)
class DocumentsJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new CopyOnWriteArrayList<>();
    private final List<java.net.URI> outside = new CopyOnWriteArrayList<>();
    private Theme theme;
    private CaseFile file;
    private Workers workers;
    private Work work;
    private DocumentsSection section;
    private Scene scene;

    @Start
    void start(Stage stage) {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        work = new Work(Platform::runLater, problem -> {
            throw new AssertionError(problem.code());
        });
        section = new DocumentsSection(file, work, opened::add, new NobodyChooses(), workers, new SystemProgram(outside::add));
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        BorderPane root = new BorderPane(section.view());
        root.setRight(section.inspector());
        scene = new Scene(root, 1120, 720);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        work.close();
        workers.close();
        file.close();
    }

    @Test
    void droppedFilesAreTaggedTogetherFilteredAndOpened(FxRobot robot) throws Exception {
        robot.interact(() -> Screens.save(scene, "documents-empty"));
        Path received = Files.createDirectories(folder.resolve("received"));
        Files.writeString(received.resolve("Order of dismissal.txt"), "The case is dismissed with prejudice.");
        Files.writeString(received.resolve("Notice of appeal.txt"), "The State appeals.");
        Files.writeString(received.resolve("A very long name of a letter ".repeat(6) + ".txt"), "Dear counsel");
        Files.write(received.resolve("recording.bin"), new byte[] {0, 1, 2, 0, 3});
        robot.interact(() -> section.take(List.of(received)));
        await().until(() -> rows(robot).size() == 4
                && robot.lookup("#documents-report").tryQuery().filter(label -> label.getParent().isVisible()).isPresent());
        assertThat(robot.lookup("#documents-report").queryAs(Labeled.class).getText())
                .isEqualTo("Import: 3 added, 1 kept, not readable");

        robot.interact(() -> robot.lookup("#documents").queryAs(TableView.class).getSelectionModel().selectAll());
        robot.clickOn("#documents-add").write("Morrissey");
        robot.interact(() -> Screens.save(scene, "documents-add"));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER).push(KeyCode.ENTER);
        await().until(() -> rows(robot).stream().allMatch(row -> row.targets().size() == 1));
        assertThat(file.undoTitle()).contains("Tag 4 documents");
        assertThat(robot.lookup("#documents-inspector .inspector-head .strong").queryAs(Labeled.class).getText())
                .isEqualTo("4 documents");

        robot.clickOn("#documents-filter").write("dismissal");
        assertThat(rows(robot)).hasSize(1);
        robot.interact(() -> {
            TableView<DocumentRow> table = table(robot);
            table.getSelectionModel().clearAndSelect(0, table.getColumns().get(1));
            table.requestFocus();
        });
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(opened).singleElement().isInstanceOf(Destination.AtPage.class);
        robot.interact(() -> Screens.save(scene, "documents-filtered"));
        robot.clickOn("#documents-date-field").write("<=Jul 2024");
        robot.push(KeyCode.ENTER);
        await().until(() -> rows(robot).getFirst().date().equals("≤ Jul 2024"));
        robot.interact(() -> robot.lookup("#documents-filter").queryTextInputControl().clear());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "documents-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "documents-dark"));
    }

    private static List<DocumentRow> rows(FxRobot robot) {
        return table(robot).getItems();
    }

    @SuppressWarnings("unchecked")
    private static TableView<DocumentRow> table(FxRobot robot) {
        return robot.lookup("#documents").queryAs(TableView.class);
    }

    /** The system's choosers do not come up here. */
    private static final class NobodyChooses implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> saveAs(String title, String name, String extension) {
            return Optional.empty();
        }
    }
}

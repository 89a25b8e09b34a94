package casebound.ui.suggestions;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Document;
import casebound.suggest.StampedPaper;
import casebound.suggest.Suggestion;
import casebound.suggest.Suggestion.What;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Screens;
import casebound.ui.kit.SectionWindow;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TablePosition;
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

/** What was read from a paper appears by itself, and is worked through without the mouse. */
@ExtendWith(ApplicationExtension.class)
class SuggestionsJourney {
    @TempDir
    Path folder;

    private final List<Destination> opened = new CopyOnWriteArrayList<>();
    private BorderPane root;
    private CaseFile file;
    private Workers workers;
    private Work work;
    private SuggestionsSection section;
    private Scene scene;
    private SectionWindow window;

    @Start
    void start(Stage stage) {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        work = SectionWindow.work();
        section = new SuggestionsSection(file, work, opened::add);
        root = new BorderPane(new Label("another section"));
        window = new SectionWindow(stage, root);
        scene = window.scene();
        for (Command command : section.commands()) {
            if (command.shortcut() != null) {
                scene.getAccelerators().put(command.shortcut(), command::run);
            }
        }
    }

    @AfterEach
    void close() {
        work.close();
        workers.close();
        file.close();
    }

    @SuppressWarnings("unchecked")
    private TableView<Suggestion> table() {
        return (TableView<Suggestion>) scene.lookup("#suggestions-grid");
    }

    private List<What> waiting() {
        return table().getItems().stream().map(Suggestion::what).toList();
    }

    private void decided(int left) {
        await().until(() -> table().getItems().size() == left);
    }

    /** The cell with the cursor, where the keys go. */
    private String cursor(FxRobot robot) {
        String[] at = new String[1];
        robot.interact(() -> {
            TablePosition<?, ?> cell = table().getFocusModel().getFocusedCell();
            at[0] = table().isFocused() ? cell.getRow() + " " + (cell.getTableColumn() == null ? "" : cell.getTableColumn().getId()) : "elsewhere";
        });
        return at[0];
    }

    @Test
    void theyComeByThemselvesAndAreDecidedByKeysAlone(FxRobot robot) throws IOException {
        StampedPaper.bring(folder.resolve("papers"), file, workers);
        await().until(() -> section.badge().getValue().text().equals("4"));
        robot.interact(() -> {
            root.setCenter(section.view());
            section.shown();
        });
        await().until(() -> table() != null && table().isFocused());
        assertThat(waiting()).containsExactly(What.KIND, What.TITLE, What.DATE, What.LABELS);
        assertThat(cursor(robot)).isEqualTo("0 suggestions-value");
        robot.interact(() -> Screens.save(scene, "suggestions-light"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        decided(3);
        assertThat(cursor(robot)).as("on what comes next").isEqualTo("0 suggestions-value");
        robot.push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Motion to dismiss the case").push(KeyCode.ENTER);
        await().until(() -> table().getItems().getFirst().value().equals("Motion to dismiss the case"));
        assertThat(cursor(robot)).isEqualTo("0 suggestions-value");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        decided(2);
        robot.push(KeyCode.DELETE);
        decided(1);
        assertThat(cursor(robot)).isEqualTo("0 suggestions-value");
        robot.push(KeyCode.ENTER);
        assertThat(opened).singleElement().isInstanceOf(Destination.AtPage.class);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        decided(0);
        await().until(() -> {
            Document document = Cases.all(file, Document.class).getFirst();
            return document.type().equals("motion") && document.title().equals("Motion to dismiss the case") && !document.date().known();
        });
        await().until(() -> section.badge().getValue().text().isEmpty());
        CaseFile.await(file.undo());
        decided(1);
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "suggestions-dark"));
    }
}

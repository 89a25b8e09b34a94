package casebound.ui.issues;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.Charge;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
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

/** A tree of issues typed and moved by keyboard, tagged with facts and evidence, removed and brought back. */
@ExtendWith(ApplicationExtension.class)
class IssuesJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private CaseFile file;
    private Work work;
    private IssuesSection section;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        file = new Cases(Files.createDirectories(folder.resolve("run-" + System.nanoTime()))).create();
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        section = new IssuesSection(file, work, opened::add, Platform::runLater);
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        root.setCenter(section.view());
        root.setRight(section.inspector());
        Shortcuts.listen(root, section::commands);
        stage.setScene(scene);
        stage.show();
        section.shown();
    }

    @AfterEach
    void close() {
        work.close();
        file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aTreeIsTypedMovedTaggedAndRemoved(FxRobot robot) {
        robot.interact(() -> Screens.save(scene, "issues-empty-light"));
        fill();
        waitFor(() -> scene.lookup("#issues-suggestion-add") != null);
        robot.interact(() -> ((Button) scene.lookup("#issues-suggestion-add")).fire());
        waitFor(() -> titles().equals(List.of("Estate v. Sample", "State v. Sample", "Involuntary manslaughter", "The whole matter")));
        robot.interact(section::shown);
        waitFor(() -> selected().equals("Involuntary manslaughter"));

        robot.push(KeyCode.INSERT);
        robot.write("Negligent use").push(KeyCode.ENTER);
        waitFor(() -> selected().equals("Negligent use"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.write("Causation").push(KeyCode.ENTER);
        waitFor(() -> selected().equals("Causation"));
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        waitFor(() -> depth("Causation") == 3);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        waitFor(() -> depth("Causation") == 2);
        robot.push(KeyCode.CONTROL, KeyCode.UP);
        waitFor(() -> titles().indexOf("Causation") < titles().indexOf("Negligent use"));
        robot.push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Cause of death").push(KeyCode.ENTER);
        waitFor(() -> titles().contains("Cause of death") && selected().equals("Cause of death"));

        robot.push(KeyCode.CONTROL, KeyCode.T);
        dialog("#issues-fact-choice-filter", "loaded", "#issues-fact-choice-ok", robot);
        waitFor(() -> row("Cause of death").facts() == 1);
        robot.interact(() -> ((Button) scene.lookup("#issues-tag-evidence")).fire());
        dialog("#issues-evidence-choice-filter", "revolver", "#issues-evidence-choice-ok", robot);
        waitFor(() -> row("Cause of death").evidence() == 1 && row("State v. Sample").facts() == 1);
        Tagging tagging = Cases.all(file, Tagging.class).getFirst();
        waitFor(() -> scene.lookup("#issues-tagged-" + tagging.id()) != null);
        robot.interact(() -> Screens.save(scene, "issues-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> ((Button) scene.lookup("#issues-tagged-" + tagging.id())).fire());
        assertThat(opened).containsExactly(new Destination.AtRecord(tagging.subject()));

        addLongOnes();
        waitFor(() -> titles().size() == 8);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "issues-dark"));
        robot.clickOn("#issues-filter").write("no such thing");
        waitFor(() -> titles().isEmpty());
        robot.interact(() -> Screens.save(scene, "issues-no-match-dark"));
        robot.interact(() -> ((Button) scene.lookup("#issues-grid-clear")).fire());
        waitFor(() -> titles().size() == 8);

        robot.interact(() -> section.open(new Destination.AtRecord(row("Involuntary manslaughter").issue().ref())));
        waitFor(() -> selected().equals("Involuntary manslaughter"));
        robot.push(KeyCode.DELETE);
        waitFor(() -> Cases.all(file, Issue.class).size() == 2);
        CaseFile.await(file.undo());
        waitFor(() -> titles().size() == 8);
    }

    private void fill() {
        Proceeding state = proceeding("State v. Sample");
        proceeding("Estate v. Sample");
        Party party = Cases.party("Sam Sample");
        Fact fact = Cases.fact("The gun is loaded with a live round");
        CaseFile.await(file.change("Fill", tx -> {
            tx.add(party);
            tx.add(fact);
            tx.add(Cases.fact("The set is closed"));
            tx.add(new EvidenceItem(Ids.next(), "E-1", "Revolver", "", null, null, null, CaseDate.NONE, EvidenceItem.Bearing.NOT_SAID,
                    "", null, ""));
            tx.add(new Charge(Ids.next(), state.id(), party.id(), Charge.Type.CHARGE, "1", "Involuntary manslaughter", "", "",
                    CaseDate.NONE, ""));
        }));
    }

    private void addLongOnes() {
        CaseFile.await(file.change("Fill", tx -> {
            tx.add(new Issue(Ids.next(), null, null, Issue.Type.ISSUE, "Whether the rounds were disclosed in time ".repeat(8), 0, ""));
            tx.add(new Issue(Ids.next(), null, null, Issue.Type.CLAIM, "مسألة \uD83D\uDCE6 of disclosure", 1, ""));
        }));
    }

    private Proceeding proceeding(String name) {
        Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, name, "", "", "", "", "", CaseDate.NONE,
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, "");
        CaseFile.await(file.change("Add a proceeding", tx -> tx.add(proceeding)));
        return proceeding;
    }

    /** Fills one field of the dialog that is opening, and presses its button. */
    private static void dialog(String field, String words, String ok, FxRobot robot) {
        waitFor(() -> dialogNode(field) != null);
        robot.interact(() -> ((TextField) dialogNode(field)).setText(words));
        waitFor(() -> dialogNode(ok) != null && !dialogNode(ok).isDisabled());
        robot.interact(() -> ((Button) dialogNode(ok)).fire());
        waitFor(() -> dialogNode(ok) == null);
    }

    private static Node dialogNode(String id) {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().lookup(id))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private IssueRow row(String title) {
        return rows().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow();
    }

    private int depth(String title) {
        return row(title).depth();
    }

    private List<String> titles() {
        return rows().stream().map(IssueRow::title).toList();
    }

    private String selected() {
        IssueRow row = table().getSelectionModel().getSelectedItem();
        return row == null ? "" : row.title();
    }

    private List<IssueRow> rows() {
        return table().getItems();
    }

    @SuppressWarnings("unchecked")
    private TableView<IssueRow> table() {
        return (TableView<IssueRow>) scene.lookup("#issues-grid");
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package casebound.ui.chronology;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.model.Citation.Stance;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Proceeding;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
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

/** Facts typed by keyboard into a real case, mended and undone. */
@ExtendWith(ApplicationExtension.class)
class ChronologyJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private SampleFacts sample;
    private Work work;
    private ChronologySection chronology;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        Path home = java.nio.file.Files.createDirectories(folder.resolve("run-" + System.nanoTime()));
        sample = new SampleFacts(home);
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        Navigator navigator = opened::add;
        chronology = new ChronologySection(sample.file, work, navigator, new SavesTo(home.resolve("out.csv")), Platform::runLater);
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        work.close();
        sample.file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void factsAreTypedMendedAndUndone(FxRobot robot) throws Exception {
        robot.interact(this::showChronology);
        robot.interact(() -> Screens.save(scene, "chronology-empty-light"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.write("Jul 2024").push(KeyCode.ENTER);
        robot.write("The trial of the case begins").push(KeyCode.ENTER);
        waitFor(() -> texts().equals(List.of("The trial of the case begins")));
        // The cursor is in the last row again: typing goes on.
        robot.write("21 Oct 2021").push(KeyCode.ENTER);
        robot.write("The set is closed").push(KeyCode.ENTER);
        waitFor(() -> texts().equals(List.of("The set is closed", "The trial of the case begins")));

        waitFor(() -> table().getItems().size() == 3);
        assertThat(table().getItems().getFirst().fact().date().text()).isEqualTo("21 Oct 2021");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("31 Feb 2024").push(KeyCode.ENTER);
        assertThat(((Labeled) robot.lookup("#chronology-refused").query()).getText()).contains("Feb");
        assertThat(robot.lookup("#chronology-edit-DATE").queryTextInputControl().getText()).isEqualTo("31 Feb 2024");
        robot.interact(() -> Screens.save(scene, "chronology-refused-light"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("<= Jul 2024").push(KeyCode.ENTER);
        waitFor(() -> !texts().isEmpty() && sample.file.undoTitle().orElse("").equals("Change the date of a fact"));
        CaseFile.await(sample.file.undo());
        waitFor(() -> sample.file.read(store -> store.facts().inOrder()).getLast().date().text().equals("Jul 2024"));

        fill();
        waitFor(() -> table().getItems().size() == 7);
        robot.interact(() -> chronology.open(new Destination.AtRecord(sample.file.read(store -> store.facts().inOrder()).get(3).ref())));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        waitFor(() -> sample.file.undoTitle().orElse("").equals("Mark a fact as key"));
        waitFor(() -> scene.lookup("#chronology-fact-changed") instanceof Labeled changed && changed.getText().endsWith("Pat"));
        robot.interact(() -> Screens.save(scene, "chronology-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        everythingBesides(robot);
        robot.clickOn("#chronology-source-0");
        assertThat(opened).singleElement().isInstanceOf(Destination.AtAnchor.class);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "chronology-dark"));
        TextInputControl note = robot.lookup("#chronology-fact-note").queryTextInputControl();
        robot.interact(note::requestFocus);
        robot.write("Ask the clerk");
        robot.clickOn("#chronology-filter").write("nothing like it");
        waitFor(() -> sample.file.undoTitle().orElse("").equals("Change the note of a fact"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "chronology-no-match-dark"));
        robot.clickOn("#chronology-grid-clear");
        assertThat(table().getItems()).hasSize(7);
        robot.interact(chronology::shown);
        robot.push(KeyCode.DELETE);
        waitFor(() -> table().getItems().size() == 6);
        CaseFile.await(sample.file.undo());
        waitFor(() -> table().getItems().size() == 7);
    }

    /** Links, another order, the history, a source by its page, and the table for other programs. */
    private void everythingBesides(FxRobot robot) {
        UUID rounds = sample.file.read(store -> store.facts().inOrder()).get(3).id();
        robot.interact(() -> item("#chronology-link-add", "chronology-link-add-ISSUE").fire());
        waitFor(() -> lookedUp(robot, "#chronology-link-filter"));
        robot.clickOn("#chronology-link-filter").write("Discl").push(KeyCode.ENTER);
        waitFor(() -> scene.lookup("#chronology-ISSUE-0") != null);
        robot.clickOn("#chronology-source-add");
        waitFor(() -> lookedUp(robot, "#chronology-cite-page"));
        robot.clickOn("#chronology-cite-filter").write("day 3");
        robot.clickOn("#chronology-cite-page").write("147-148");
        robot.interact(() -> Screens.save(robot.lookup("#chronology-cite").query().getScene(), "chronology-cite-light"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> row(rounds).sources().size() == 4);
        robot.clickOn("#chronology-history");
        waitFor(() -> lookedUp(robot, "#chronology-history-list"));
        robot.interact(() -> Screens.save(robot.lookup("#chronology-history-list").query().getScene(), "chronology-history-light"));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> Screens.save(scene, "chronology-linked-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();

        robot.interact(() -> table().getSortOrder().setAll(List.of(table().getColumns().get(3))));
        waitFor(() -> texts().getFirst().equals("Counsel appears"));
        robot.interact(() -> table().getColumns().get(3).setSortType(TableColumn.SortType.DESCENDING));
        waitFor(() -> texts().getLast().equals("Counsel appears") && table().getItems().getLast().isNew());
        robot.interact(() -> table().getColumns().get(3).setSortType(TableColumn.SortType.ASCENDING));
        robot.interact(() -> table().getSortOrder().setAll(List.of(table().getColumns().get(2))));
        waitFor(() -> texts().getFirst().equals("Counsel appears") && row(rounds).number() == 4);

        robot.clickOn("#chronology-export");
        waitFor(() -> lookedUp(robot, "#chronology-export-form-ok"));
        robot.clickOn("#chronology-export-form-ok");
        waitFor(() -> scene.lookup("#chronology-exported") instanceof Labeled said && said.getText().startsWith("Written: 6 facts"));
        robot.interact(chronology::shown);
    }

    private FactRow row(UUID fact) {
        return table().getItems().stream().filter(row -> fact.equals(row.id())).findFirst().orElseThrow();
    }

    private MenuItem item(String menu, String id) {
        return ((MenuButton) scene.lookup(menu)).getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static boolean lookedUp(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    /** More facts, so that every shape of a row is to be seen. */
    private void fill() throws IOException {
        Document order = sample.document("Order of dismissal", false);
        Document day3 = sample.document("Day 3", false);
        Document letter = sample.document("Letter of counsel", true);
        Proceeding state = sample.proceeding("State v. Sample");
        Proceeding civil = sample.proceeding("Estate v. Sample");
        Fact rounds = sample.fact("<= Jul 2024", "The defense was not given a cache of rounds, and learned of it only in court", Fact.Status.DISPUTED_BY_OPPONENT, false);
        sample.cite(rounds, order, 0, Stance.SUPPORTS);
        sample.cite(rounds, day3, 1, Stance.CONTRADICTS);
        sample.cite(rounds, order, 5, Stance.SUPPORTS);
        sample.tag(rounds, state);
        Issue issue = new Issue(Ids.next(), state.id(), null, Issue.Type.ISSUE, "Disclosure to the defense", 0, "");
        CaseFile.await(sample.file.change("Add an issue", tx -> tx.add(issue)));
        sample.tag(rounds, civil);
        Fact first = sample.fact("", "Counsel appears", Fact.Status.UNSURE, false);
        sample.cite(first, letter, 0, Stance.SUPPORTS);
        Fact gun = sample.fact("21 Oct 2021 #2", "The rounds are collected", Fact.Status.PROSPECTIVE, true);
        sample.cite(gun, day3, 0, Stance.SUPPORTS);
        sample.fact("> 24 Dec 2024", "The civil case goes on", Fact.Status.DISPUTED_BY_US, false);
    }

    private void showChronology() {
        root.setCenter(chronology.view());
        root.setRight(chronology.inspector());
        Shortcuts.listen(root, chronology::commands);
        chronology.shown();
    }

    @SuppressWarnings("unchecked")
    private TableView<FactRow> table() {
        return (TableView<FactRow>) scene.lookup("#chronology-grid");
    }

    private List<String> texts() {
        return table().getItems().stream().filter(row -> !row.isNew()).map(row -> row.fact().text()).toList();
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().until(() -> onWindow(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean onWindow(Callable<Boolean> condition) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, condition);
    }
}

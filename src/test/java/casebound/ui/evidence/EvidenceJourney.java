package casebound.ui.evidence;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CustodyEvent;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
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
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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

/** Evidence typed by keyboard into a real case, its custody and exhibits added, found again, deleted and brought back. */
@ExtendWith(ApplicationExtension.class)
class EvidenceJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private SampleEvidence sample;
    private Work work;
    private EvidenceSection section;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        sample = new SampleEvidence(Files.createDirectories(folder.resolve("run-" + System.nanoTime())));
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        show(sample.file);
    }

    @AfterEach
    void close() {
        work.close();
        sample.file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void itemsAreTypedHandedOverAndMadeExhibits(FxRobot robot) throws Exception {
        robot.interact(() -> Screens.save(scene, "evidence-empty-light"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.write("Revolver").push(KeyCode.ENTER);
        waitFor(() -> items().size() == 2);
        // The cursor is in the last row again: typing goes on.
        robot.write("Holster").push(KeyCode.ENTER);
        waitFor(() -> numbers().equals(List.of("E-1", "E-2")));
        sample.proceeding("Second v. Sample");
        sample.full();
        sample.item("E-10", SampleEvidence.LONG, null, EvidenceItem.Bearing.NEITHER);
        sample.item("E-11", SampleEvidence.RTL_AND_EMOJI, null, EvidenceItem.Bearing.IMPEACHING);
        waitFor(() -> items().size() == 6);
        robot.interact(() -> section.open(new Destination.AtRecord(row("Cache").item().ref())));
        waitFor(() -> scene.lookup("#evidence-custody-add") != null && scene.lookup("#evidence-number-field") != null);
        robot.interact(() -> Screens.save(scene, "evidence-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();

        // In place: the description of the item with the cursor.
        robot.push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Cache of live rounds").push(KeyCode.ENTER);
        waitFor(() -> row("Cache of live rounds") != null);

        // A hand-over that closes the hole.
        CustodyEvent last = Cases.all(sample.file, CustodyEvent.class).getLast();
        robot.interact(() -> button("evidence-custody-" + last.id() + "-edit").fire());
        dialog("#evidence-custody-released", "Corporal B", "#evidence-custody-form-ok", robot);
        waitFor(() -> row("Cache of live rounds").flaws() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        dialog("#evidence-custody-received", "Court clerk", "#evidence-custody-form-ok", robot);
        waitFor(() -> row("Cache of live rounds").custody().size() == 4);

        // In play in another proceeding, and an exhibit there.
        robot.interact(() -> ((MenuButton) scene.lookup("#evidence-proceeding-add")).getItems().getFirst().fire());
        waitFor(() -> Cases.all(sample.file, Tagging.class).size() == 2);
        robot.interact(() -> button("evidence-exhibit-add").fire());
        dialog("#exhibit-form-number", "B", "#exhibit-form-ok", robot);
        waitFor(() -> row("Cache of live rounds").exhibits().size() == 2);
        robot.interact(() -> button("evidence-document-open").fire());
        assertThat(opened.getLast()).isInstanceOf(Destination.AtPage.class);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "evidence-dark"));

        robot.clickOn("#evidence-filter").write("no such thing");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "evidence-no-match-dark"));
        robot.clickOn("#evidence-grid-clear");
        waitFor(() -> items().size() == 6);
        robot.interact(() -> section.open(new Destination.AtRecord(row("Cache of live rounds").item().ref())));
        robot.push(KeyCode.DELETE);
        waitFor(() -> row("Cache of live rounds") == null);
        CaseFile.await(sample.file.undo());
        waitFor(() -> row("Cache of live rounds") != null);
    }

    @Test
    void exhibitsOfDocumentsAreMadeTypedIntoAndFlagged(FxRobot robot) throws Exception {
        sample.full();
        waitFor(() -> items().size() == 2);
        robot.clickOn("#evidence-exhibits");
        waitFor(() -> scene.lookup("#exhibits-grid") != null);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        dialog("#exhibits-subject-choice-filter", "supplemental", "#exhibits-subject-choice-ok", robot);
        dialog("#exhibit-form-number", "B", "#exhibit-form-ok", robot);
        waitFor(() -> exhibits().size() == 4);
        assertThat(exhibits()).filteredOn(ExhibitRow::twice).hasSize(2);
        Exhibit lettered = exhibits().stream().map(ExhibitRow::exhibit).filter(each -> each.number().equals("A")).findFirst().orElseThrow();
        robot.interact(() -> section.open(new Destination.AtRecord(lettered.ref())));
        robot.write("R").write("eport of the technician").push(KeyCode.TAB);
        robot.write("12 Jul 2024").push(KeyCode.ENTER);
        waitFor(() -> Cases.all(sample.file, Exhibit.class).stream().anyMatch(each -> each.admitted().text().equals("12 Jul 2024")
                && each.description().equals("Report of the technician")));
        waitFor(() -> exhibits().stream().anyMatch(row -> row.exhibit().admitted().known()));
        robot.interact(() -> Screens.save(scene, "exhibits-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> button("exhibits-subject-open").fire());
        assertThat(opened.getLast()).isInstanceOf(Destination.AtPage.class);
        robot.interact(section::shown);
        robot.push(KeyCode.DELETE);
        waitFor(() -> exhibits().size() == 3);
        CaseFile.await(sample.file.undo());
        waitFor(() -> exhibits().size() == 4);
    }

    @Test
    void aReaderOfTheCaseIsToldWhyNothingCanBeChanged(FxRobot robot) throws Exception {
        sample.full();
        try (CaseFile reading = sample.cases.read()) {
            robot.interact(() -> show(reading));
            waitFor(() -> items().size() == 1);
            robot.interact(section::shown);
            waitFor(() -> scene.lookup("#evidence-custody-add") != null);
            assertThat(((Labeled) scene.lookup("#evidence-read-only")).getText()).contains("Pat");
            for (String id : List.of("evidence-new", "evidence-custody-add", "evidence-exhibit-add", "evidence-number-field",
                    "evidence-holder-field", "evidence-note", "evidence-proceeding-add", "evidence-document-pick")) {
                assertThat(scene.lookup("#" + id).isDisabled()).as(id).isTrue();
            }
            robot.push(KeyCode.DELETE);
            robot.interact(() -> Screens.save(scene, "evidence-read-only-light"));
            assertThat(items()).hasSize(1);
        }
    }

    private void show(CaseFile file) {
        section = new EvidenceSection(file, work, opened::add, Platform::runLater);
        root.setCenter(section.view());
        root.setRight(section.inspector());
        Shortcuts.listen(root, () -> section.commands());
        section.shown();
    }

    /** Fills one field of the dialog that is opening, and presses its button. */
    private void dialog(String field, String words, String ok, FxRobot robot) throws Exception {
        waitFor(() -> dialogNode(field) != null);
        robot.interact(() -> ((TextField) dialogNode(field)).setText(words));
        waitFor(() -> dialogNode(ok) != null && !dialogNode(ok).isDisabled());
        robot.interact(() -> ((javafx.scene.control.Button) dialogNode(ok)).fire());
        waitFor(() -> dialogNode(ok) == null);
    }

    private static Node dialogNode(String id) {
        return javafx.stage.Window.getWindows().stream().filter(javafx.stage.Window::isShowing)
                .map(window -> window.getScene().lookup(id)).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private javafx.scene.control.Button button(String id) {
        return (javafx.scene.control.Button) scene.lookup("#" + id);
    }

    private ItemRow row(String description) {
        return items().stream().filter(row -> row.item() != null && row.item().description().startsWith(description)).findFirst().orElse(null);
    }

    private List<String> numbers() {
        return items().stream().filter(row -> row.item() != null).map(row -> row.item().number()).toList();
    }

    @SuppressWarnings("unchecked")
    private List<ItemRow> items() {
        return ((TableView<ItemRow>) scene.lookup("#evidence-grid")).getItems();
    }

    @SuppressWarnings("unchecked")
    private List<ExhibitRow> exhibits() {
        return ((TableView<ExhibitRow>) scene.lookup("#exhibits-grid")).getItems();
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package casebound.ui.disclosure;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Anchor;
import casebound.model.DisclosureDecision;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Production;
import casebound.model.Ref;
import casebound.ui.disclosure.Sheet.Line;
import casebound.ui.kit.Destination;
import casebound.ui.kit.SavesTo;
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
import javafx.scene.control.TableView;
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

/** The gap is seen, disclosed, opened again by undo, and marked as not required with a reason. */
@ExtendWith(ApplicationExtension.class)
class DisclosureJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final SampleDisclosure sample;
    private final Path log;
    private Work work;
    private DisclosureSection section;
    private Theme theme;
    private Scene scene;

    /** The case is made before the window, whose beginning has its own limit of time. */
    DisclosureJourney() throws IOException {
        Path home = Files.createDirectories(folder.resolve("run-" + System.nanoTime()));
        log = home.resolve("log.csv");
        sample = new SampleDisclosure(home);
    }

    @Start
    void start(Stage stage) {
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        section = new DisclosureSection(sample.file, work, opened::add, new SavesTo(log), Platform::runLater);
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        root.setCenter(section.view());
        Shortcuts.listen(root, section::commands);
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
    void aGapIsSeenCuredOpenedAgainAndNotRequired(FxRobot robot) {
        waitFor(() -> table().getItems().size() == 3);
        robot.interact(section::shown);
        waitFor(() -> says("was held by the prosecution, and no production of it to the defense is recorded"));
        robot.interact(() -> Screens.save(scene, "disclosure-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        assertThat(section.badge().getValue().count()).isOne();
        assertThat(section.badge().getValue().attention()).isTrue();

        robot.clickOn("#disclosure-side-by-side");
        assertThat(opened).hasSize(2).allMatch(Destination.AtAnchor.class::isInstance);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "disclosure-dark"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));

        // by keyboard: the cell, Enter to what can be done, the second button
        robot.interact(section::shown);
        robot.push(KeyCode.RIGHT);
        waitFor(() -> says("Nothing links"));
        robot.push(KeyCode.LEFT);
        waitFor(() -> says("was held by the prosecution"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> scene.getFocusOwner() != null && "disclosure-explain".equals(scene.getFocusOwner().getId()));
        robot.push(KeyCode.TAB);
        waitFor(() -> scene.getFocusOwner() != null && "disclosure-record".equals(scene.getFocusOwner().getId()));
        robot.push(KeyCode.SPACE);
        waitFor(() -> inDialog("#disclosure-production-date") != null);
        assertThat(inDialog("#disclosure-production-ok").isDisabled()).as("a disclosure needs its date").isTrue();
        robot.clickOn("#disclosure-production-date").write("8/1/2024");
        waitFor(() -> !inDialog("#disclosure-production-ok").isDisabled());
        robot.interact(() -> {
            Scene dialog = inDialog("#disclosure-production-date").getScene();
            Screens.save(dialog, "disclosure-record-light");
            assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        });
        robot.push(KeyCode.ENTER);
        waitFor(() -> says("was served on the defense") && section.badge().getValue().count() == 0);
        robot.interact(() -> Screens.save(scene, "disclosure-cured-light"));
        CaseFile.await(sample.file.undo());
        waitFor(() -> says("was held by the prosecution") && section.badge().getValue().count() == 1);

        robot.clickOn("#disclosure-not-required");
        waitFor(() -> inDialog("#disclosure-reason-field") != null);
        assertThat(inDialog("#disclosure-reason-ok").isDisabled()).as("it asks for a reason").isTrue();
        robot.clickOn("#disclosure-reason-field").write("Rule 5-501(F)");
        waitFor(() -> !inDialog("#disclosure-reason-ok").isDisabled());
        robot.interact(() -> Screens.save(inDialog("#disclosure-reason-field").getScene(), "disclosure-reason-light"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> says("need not be disclosed") && section.badge().getValue().count() == 0);
        assertThat(Cases.all(sample.file, DisclosureDecision.class)).singleElement()
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("Rule 5-501(F)"));
    }

    @Test
    void productionsAreMadeFoundCorrectedAndRemoved(FxRobot robot) {
        waitFor(() -> table().getItems().size() == 3);
        robot.interact(section::shown);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitFor(() -> inDialog("#disclosure-production-items") != null);
        robot.interact(() -> {
            Scene dialog = inDialog("#disclosure-production-date").getScene();
            Screens.save(dialog, "disclosure-production-light");
            assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        });
        robot.clickOn("#disclosure-production-cancel");
        Production production = Cases.all(sample.file, Production.class).getFirst();
        robot.interact(() -> section.open(new Destination.AtRecord(production.ref())));
        waitFor(() -> scene.lookup("#disclosure-productions") instanceof TableView<?> list && list.isVisible()
                && list.getSelectionModel().getSelectedIndex() == 0);
        robot.interact(() -> Screens.save(scene, "disclosure-productions-light"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> inDialog("#disclosure-production-volume") != null);
        robot.clickOn("#disclosure-production-volume").write(" A").push(KeyCode.ENTER);
        waitFor(() -> Cases.all(sample.file, Production.class).getFirst().volume().equals("vol. 1 A"));
        robot.interact(section::shown);
        robot.push(KeyCode.DELETE);
        waitFor(() -> Cases.all(sample.file, Production.class).isEmpty() && section.badge().getValue().count() == 3);

        robot.clickOn("#disclosure-productions-toggle");
        robot.clickOn("#disclosure-gaps-only");
        robot.clickOn("#disclosure-filter").write("call");
        waitFor(() -> table().getItems().size() == 1);
        robot.clickOn("#disclosure-owed-open");
        waitFor(() -> inDialog("#disclosure-owed-scope") != null);
        robot.interact(() -> {
            Scene dialog = inDialog("#disclosure-owed-scope").getScene();
            Screens.save(dialog, "disclosure-owed-light");
            assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        });
        robot.clickOn("#disclosure-owed-cancel");
        robot.clickOn("#disclosure-export");
        await().until(() -> Files.exists(log));
    }

    @Test
    void whatNeverCameIsNotedAskedForAndMatched(FxRobot robot) {
        waitFor(() -> table().getItems().size() == 3);
        robot.clickOn("#disclosure-missing-toggle").clickOn("#disclosure-missing-first");
        waitFor(() -> inDialog("#missing-description") != null);
        robot.clickOn("#missing-description").write("The list of the rounds in the box");
        robot.clickOn("#missing-requested").write("6 Mar 2024");
        robot.interact(() -> Screens.save(inDialog("#missing-description").getScene(), "disclosure-missing-form"));
        robot.clickOn("#disclosure-missing-form-ok");
        waitFor(() -> Cases.all(sample.file, MissingItem.class).size() == 1);
        MissingItem item = Cases.all(sample.file, MissingItem.class).getFirst();
        Ref said = CaseFile.await(sample.file.change("link", tx -> tx.add(new Link(Ids.next(),
                new Ref(Kind.ANCHOR, tx.store().all(Anchor.class).getFirst().id()), Link.Type.REFERS_TO, item.ref(), "")))).touched().iterator().next();
        assertThat(said.kind()).isEqualTo(Kind.LINK);
        waitFor(() -> scene.lookup("#disclosure-missing-place") != null);
        robot.interact(() -> Screens.save(scene, "disclosure-missing-light"));
        robot.interact(() -> section.open(new Destination.AtRecord(item.ref())));
        robot.push(KeyCode.ENTER);
        waitFor(() -> inDialog("#disclosure-missing-form-received") != null);
        robot.clickOn("#disclosure-missing-form-received");
        waitFor(() -> inDialog("#disclosure-missing-document-filter") != null);
        robot.write("order").push(KeyCode.ENTER);
        waitFor(() -> sample.order.id().equals(Cases.all(sample.file, MissingItem.class).getFirst().received()));
        assertThat(Cases.all(sample.file, MissingItem.class).getFirst().state()).isEqualTo(MissingItem.State.RECEIVED);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "disclosure-missing-dark"));
        assertThat(problems).isEmpty();
    }

    private boolean says(String words) {
        return scene.lookup("#disclosure-sentence") instanceof Labeled sentence && sentence.getText().contains(words);
    }

    private static Node inDialog(String id) {
        return Window.getWindows().stream().map(window -> window.getScene() == null ? null : window.getScene().getRoot().lookup(id))
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked")
    private TableView<Line> table() {
        return (TableView<Line>) scene.lookup("#disclosure");
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}

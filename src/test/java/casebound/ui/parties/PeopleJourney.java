package casebound.ui.parties;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.Charge;
import casebound.model.Counsel;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.model.Question;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Side;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.RecordSection;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.ui.parties.Docket.FilingRow;
import casebound.ui.parties.People.PartyRow;
import casebound.ui.parties.People.ProceedingRow;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
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

/** Parties, proceedings and the docket, typed by hand into a real case. */
@ExtendWith(ApplicationExtension.class)
class PeopleJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private CaseFile file;
    private Work work;
    private PartiesSection parties;
    private ProceedingsSection proceedings;
    private RecordSection front;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        file = new Cases(Files.createDirectories(folder.resolve("run-" + System.nanoTime()))).create();
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        Navigator navigator = opened::add;
        parties = new PartiesSection(file, work, navigator);
        proceedings = new ProceedingsSection(file, work, navigator);
        front = parties;
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        Shortcuts.listen(root, () -> front.commands());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        work.close();
        file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aPartyGetsNamesRolesAndCounselAndIsMerged(FxRobot robot) {
        robot.interact(() -> show(parties));
        robot.interact(() -> Screens.save(scene, "parties-empty-light"));
        UUID state = proceeding("State v. Sample", Proceeding.Type.CRIMINAL);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.push(KeyCode.ESCAPE);
        assertThat(((TableView<?>) id("#parties")).getItems()).as("nothing was typed").isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.N).write("Pat Sample").push(KeyCode.ENTER);
        waitFor(() -> partyRows().size() == 1 && id("#parties-name-field") instanceof TextInputControl field && field.getText().equals("Pat Sample"));
        assertThat(file.undoTitle()).contains("Add a party");

        // Who comes here is on a name, and the inspector explains it.
        robot.interact(() -> {
            TableView<?> grid = (TableView<?>) id("#parties");
            grid.getSelectionModel().clearSelection();
            grid.getFocusModel().focus(-1);
            parties.shown();
        });
        assertThat(((TableView<?>) id("#parties")).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(((TableView<?>) id("#parties")).getFocusModel().getFocusedCell().getTableColumn().getId()).isEqualTo("parties-name");

        // The last row takes a further one, wherever in it one begins to type; what the filter hides is not there.
        cursor(robot, "#parties", 1, "parties-roles");
        robot.interact(() -> Screens.save(scene, "parties-last-row-light"));
        robot.write("Second").push(KeyCode.ENTER);
        waitFor(() -> partyRows().size() == 2);
        CaseFile.await(file.undo());
        waitFor(() -> partyRows().size() == 1);
        robot.interact(() -> ((TextInputControl) id("#parties-filter")).setText("nobody"));
        assertThat(((TableView<?>) id("#parties")).getItems()).isEmpty();
        robot.interact(() -> ((TextInputControl) id("#parties-filter")).clear());
        Party pat = partyRows().getFirst().party();

        // In the grid: a letter types over the name, Esc leaves it, Enter takes it.
        robot.interact(() -> parties.shown());
        cursor(robot, "#parties", 0, "parties-name");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Patricia Sample").push(KeyCode.ENTER);
        waitFor(() -> partyRows().getFirst().party().name().equals("Patricia Sample"));

        click(robot, "#parties-alias-add");
        robot.write("Pat Sampel").push(KeyCode.ENTER);
        waitFor(() -> partyRows().getFirst().otherNames().equals("Pat Sampel"));
        UUID alias = Cases.all(file, PartyAlias.class).getFirst().id();
        click(robot, "#parties-alias-" + alias);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("P. Sample").push(KeyCode.ENTER);
        click(robot, "#parties-contact-field");
        robot.write("1 Main Street");
        click(robot, "#parties-note-field");
        waitFor(() -> partyRows().getFirst().otherNames().equals("P. Sample")
                && partyRows().getFirst().party().contact().equals("1 Main Street"));

        // A role that ends before it begins keeps all that was typed.
        click(robot, "#parties-role-new");
        robot.interact(() -> this.<String>box("#parties-role-form-title").getEditor().setText("Defendant"));
        assertThat(this.<Side>box("#parties-role-form-side").getValue()).isEqualTo(Side.DEFENSE);
        click(robot, "#parties-role-form-from");
        robot.write("3 Feb 2024");
        click(robot, "#parties-role-form-to");
        robot.write("Jan 2024").push(KeyCode.ENTER);
        assertThat(((Labeled) id("#parties-role-form-problem")).getText()).contains("Jan 2024").contains("3 Feb 2024");
        robot.interact(() -> Screens.save(scene, "parties-role-refused-light"));
        assertThat(((TextInputControl) id("#parties-role-form-from")).getText()).isEqualTo("3 Feb 2024");
        click(robot, "#parties-role-form-to");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Jul 2024").push(KeyCode.ENTER);
        waitFor(() -> partyRows().getFirst().roleTitles().equals("Defendant, State v. Sample") && id("#parties-role-form") == null);

        UUID other = Ids.next();
        UUID counsel = Ids.next();
        CaseFile.await(file.change("Add parties", tx -> {
            tx.add(new Party(counsel, Party.Type.PERSON, "Alex Counsel", "", ""));
            tx.add(new Party(other, Party.Type.PERSON, "Patricia Sampel", "", ""));
            tx.add(new Question(Ids.next(), "Who is this?", pat.ref(), "Patty Sample", null, ""));
        }));
        waitFor(() -> partyRows().size() == 3 && id("#parties-spelling-same") != null);
        Role role = Cases.all(file, Role.class).getFirst();
        click(robot, "#parties-counsel-new-" + role.id());
        robot.interact(() -> this.<String>box("#parties-counsel-form-" + role.id() + "-attorney").getEditor().setText("Alex Counsel"));
        robot.interact(() -> this.<String>box("#parties-counsel-form-" + role.id() + "-type").getEditor().setText("Lead"));
        click(robot, "#parties-counsel-form-" + role.id() + "-save");
        waitFor(() -> partyRows().stream().anyMatch(row -> row.counselNames().equals("Alex Counsel")));
        assertThat(Cases.all(file, Counsel.class)).singleElement().extracting(Counsel::type).isEqualTo("Lead");
        robot.interact(() -> Screens.save(scene, "parties-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        click(robot, "#parties-counsel-new-" + role.id());
        robot.interact(() -> this.<String>box("#parties-counsel-form-" + role.id() + "-attorney").getEditor().setText("Nora New"));
        click(robot, "#parties-counsel-form-" + role.id() + "-save");
        waitFor(() -> partyRows().stream().anyMatch(row -> row.party().name().equals("Nora New")));
        CaseFile.await(file.undo());
        waitFor(() -> partyRows().size() == 3);

        click(robot, "#parties-spelling-same");
        waitFor(() -> partyRows().stream().anyMatch(row -> row.otherNames().equals("P. Sample, Patty Sample")));
        click(robot, "#parties-role-proceeding-" + role.id());
        assertThat(opened).contains(new Destination.AtRecord(new Ref(Kind.PROCEEDING, state)));

        robot.interact(() -> parties.open(new Destination.AtRecord(role.ref())));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        waitFor(() -> lookedUp(robot, "#parties-merge-other-filter"));
        robot.clickOn("#parties-merge-other-filter").write("Sampel");
        robot.interact(() -> Screens.save(Window.getWindows().getLast().getScene(), "parties-merge-light"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> partyRows().size() == 2);
        assertThat(file.undoTitle()).contains("Merge two parties");
        waitFor(() -> partyRows().stream().anyMatch(row -> row.otherNames().contains("Patricia Sampel")));
        CaseFile.await(file.undo());
        waitFor(() -> partyRows().size() == 3);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "parties-dark"));
    }

    @Test
    void aProceedingHasFieldsRelationsChargesAndADocket(FxRobot robot) throws IOException {
        UUID state = proceeding("State v. Sample", Proceeding.Type.CRIMINAL);
        UUID appeal = proceeding("Sample v. State", Proceeding.Type.APPEAL);
        Party pat = Cases.party("Pat Sample");
        CaseFile.await(file.change("Add", tx -> {
            tx.add(pat);
            tx.add(new Role(Ids.next(), pat.id(), state, "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
        }));
        Cases.document(file, "Order of dismissal.txt", new byte[] {1});
        robot.interact(() -> show(proceedings));
        waitFor(() -> proceedingRows().size() == 2);
        cursor(robot, "#proceedings", 2, "proceedings-status");
        robot.push(KeyCode.ENTER).write("Third v. Sample").push(KeyCode.ENTER);
        waitFor(() -> proceedingRows().size() == 3);
        assertThat(proceedingRows().getLast().proceeding().name()).isEqualTo("Third v. Sample");
        CaseFile.await(file.undo());
        waitFor(() -> proceedingRows().size() == 2);
        robot.interact(() -> proceedings.open(new Destination.AtRecord(new Ref(Kind.PROCEEDING, state))));
        waitFor(() -> id("#proceedings-court-field") != null);

        click(robot, "#proceedings-court-field");
        robot.write("First Judicial District Court").push(KeyCode.TAB).write("D-101-CR-2024-00013").push(KeyCode.TAB);
        waitFor(() -> proceedingRows().getFirst().proceeding().number().equals("D-101-CR-2024-00013"));
        scrollTo(robot, "#proceedings-ended-field");
        click(robot, "#proceedings-filed-field");
        robot.write("19 Jan 2024").push(KeyCode.ENTER);
        waitFor(() -> proceedingRows().getFirst().proceeding().filed().known());
        click(robot, "#proceedings-ended-field");
        robot.write("2023").push(KeyCode.ENTER);
        assertThat(((Labeled) id("#proceedings-ended-field-understood")).getText()).contains("before it was filed");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("12 Jul 2024").push(KeyCode.ENTER);
        waitFor(() -> proceedingRows().getFirst().proceeding().ended().known());

        scrollTo(robot, "#proceedings-charge-new");
        click(robot, "#proceedings-charge-new");
        robot.interact(() -> ((TextInputControl) id("#proceedings-charge-form-count")).setText("1"));
        click(robot, "#proceedings-charge-form-title");
        robot.write("Involuntary manslaughter");
        robot.interact(() -> this.<String>box("#proceedings-charge-form-disposition").getEditor().setText("Dismissed with prejudice"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> Cases.all(file, Charge.class).size() == 1 && id("#proceedings-charge-form") == null);
        assertThat(Cases.all(file, Charge.class).getFirst().disposition()).isEqualTo("Dismissed with prejudice");
        scrollTo(robot, "#proceedings-relation-new");
        click(robot, "#proceedings-relation-new");
        robot.interact(() -> this.<ProceedingRelation.Type>box("#proceedings-relation-form-type").setValue(ProceedingRelation.Type.RELATED_TO));
        click(robot, "#proceedings-relation-form-save");
        waitFor(() -> proceedingRows().stream().allMatch(row -> row.relations().size() == 1));
        robot.interact(() -> Screens.save(scene, "proceedings-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();

        click(robot, "#proceedings-view-docket");
        robot.interact(() -> Screens.save(scene, "docket-empty-light"));
        robot.interact(() -> proceedings.shown());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitFor(() -> lookedUp(robot, "#docket-new-filed"));
        robot.clickOn("#docket-new-filed").write("1 Jul 2024").push(KeyCode.TAB).write("Motion to dismiss").push(KeyCode.ENTER);
        waitFor(() -> docketRows().size() == 1);
        CaseFile.await(file.change("Add", tx -> tx.add(new Filing(Ids.next(), appeal, "7", CaseDate.NONE, CaseDate.NONE, null, "Notice of appeal", null))));
        waitFor(() -> docketRows().size() == 2);
        Filing motion = Cases.all(file, Filing.class).getFirst();
        robot.interact(() -> proceedings.open(new Destination.AtRecord(motion.ref())));
        waitFor(() -> id("#docket-attach") != null);
        robot.interact(() -> proceedings.shown());
        int row = rowOf(motion.id());
        cursor(robot, "#docket", row, "docket-entered");
        robot.push(KeyCode.ENTER);
        robot.write("31 Feb 2024").push(KeyCode.ENTER);
        assertThat(((Labeled) id("#docket-refused")).getText()).contains("Feb");
        robot.interact(() -> Screens.save(scene, "docket-refused-light"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("2 Jul 2024").push(KeyCode.ENTER);
        waitFor(() -> docketRows().stream().anyMatch(each -> each.filing().entered().known()));
        click(robot, "#docket-attach");
        waitFor(() -> lookedUp(robot, "#docket-attach-form-ok"));
        robot.clickOn("#docket-attach-form-ok");
        waitFor(() -> Cases.all(file, FilingDocument.class).size() == 1 && docketRows().stream().anyMatch(each -> each.documents().size() == 1));
        robot.interact(() -> Screens.save(scene, "docket-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        click(robot, "#docket-document-" + Cases.all(file, FilingDocument.class).getFirst().id());
        assertThat(opened).anyMatch(Destination.AtPage.class::isInstance);
        robot.interact(() -> proceedings.shown());
        cursor(robot, "#docket", rowOf(motion.id()), "docket-text");
        robot.push(KeyCode.DELETE);
        waitFor(() -> docketRows().size() == 1);
        CaseFile.await(file.undo());
        waitFor(() -> docketRows().size() == 2);
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "docket-dark"));
        click(robot, "#docket-view-list");
        robot.interact(() -> Screens.save(scene, "proceedings-dark"));
    }

    private UUID proceeding(String name, Proceeding.Type type) {
        Proceeding proceeding = new Proceeding(Ids.next(), type, name, "", "", "", "", "", CaseDate.NONE, CaseDate.NONE, CaseDate.NONE,
                CaseDate.NONE, "", null, "");
        CaseFile.await(file.change("Add a proceeding", tx -> tx.add(proceeding)));
        return proceeding.id();
    }

    private void show(RecordSection section) {
        front = section;
        root.setCenter(section.view());
        root.setRight(section.inspector());
        section.shown();
    }

    /** Brings a control of the inspector into view, as a person scrolls. */
    private void scrollTo(FxRobot robot, String id) {
        robot.interact(() -> {
            Node node = id(id);
            Node up = node;
            while (!(up instanceof ScrollPane)) {
                up = up.getParent();
            }
            ScrollPane pane = (ScrollPane) up;
            double height = pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
            double y = pane.getContent().sceneToLocal(node.localToScene(0, 0)).getY();
            pane.setVvalue(height <= 0 ? 0 : Math.clamp((y - pane.getViewportBounds().getHeight() / 2) / height, 0, 1));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(FxRobot robot, String id) {
        if (inScroll(id(id))) {
            scrollTo(robot, id);
        }
        robot.clickOn(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean inScroll(Node node) {
        Node up = node;
        while (up != null && !(up instanceof ScrollPane)) {
            up = up.getParent();
        }
        return up != null;
    }

    private <R> void cursor(FxRobot robot, String table, int row, String column) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            TableView<R> view = (TableView<R>) id(table);
            var at = view.getColumns().stream().filter(each -> each.getId().equals(column)).findFirst().orElseThrow();
            view.getSelectionModel().clearAndSelect(row, at);
            view.getFocusModel().focus(row, at);
            view.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int rowOf(UUID filing) {
        List<FilingRow> rows = docketRows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).filing().id().equals(filing)) {
                return i;
            }
        }
        return -1;
    }

    private Node id(String id) {
        return scene.lookup(id);
    }

    private static boolean lookedUp(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    @SuppressWarnings("unchecked")
    private <V> ComboBox<V> box(String id) {
        return (ComboBox<V>) id(id);
    }

    @SuppressWarnings("unchecked")
    private List<PartyRow> partyRows() {
        return ((TableView<PartyRow>) id("#parties")).getItems().stream().filter(row -> !row.equals(PartyRow.NEW)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<ProceedingRow> proceedingRows() {
        return ((TableView<ProceedingRow>) id("#proceedings")).getItems().stream().filter(row -> !row.equals(ProceedingRow.NEW)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<FilingRow> docketRows() {
        return ((TableView<FilingRow>) id("#docket")).getItems();
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}

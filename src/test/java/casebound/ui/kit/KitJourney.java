package casebound.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The parts together, as a section uses them. */
@ExtendWith(ApplicationExtension.class)
class KitJourney {
    record Row(String date, String fact, Mark status, int sources) {}

    private static final List<Row> ROWS = List.of(
            new Row("To be determined", "Alex Spiro appears for Alec Baldwin", Mark.UNDISPUTED, 1),
            new Row("21 Oct 2021", "Ms Hutchins was the cinematographer", Mark.DISPUTED_BY_US, 2),
            new Row("Jul 2024", "The defense was not given a cache of bullets", Mark.DISPUTED_BY_OPPONENT, 3),
            new Row("24 Dec 2024", "A very long fact ".repeat(18), Mark.UNSURE, 1),
            new Row("24 Dec 2024", "The civil case goes on\nin New Mexico \u05e9\u05dc\u05d5\u05dd \ud83d\ude80", Mark.PROSPECTIVE, 1));

    private Theme theme;
    private Scene scene;
    private Grid<Row> grid;
    private FilterBar filters;
    private Row opened;

    @Start
    void start(Stage stage) {
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        grid = new Grid<>("facts", "Facts");
        grid.columns().numbered()
                .text("date", "Date", 130, Row::date, "date")
                .filling("fact", "Fact", Row::fact)
                .nodes("sources", "Sources", 136, Row::sources, row -> Chips.row(
                        Chips.source("source", "Day 3, 147:14", "Trial, day three, 147:14", () -> {}), Chips.more(row.sources())), "chips")
                .nodes("status", "Status", 150, Row::status, row -> row.status().view());
        grid.onOpen(row -> opened = row);
        filters = new FilterBar(new FilterField("facts-filter", "Filter facts"),
                new Choice<Mark>("facts-status", "Status", "any", Mark::word));
        filters.field().textProperty().addListener((property, before, now) -> grid.filter(row -> row.fact().contains(now)));
        grid.noMatch("No fact matches", filters.field()::clear);
        filters.countProperty().bind(grid.shownCount().asString().concat(" of " + ROWS.size()));
        SectionBar bar = new SectionBar("Chronology", Buttons.plain("facts-export", "Export…", () -> {}),
                Buttons.of(Command.of("facts-new", "kit.close", Command.ctrl(KeyCode.N), Command.Menu.EDIT, () -> {}), true));
        bar.countProperty().set("18 facts, 7 key");
        Inspector inspector = new Inspector("inspector");
        inspector.show("Fact 8", "The defense was not given a cache of bullets",
                Inspector.part(new Fields().add("Date", "<=Jul 2024").add("Understood", "not after 31 Jul 2024; precise to the month")
                        .add("Status", Mark.UNDISPUTED.view())),
                Inspector.part("Links", "3", new Fields().add("Evidence", Chips.plain("e", BootstrapIcons.BOX, "Cache of bullets", () -> {}))
                        .add("Gap", Chips.gap("g", "Held, not disclosed", () -> {}))
                        .add("Source", Chips.unresolved("u", "Notice 1", "not in the case", () -> {}))));
        FlowPane marks = new FlowPane(16, 8);
        for (Mark mark : Mark.values()) {
            marks.getChildren().add(mark.view());
        }
        SuggestionBox suggestion = new SuggestionBox("One report spells the name “Alex Baldwin”. Same person as Alec Baldwin?",
                Buttons.plain("same", "Same person", () -> {}), Buttons.plain("other", "Another person", () -> {}));
        VBox below = new VBox(16, marks, suggestion);
        below.setStyle("-fx-padding: 16");
        VBox main = new VBox(bar, filters, grid, below);
        VBox.setVgrow(grid, Priority.ALWAYS);
        BorderPane root = new BorderPane(main);
        root.setRight(inspector);
        filters.listenIn(root);
        scene = new Scene(root, 1120, 700);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        grid.show(ROWS);
    }

    @Test
    void aGridIsReadByKeyboardAndFiltered(FxRobot robot) {
        robot.interact(() -> {
            grid.table().requestFocus();
            grid.reveal(ROWS.get(0));
        });
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(grid.currentProperty().get()).isEqualTo(ROWS.get(2));
        robot.push(KeyCode.ENTER);
        assertThat(opened).isEqualTo(ROWS.get(2));
        robot.interact(() -> Screens.save(scene, "kit-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(scene, "kit-dark"));
        robot.push(KeyCode.SLASH);
        robot.interact(() -> filters.field().requestFocus());
        robot.write("zzz");
        assertThat(grid.shownCount().get()).isZero();
        robot.interact(() -> Screens.save(scene, "kit-no-match"));
        robot.clickOn("#facts-clear");
        assertThat(grid.shownCount().get()).isEqualTo(5);
        robot.interact(() -> grid.show(List.of()));
        assertThat(robot.lookup(".empty-state").tryQuery()).isPresent();
    }

    @Test
    void aProblemSaysWhatHappenedAndWhatToDoAndItsDetailsCanBeCopied(FxRobot robot) {
        robot.interact(() -> new Problems(scene::getWindow).accept(Problem.of(Code.BUG, "NullPointerException Grid.java:12",
                "java.lang.NullPointerException\n    at casebound.ui.kit.Grid.show(Grid.java:12)")));
        WaitForAsyncUtils.waitForFxEvents();
        Scene dialog = robot.lookup("#problem-details").query().getScene();
        assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        robot.interact(() -> Screens.save(dialog, "problem-light"));
        robot.clickOn("#problem-copy");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#problem-details").tryQuery()).isEmpty();
    }

    @Test
    void aRowThatIsAddedBelowTheOthersIsMarkedAsSoonAsTheCursorIsOnIt(FxRobot robot) {
        robot.interact(() -> {
            grid.show(ROWS.subList(0, 1));
            grid.reveal(ROWS.getFirst());
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            grid.show(ROWS.subList(0, 2));
            grid.reveal(ROWS.get(1));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(grid.currentProperty().get()).isEqualTo(ROWS.get(1));
        robot.interact(() -> assertThat(marked()).as("rows drawn as selected").containsExactly(1));
    }

    /** The rows of which a cell is drawn as selected. */
    private List<Integer> marked() {
        return grid.table().lookupAll(".table-cell").stream().map(node -> (TableCell<?, ?>) node)
                .filter(cell -> !cell.isEmpty() && cell.isSelected()).map(TableCell::getIndex).distinct().toList();
    }

    @Test
    void aDialogOpensOverItsWindowWithItsTitleOnTheScreen(FxRobot robot) {
        robot.interact(() -> new Decision("sample-decision", "Shall it be so?", "").closeBy("Close").show(scene.getWindow()));
        WaitForAsyncUtils.waitForFxEvents();
        Window dialog = robot.lookup("#sample-decision").query().getScene().getWindow();
        Window owner = scene.getWindow();
        robot.interact(() -> {
            assertThat(dialog.getX() - owner.getX()).isCloseTo((owner.getWidth() - dialog.getWidth()) / 2, Offset.offset(2.0));
            assertThat(dialog.getY()).isGreaterThan(owner.getY() + 20);
            dialog.hide();
        });
    }

    @Test
    void enterActsFromATickInADialog(FxRobot robot) {
        List<String> acted = new ArrayList<>();
        CheckBox tick = new CheckBox("It contradicts the fact");
        tick.setId("sample-decision-tick");
        tick.setAccessibleText(tick.getText());
        robot.interact(() -> new Decision("sample-decision", "Shall it be so?", "").with(tick).startAt(tick)
                .act("Add", new SimpleBooleanProperty(true), () -> acted.add("added")).show(scene.getWindow()));
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tick.isSelected()).isTrue();
        assertThat(acted).containsExactly("added");
        assertThat(robot.lookup("#sample-decision").tryQuery()).isEmpty();
    }

    @Test
    void enterTakesAFormFromADropDownOfItToo(FxRobot robot) {
        List<String> taken = new ArrayList<>();
        InlineForm form = new InlineForm("sample-form", "Add", () -> {});
        ComboBox<String> role = form.suggested("role", "Role", "", List.of("Plaintiff", "Defendant"));
        form.onSave(() -> {
            taken.add(Suggest.text(role));
            return "";
        });
        robot.interact(() -> {
            ((BorderPane) scene.getRoot()).setBottom(form);
            role.requestFocus();
        });
        robot.write("Movant").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(taken).containsExactly("Movant");
    }

    @Test
    void aFileToSaveHasItsExtensionOnce() {
        assertThat(FilePicker.withExtension("State v. Baldwin", "pdf")).isEqualTo("State v. Baldwin.pdf");
        assertThat(FilePicker.withExtension("walk.PDF", "pdf")).isEqualTo("walk.PDF");
        assertThat(FilePicker.withExtension("", "pdf")).isEqualTo(".pdf");
    }

    @Test
    void tenThousandRowsAreShownAndScrolled(FxRobot robot) {
        List<Row> many = IntStream.range(0, 10_000).mapToObj(i -> new Row("21 Oct 2021", "Fact " + i, Mark.UNDISPUTED, i)).toList();
        robot.interact(() -> {
            grid.show(many);
            grid.reveal(many.get(9_990));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(grid.currentProperty().get().fact()).isEqualTo("Fact 9990");
    }
}

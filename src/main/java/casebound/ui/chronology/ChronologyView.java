package casebound.ui.chronology;

import static casebound.ui.kit.Named.named;

import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.chronology.CellEdit.Column;
import casebound.ui.chronology.FactSheet.Target;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Wrapped;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The section: bar, filters, the sheet, and under it why a text was refused. */
final class ChronologyView extends BorderPane implements LazySection.View {
    /** In pixels; the name of an issue can be a sentence. */
    private static final double CHOICE = 170;

    private final ChronologyModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Label exported = Mark.DONE.view("");
    private final FactGrid grid;
    private final FactInspector inspector;
    private final List<Command> commands;

    ChronologyView(ChronologyModel model, Navigator navigator, FilePicker picker) {
        this.model = model;
        this.picker = picker;
        this.navigator = navigator;
        grid = new FactGrid(model, this::openSource);
        inspector = new FactInspector(model, navigator, this::openSource);
        commands = possible();
        SectionBar bar = new SectionBar(Texts.text("chronology.title"), Buttons.of(commands.getLast(), false),
                Buttons.of(commands.getFirst(), true));
        FilterBar filters = filters();
        filters.listenIn(this);
        setTop(new VBox(bar, filters));
        setCenter(grid);
        setBottom(new VBox(refusal(), exported()));
        model.sheetProperty().subscribe(sheet -> {
            bar.countProperty().set(Texts.text("chronology.count", sheet.rows().size(), model.keyFacts()));
            inspector.show();
        });
        model.selectedProperty().subscribe(id -> inspector.show());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Inspector inspector() {
        return inspector.pane();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private List<Command> possible() {
        BooleanBinding onFact = Bindings.createBooleanBinding(
                () -> model.edits().possible() && model.selectedProperty().get() != null, model.selectedProperty());
        BooleanBinding explained = Bindings.createBooleanBinding(
                () -> model.edits().possible() && model.explainedRow().isPresent(), model.selectedProperty(), model.sheetProperty());
        BooleanBinding writable = Bindings.createBooleanBinding(() -> model.edits().possible());
        return List.of(
                Command.of("chronology-new", "chronology.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::newFact).when(writable),
                Command.of("chronology-key", "chronology.key.toggle", Command.ctrl(KeyCode.B), Menu.EDIT, this::toggleKey).when(onFact),
                Command.of("chronology-status-menu", "chronology.status.choose", Command.ctrl(KeyCode.T), Menu.EDIT, grid::chooseStatus).when(onFact),
                Command.of("chronology-open", "chronology.open", Command.ctrl(KeyCode.O), Menu.VIEW, this::openFirst).when(onFact),
                Command.of("chronology-add-source", "chronology.source.add", Command.ctrlShift(KeyCode.A), Menu.EDIT, this::addSource).when(explained),
                Command.of("chronology-delete", "chronology.delete", Command.key(KeyCode.DELETE), Menu.EDIT, grid::deleteSelected).when(onFact),
                Command.of("chronology-export", "chronology.export", null, Menu.FILE, this::export));
    }

    @Override
    public void reveal(Ref fact) {
        grid.reveal(fact.id());
    }

    @Override
    public void focusFirst() {
        grid.focusCursor();
    }

    private FilterBar filters() {
        FilterField field = new FilterField("chronology-filter", Texts.text("chronology.filter"));
        field.textProperty().bindBidirectional(model.filterProperty());
        Choice<Fact.Status> status = new Choice<>("chronology-status", Texts.text("chronology.status"),
                Texts.text("chronology.any"), each -> FactCells.mark(each).word());
        status.offer(List.of(Fact.Status.values()));
        status.chosenProperty().bindBidirectional(model.statusProperty());
        Choice<Target> issue = targets("chronology-issue", "chronology.issue", "chronology.any", Kind.ISSUE, model.issueProperty());
        Choice<Target> proceeding = targets("chronology-proceeding-choice", "chronology.proceeding", "chronology.allOf", Kind.PROCEEDING,
                model.proceedingProperty());
        String only = Texts.text("chronology.keyOnly");
        ToggleButton key = named(new ToggleButton(only, Mark.KEY.bare()), "chronology-key-only", only);
        key.selectedProperty().bindBidirectional(model.keyOnlyProperty());
        FilterBar bar = new FilterBar(field, status, issue, proceeding, key);
        bar.countProperty().bind(Bindings.createStringBinding(
                () -> Texts.text("kit.shown", model.shownFacts(), model.sheetProperty().get().rows().size()),
                model.sheetProperty(), model.filterProperty(), model.statusProperty(), model.keyOnlyProperty(), model.issueProperty(),
                model.proceedingProperty()));
        return bar;
    }

    private Choice<Target> targets(String id, String name, String all, Kind kind, ObjectProperty<@Nullable Target> chosen) {
        Choice<Target> choice = new Choice<>(id, Texts.text(name), Texts.text(all), Target::name);
        choice.setMaxWidth(CHOICE);
        choice.chosenProperty().bindBidirectional(chosen);
        model.sheetProperty().subscribe(sheet -> {
            List<Target> now = sheet.targets(kind);
            if (!now.equals(choice.getProperties().put(kind, now))) {
                choice.offer(now);
            }
        });
        return choice;
    }

    /** What the last export has come to. */
    private HBox exported() {
        exported.setId("chronology-exported");
        Wrapped.wrapped(exported);
        HBox strip = new HBox(exported);
        strip.getStyleClass().add("inspector-part");
        strip.visibleProperty().bind(exported.textProperty().isNotEmpty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private void export() {
        exported.setText("");
        ExportDialog.ask(Over.window(this), model, picker, said -> {
            exported.setText(said);
            exported.setAccessibleText(said);
        });
    }

    /** Why what was typed is not taken; it stays where it was typed. */
    private HBox refusal() {
        Label why = Mark.NEEDS_YOU.view("");
        why.setId("chronology-refused");
        Wrapped.wrapped(why);
        model.editProperty().subscribe(edit -> {
            why.setText(problem(edit));
            why.setAccessibleText(problem(edit));
        });
        HBox strip = new HBox(why);
        strip.getStyleClass().add("inspector-part");
        strip.visibleProperty().bind(why.textProperty().isNotEmpty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private static String problem(@Nullable CellEdit edit) {
        return edit == null ? "" : edit.problem();
    }

    private void addSource() {
        inspector.addSource();
    }

    private void newFact() {
        model.clearFilter();
        grid.beginNew();
    }

    private void toggleKey() {
        model.selectedRow().map(FactRow::fact).ifPresent(fact -> model.edits().key(fact, !fact.key()));
    }

    private void openFirst() {
        model.selectedRow().flatMap(row -> row.sources().stream().findFirst()).ifPresent(this::openSource);
    }

    private void openSource(FactSource source) {
        navigator.openAnchor(source.anchor().id(), PaneSide.LEFT);
    }
}

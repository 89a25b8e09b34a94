package casebound.ui.disclosure;

import static casebound.ui.kit.Named.named;

import casebound.disclosure.Cell;
import casebound.disclosure.Disclosure;
import casebound.disclosure.Gap;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.ui.disclosure.DisclosureModel.At;
import casebound.ui.disclosure.Sheet.Line;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.SectionBar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The section's view: matrix or productions, and below the cell that one is on. */
final class DisclosureView extends VBox {
    private static final double LOWER = 372;

    private final DisclosureModel model;
    private final Matrix matrix;
    private final GapPanel gapPanel;
    private final PassagesPanel passages;
    private final ProductionsList productions;
    private final SectionBar bar;
    private final SplitPane panes = new SplitPane();
    private final ToggleButton list = named(new ToggleButton(), "disclosure-productions-toggle", Texts.text("disclosure.productions"));
    private final MissingList missing;
    private final ToggleButton missingShown = named(new ToggleButton(), "disclosure-missing-toggle", Texts.text("disclosure.missing"));
    private final FilterField field = new FilterField("disclosure-filter", Texts.text("disclosure.filter"));
    private final ToggleButton gapsOnly = named(new ToggleButton(Texts.text("disclosure.gapsOnly")), "disclosure-gaps-only",
            Texts.text("disclosure.gapsOnly"));
    private final Choice<Named> proceeding = new Choice<>("disclosure-proceeding", Texts.text("disclosure.choice.proceeding"),
            Texts.text("disclosure.choice.all"), Named::name);
    private final Choice<String> holder = new Choice<>("disclosure-holder", Texts.text("disclosure.choice.holder"),
            Texts.text("disclosure.choice.anyone"), words -> words);
    private final HBox legend = new HBox(16);

    /** A proceeding as the filter knows it. */
    private record Named(UUID id, String name) {}

    /** The commands that the view shows as buttons. */
    record Bar(Command produce, Command owed, Command export, Command missing, Command previous, Command next) {}

    DisclosureView(DisclosureModel model, Navigator navigator, Dialogs dialogs, MissingList missing, Bar commands) {
        this.model = model;
        this.missing = missing;
        matrix = new Matrix(model);
        passages = new PassagesPanel(model, navigator);
        gapPanel = new GapPanel(model, navigator, dialogs, commands.previous, commands.next);
        productions = new ProductionsList(dialogs::correct, dialogs::produce);
        ToggleGroup lists = new ToggleGroup();
        lists.getToggles().addAll(list, missingShown);
        missingShown.textProperty().bind(Bindings.createStringBinding(() -> Texts.text("disclosure.missing.count", missing.count().get()), missing.count()));
        Button miss = Buttons.of(commands.missing, false);
        miss.visibleProperty().bind(missingShown.selectedProperty());
        miss.managedProperty().bind(missingShown.selectedProperty());
        bar = new SectionBar(Texts.text("disclosure.title"), Buttons.of(commands.owed, false), list, missingShown, miss, Buttons.of(commands.produce, false),
                Buttons.of(commands.export, false));
        FilterBar filters = new FilterBar(field, gapsOnly, proceeding, holder);
        gapsOnly.setGraphic(Mark.GAPS.bare());
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(0);
        filters.getChildren().add(legend);
        filters.listenIn(this);
        SplitPane split = new SplitPane(matrix.grid(), lower());
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(split.getItems().getLast(), false);
        split.heightProperty().addListener(new DividerOnce(split));
        StackPane center = new StackPane(split, productions.grid(), missing.grid());
        split.visibleProperty().bind(list.selectedProperty().not().and(missingShown.selectedProperty().not()));
        filters.visibleProperty().bind(split.visibleProperty());
        filters.managedProperty().bind(split.visibleProperty());
        productions.grid().visibleProperty().bind(list.selectedProperty());
        missing.grid().visibleProperty().bind(missingShown.selectedProperty());
        VBox.setVgrow(center, Priority.ALWAYS);
        getStyleClass().add("disclosure");
        getStylesheets().add(sheet());
        getChildren().addAll(bar, filters, center);
        wire(navigator);
    }

    /** The detail begins with the height that it needs; from then on the divider is the person's. */
    private record DividerOnce(SplitPane split) implements ChangeListener<Number> {
        @Override
        public void changed(ObservableValue<? extends Number> height, Number before, Number now) {
            split.heightProperty().removeListener(this);
            split.setDividerPositions(Math.max(0.25, 1 - LOWER / now.doubleValue()));
        }
    }

    /** The section's own style sheet, which its dialogs need too. */
    static String sheet() {
        return Objects.requireNonNull(DisclosureView.class.getResource("/assets/style/disclosure.css")).toExternalForm();
    }

    /** The row of a production, in the list of productions. */
    void revealProduction(UUID production) {
        list.setSelected(true);
        productions.reveal(production);
        productions.grid().table().requestFocus();
    }

    /** The row of a missing item, in the list of missing items. */
    void revealMissing(UUID item) {
        missingShown.setSelected(true);
        missing.reveal(item);
        missing.grid().table().requestFocus();
    }

    /** The productions that are selected, while they are shown. */
    ProductionsList productions() {
        return productions;
    }

    /** Whether the list of productions is shown instead of the matrix. */
    javafx.beans.property.BooleanProperty listShown() {
        return list.selectedProperty();
    }

    /** Goes to a gap, whatever the filters hide. */
    void goTo(@Nullable Gap gap) {
        if (gap == null) {
            return;
        }
        list.setSelected(false);
        missingShown.setSelected(false);
        At at = At.of(gap);
        model.goTo(at);
        if (matrix.table().getItems().stream().noneMatch(line -> line.id().equals(at.item()))) {
            field.clear();
            holder.chosenProperty().set(null);
        }
        if (proceeding.chosenProperty().get() != null && !proceeding.chosenProperty().get().id().equals(at.proceeding())) {
            proceeding.chosenProperty().set(null);
        }
        matrix.reveal(at, true);
    }

    void openSideBySide() {
        passages.sideBySide();
    }

    void focusGrid() {
        (list.isSelected() ? productions.grid().table() : missingShown.isSelected() ? missing.grid().table() : matrix.table()).requestFocus();
        if (missingShown.isSelected()) {
            return;
        }
        if (model.atProperty().get() == null) {
            goTo(model.gap(1));
        }
    }

    private VBox lower() {
        panes.getItems().setAll(gapPanel, passages);
        panes.setDividerPositions(0.465);
        panes.getStyleClass().add("detail");
        TimeAxisPane axis = new TimeAxisPane();
        model.detailProperty().subscribe(axis::show);
        VBox.setVgrow(panes, Priority.ALWAYS);
        VBox lower = new VBox(panes, axis);
        lower.setPrefHeight(LOWER);
        lower.setMinHeight(180);
        gapPanel.setMinWidth(0);
        passages.setMinWidth(0);
        return lower;
    }

    private void wire(Navigator navigator) {
        matrix.grid().onOpen(line -> gapPanel.enter());
        gapPanel.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                matrix.table().requestFocus();
                press.consume();
            }
        });
        matrix.grid().noMatch(Texts.text("disclosure.noMatch"), this::clear);
        Button evidence = Buttons.plain("disclosure-evidence", Texts.text("disclosure.empty.act"), () -> navigator.openSection("evidence"));
        matrix.grid().emptyState(new EmptyState(Texts.text("disclosure.empty"), evidence));
        field.textProperty().addListener((property, before, now) -> filter());
        gapsOnly.selectedProperty().addListener((property, before, now) -> filter());
        holder.chosenProperty().addListener((property, before, now) -> filter());
        proceeding.chosenProperty().addListener((property, before, now) -> show(model.sheetProperty().get()));
        model.sheetProperty().subscribe(this::show);
    }

    private void clear() {
        field.clear();
        gapsOnly.setSelected(false);
        holder.chosenProperty().set(null);
    }

    private void show(Sheet sheet) {
        Disclosure disclosure = sheet.disclosure();
        proceeding.offer(disclosure.columns().stream().map(column -> of(column.proceeding())).distinct().toList());
        holder.offer(sheet.lines().stream().map(Line::heldBy).distinct().sorted(String.CASE_INSENSITIVE_ORDER).limit(40).toList());
        List<Integer> columns = columns();
        filter();
        matrix.show(disclosure, sheet.lines(), columns);
        productions.show(sheet.productions());
        list.setText(Texts.text("disclosure.productions.count", sheet.productions().size()));
        long proceedings = disclosure.columns().stream().map(column -> column.proceeding().id()).distinct().count();
        bar.countProperty().set(Texts.text("disclosure.count", sheet.lines().size(), proceedings));
        legend(columns);
    }

    private void legend(List<Integer> columns) {
        List<Sheet.Tally> tallies = columns.stream().map(model.sheetProperty().get().tallies()::get).toList();
        int gaps = tallies.stream().mapToInt(Sheet.Tally::gaps).sum();
        int asks = tallies.stream().mapToInt(Sheet.Tally::asks).sum();
        legend.getChildren().setAll(Mark.NOT_LINKED.view(Texts.text("disclosure.legend.notLinked")));
        if (gaps > 0) {
            legend.getChildren().add(Mark.NOT_DISCLOSED.view(Texts.text("disclosure.legend.gaps", gaps)));
        }
        if (asks > 0) {
            legend.getChildren().add(Mark.NEEDS_YOU.view(Texts.text("disclosure.legend.asks", asks)));
        }
        legend.getChildren().forEach(each -> ((Label) each).setMinWidth(Region.USE_PREF_SIZE));
    }

    private void filter() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        String by = holder.chosenProperty().get();
        List<Integer> columns = columns();
        Predicate<Line> gaps = line -> line.has(columns, state -> state == Cell.State.NOT_DISCLOSED || state == Cell.State.EXPLAINED);
        matrix.grid().filter(line -> line.words().contains(typed) && (by == null || line.heldBy().equals(by))
                && (!gapsOnly.isSelected() || gaps.test(line)));
    }

    private List<Integer> columns() {
        Named only = proceeding.chosenProperty().get();
        return model.columns(only == null ? null : only.id());
    }

    private static Named of(Proceeding proceeding) {
        return new Named(proceeding.id(), proceeding.name());
    }
}

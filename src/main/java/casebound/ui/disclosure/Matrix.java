package casebound.ui.disclosure;

import static casebound.ui.kit.Named.named;

import casebound.disclosure.Cell;
import casebound.disclosure.Column;
import casebound.disclosure.Disclosure;
import casebound.problem.Texts;
import casebound.ui.disclosure.DisclosureModel.At;
import casebound.ui.disclosure.Sheet.Line;
import casebound.ui.kit.Grid;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The grid: one row an item, one column a receiving party, under a heading for each proceeding. */
final class Matrix {
    private static final int FIXED = 3;
    private static final double NARROW = 128;
    private static final double WIDE = 190;
    private static final double LETTER = 6.2;

    private final DisclosureModel model;
    private final Grid<Line> grid = new Grid<>("disclosure", Texts.text("disclosure.title"));
    private final Map<TableColumn<?, ?>, Column> columns = new HashMap<>();
    private List<Object> shown = List.of();
    private boolean showing;

    Matrix(DisclosureModel model) {
        this.model = model;
        grid.columns()
                .sorted("disclosure-number", Texts.text("disclosure.column.number"), 64, Line::rank, line -> line.row().item().number(), "number")
                .filling("disclosure-item", Texts.text("disclosure.column.item"), line -> line.row().item().description())
                .text("disclosure-held", Texts.text("disclosure.column.held"), 108, Line::heldBy, "second");
        table().getStyleClass().add("disclosure-matrix");
        table().getFocusModel().focusedCellProperty().addListener((property, before, now) -> follow(now));
    }

    Grid<Line> grid() {
        return grid;
    }

    /** Shows these rows under these columns; the cursor stays on its cell. */
    void show(Disclosure disclosure, List<Line> lines, List<Integer> indices) {
        List<Object> wanted = new ArrayList<>();
        indices.forEach(index -> {
            Column column = disclosure.columns().get(index);
            wanted.add(List.of(index, column.proceeding().id(), column.proceeding().name(), column.party().id(), column.name()));
        });
        showing = true;
        if (!wanted.equals(shown)) {
            shown = wanted;
            lay(disclosure, indices);
        }
        grid.show(lines);
        showing = false;
        reveal(model.atProperty().get(), false);
    }

    /** Puts the cursor on a cell where it is shown. */
    void reveal(@Nullable At at, boolean scroll) {
        if (at == null) {
            return;
        }
        List<Line> lines = table().getItems();
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row).id().equals(at.item())) {
                TableColumn<Line, ?> column = column(at);
                showing = true;
                table().getSelectionModel().clearAndSelect(row, column);
                table().getFocusModel().focus(row, column);
                showing = false;
                if (scroll) {
                    table().scrollTo(Math.max(0, row - 2));
                    table().scrollToColumn(column);
                }
                return;
            }
        }
    }

    TableView<Line> table() {
        return grid.table();
    }

    private TableColumn<Line, ?> column(At at) {
        return table().getVisibleLeafColumns().stream().filter(each -> columns.get(each) instanceof Column column
                && column.proceeding().id().equals(at.proceeding()) && column.party().id().equals(at.party()))
                .findFirst().orElse(table().getVisibleLeafColumns().get(1));
    }

    private void lay(Disclosure disclosure, List<Integer> indices) {
        List<TableColumn<Line, ?>> now = new ArrayList<>(table().getColumns().subList(0, FIXED));
        columns.clear();
        UUID current = null;
        TableColumn<Line, ?> group = null;
        for (int index : indices) {
            Column column = disclosure.columns().get(index);
            if (!column.proceeding().id().equals(current)) {
                current = column.proceeding().id();
                group = heading(new TableColumn<>(), column.proceeding().name(), "group-name");
                group.setId("disclosure-in-" + now.size());
                now.add(group);
            }
            long beside = indices.stream().map(disclosure.columns()::get)
                    .filter(each -> each.proceeding().id().equals(column.proceeding().id())).count();
            group.getColumns().add(leaf(column, index, (double) column.proceeding().name().length() / beside));
        }
        table().getColumns().setAll(now);
    }

    /** @param heading its share of the letters of the heading above */
    private TableColumn<Line, Cell> leaf(Column column, int index, double heading) {
        String to = Texts.text("disclosure.column.to", column.name());
        TableColumn<Line, Cell> leaf = heading(new TableColumn<>(), to, "party-name");
        leaf.setId("disclosure-to-" + index);
        leaf.setPrefWidth(Math.clamp(Math.max(to.length(), heading) * LETTER + 24, NARROW, WIDE));
        leaf.setMinWidth(NARROW / 2);
        leaf.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().row().cells().get(index)));
        leaf.setCellFactory(any -> new MatrixCell(column));
        columns.put(leaf, column);
        return leaf;
    }

    private static <C> TableColumn<Line, C> heading(TableColumn<Line, C> column, String words, String style) {
        Label label = named(new Label(OneLine.of(words)), null, words);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.prefWidthProperty().bind(column.widthProperty().subtract(2));
        Tips.whenCut(label);
        column.setGraphic(label);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** From a cell of the item itself one is on its first cell that says something. */
    private void follow(TablePosition<?, ?> now) {
        if (showing || now.getRow() < 0 || now.getRow() >= table().getItems().size()) {
            return;
        }
        Line line = table().getItems().get(now.getRow());
        Column column = now.getTableColumn() == null ? null : columns.get(now.getTableColumn());
        Column meant = column != null ? column : telling(line);
        model.goTo(meant == null ? null : new At(line.id(), meant.proceeding().id(), meant.party().id()));
    }

    private @Nullable Column telling(Line line) {
        Column first = null;
        for (TableColumn<Line, ?> each : table().getVisibleLeafColumns()) {
            Column column = columns.get(each);
            if (column != null) {
                Cell cell = (Cell) each.getCellData(line);
                if (cell.state().needsPerson()) {
                    return column;
                }
                first = first == null || cell.state() != Cell.State.NOT_LINKED && first == columns.get(firstLeaf()) ? column : first;
            }
        }
        return first;
    }

    private @Nullable TableColumn<Line, ?> firstLeaf() {
        return table().getVisibleLeafColumns().size() > FIXED ? table().getVisibleLeafColumns().get(FIXED) : null;
    }
}

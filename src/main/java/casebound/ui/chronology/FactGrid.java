package casebound.ui.chronology;

import casebound.model.Fact;
import casebound.model.Kind;
import casebound.problem.Texts;
import casebound.ui.chronology.CellEdit.Column;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The sheet of facts: typing into a cell begins an edit, and the last row makes a new fact. */
final class FactGrid extends StackPane implements EditCell.Sheet {
    private static final double SOURCES = 122;
    private static final String DATE = "chronology-date";
    private static final String TEXT = "chronology-text";
    private static final String STATUS = "chronology-status-column";

    private final ChronologyModel model;
    private final Consumer<FactSource> openSource;
    private final Grid<FactRow> grid = new Grid<>("chronology-grid", Texts.text("chronology.grid"));
    private boolean showing;

    FactGrid(ChronologyModel model, Consumer<FactSource> openSource) {
        this.model = model;
        this.openSource = openSource;
        getChildren().add(grid);
        addColumns();
        grid.noMatch(Texts.text("chronology.noMatch"), model::clearFilter);
        grid.onOpen(this::act);
        grid.currentProperty().addListener((Observable current) -> follow());
        grid.table().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        model.sheetProperty().subscribe(this::show);
        model.filterProperty().addListener((Observable change) -> refilter());
        model.statusProperty().addListener((Observable change) -> refilter());
        model.keyOnlyProperty().addListener((Observable change) -> refilter());
        model.issueProperty().addListener((Observable change) -> refilter());
        model.proceedingProperty().addListener((Observable change) -> refilter());
    }

    private void addColumns() {
        grid.columns()
                .text("chronology-number", "", 32, row -> row.isNew() ? "+" : String.valueOf(row.number()), "num")
                .nodes("chronology-key-column", "", 28, row -> row.fact() != null && row.fact().key() ? 0 : 1, FactCells::key)
                .nodes(DATE, Texts.text("chronology.column.DATE"), 130, FactRow::number, row -> null, "date")
                .filling(TEXT, Texts.text("chronology.column.TEXT"), row -> row.fact() == null ? "" : row.fact().text())
                .nodes("chronology-sources", Texts.text("chronology.sources"), SOURCES, FactGrid::firstSource,
                        row -> FactCells.sources(row, SOURCES - 13, openSource), "chips")
                .nodes(STATUS, Texts.text("chronology.status"), 106, row -> row.fact() == null ? 0 : row.fact().status().ordinal(), FactCells::status)
                .text("chronology-issues", Texts.text("chronology.issues"), 76, row -> shortly(row, Kind.ISSUE), "second")
                .text("chronology-proceedings", Texts.text("chronology.proceedings"), 88, row -> shortly(row, Kind.PROCEEDING), "second")
                .leavingOut("chronology-proceedings", "chronology-issues", STATUS);
        grid.table().getColumns().forEach(column -> column.setReorderable(false));
        grid.table().getColumns().getFirst().setSortable(false);
        grid.staysLast(FactRow::isNew);
        grid.table().getSortOrder().add(column(DATE));
        this.<FactRow>column(DATE).setCellFactory(any -> new FactCells.DateCell(model, this));
        this.<String>column(TEXT).setCellFactory(any -> new FactCells.TextCell(model, this));
        grid.table().getColumns().get(1).setGraphic(Mark.KEY.bare().getGraphic());
    }

    private String shortly(FactRow row, Kind kind) {
        return row.shortly(kind, model.sheetProperty().get().targets(kind).size());
    }

    private static String firstSource(FactRow row) {
        return row.sources().stream().findFirst().map(FactSource::label).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Brings a fact into view, with the cursor on its text. */
    void reveal(UUID fact) {
        model.clearFilter();
        items().stream().filter(row -> fact.equals(row.id())).findFirst().ifPresentOrElse(row -> {
            grid.reveal(row);
            select(items().indexOf(row), TEXT);
        }, () -> model.selectedProperty().set(fact));
        grid.table().requestFocus();
    }

    void focusCursor() {
        if (grid.currentProperty().get() == null && !items().isEmpty()) {
            select(0, TEXT);
        }
        grid.table().requestFocus();
    }

    /** Begins to type a new fact in the last row. */
    void beginNew() {
        int last = items().size() - 1;
        grid.table().scrollTo(last);
        select(last, DATE);
        model.begin(FactRow.NEW, Column.DATE);
    }

    /** Offers the states that the fact can have, at its cell. */
    void chooseStatus() {
        model.selectedRow().map(FactRow::fact).ifPresent(fact -> {
            ContextMenu menu = new ContextMenu();
            for (Fact.Status status : Fact.Status.values()) {
                MenuItem item = new MenuItem(FactCells.mark(status).word(), FactCells.mark(status).bare());
                item.setId("chronology-status-" + status);
                item.setOnAction(chosen -> model.edits().status(fact, status));
                menu.getItems().add(item);
            }
            cell(STATUS).ifPresentOrElse(cell -> menu.show(cell, Side.BOTTOM, 0, 0),
                    () -> menu.show(grid.table(), Side.RIGHT, 0, 0));
        });
    }

    /** Removes the selected facts; undo brings them back. */
    void deleteSelected() {
        List<Fact> facts = ChronologyModel.facts(grid.selected());
        if (!facts.isEmpty() && model.edits().possible()) {
            model.edits().delete(facts);
        }
    }

    @Override
    public void taken(FactRow row, Column column, boolean onward) {
        grid.table().requestFocus();
        if (column == Column.DATE && (row.isNew() || onward)) {
            select(indexOf(row), TEXT);
            model.begin(row, Column.TEXT);
        } else if (row.isNew()) {
            select(items().size() - 1, DATE);
        } else if (onward) {
            select(indexOf(row) + 1, DATE);
        }
    }

    @Override
    public void left() {
        grid.table().requestFocus();
    }

    private void show(FactSheet sheet) {
        List<FactRow> rows = new ArrayList<>(sheet.rows());
        if (model.edits().possible()) {
            rows.add(FactRow.NEW);
        }
        int before = grid.table().getSelectionModel().getSelectedIndex();
        FactRow current = grid.currentProperty().get();
        UUID wanted = model.selectedProperty().get();
        String column = cursorColumn();
        showing = true;
        grid.show(rows);
        grid.filter(model::shows);
        showing = false;
        int index = indexOf(wanted);
        if (current == null && wanted == null) {
            return;
        } else if (index < 0) {
            index = current != null && current.isNew() ? items().size() - 1 : Math.min(before, items().size() - 1);
        }
        select(index, column);
        if (current != null && current.isNew()) {
            grid.table().scrollTo(index);
        }
        follow();
    }

    /** The cursor stays on its fact while that is shown; a sheet alone would move it to whatever comes into its place. */
    private void refilter() {
        UUID wanted = model.selectedProperty().get();
        String column = cursorColumn();
        showing = true;
        grid.filter(model::shows);
        grid.table().getSelectionModel().clearSelection();
        showing = false;
        select(indexOf(wanted), column);
        follow();
    }

    private void follow() {
        if (!showing) {
            FactRow row = grid.currentProperty().get();
            model.selectedProperty().set(row == null ? null : row.id());
        }
    }

    /** What Enter and a double click do: type into the cell, or turn what it shows. */
    private void act(FactRow row) {
        switch (cursorColumn()) {
            case DATE -> model.begin(row, Column.DATE);
            case "chronology-key-column" -> toggleKey(row);
            case "chronology-sources" -> row.sources().stream().findFirst().ifPresent(openSource);
            case STATUS -> chooseStatus();
            default -> model.begin(row, Column.TEXT);
        }
    }

    private void toggleKey(FactRow row) {
        if (row.fact() != null && model.edits().possible()) {
            model.edits().key(row.fact(), !row.fact().key());
        }
    }

    /** A letter begins to type over the cell, as in a spreadsheet; "/" is the filter's. */
    private void typed(KeyEvent typed) {
        String letter = typed.getCharacter();
        FactRow row = grid.currentProperty().get();
        boolean text = letter.length() > 0 && !Character.isISOControl(letter.charAt(0)) && !letter.equals("/")
                && !typed.isShortcutDown() && !typed.isControlDown() && !typed.isAltDown() && !typed.isMetaDown();
        if (!text || row == null || model.editProperty().get() != null) {
            return;
        }
        switch (cursorColumn()) {
            case DATE -> model.begin(row, Column.DATE, letter);
            case TEXT -> model.begin(row, Column.TEXT, letter);
            case "chronology-key-column" -> toggleKey(row);
            default -> {
                return;
            }
        }
        typed.consume();
    }

    private List<FactRow> items() {
        return grid.table().getItems();
    }

    private int indexOf(FactRow row) {
        return row.isNew() ? items().indexOf(FactRow.NEW) : indexOf(row.id());
    }

    private int indexOf(@Nullable UUID fact) {
        for (int i = 0; fact != null && i < items().size(); i++) {
            if (fact.equals(items().get(i).id())) {
                return i;
            }
        }
        return -1;
    }

    private void select(int index, String column) {
        if (index >= 0 && index < items().size()) {
            TableColumn<FactRow, ?> at = column(column);
            grid.table().getSelectionModel().clearAndSelect(index, at);
            grid.table().getFocusModel().focus(index, at);
        }
    }

    private String cursorColumn() {
        TablePosition<?, ?> cursor = grid.table().getFocusModel().getFocusedCell();
        return cursor == null || cursor.getTableColumn() == null ? TEXT : cursor.getTableColumn().getId();
    }

    @SuppressWarnings("unchecked")
    private <V> TableColumn<FactRow, V> column(String id) {
        return (TableColumn<FactRow, V>) grid.table().getColumns().stream().filter(column -> id.equals(column.getId()))
                .findFirst().orElseThrow();
    }

    private java.util.Optional<TableCell<?, ?>> cell(String column) {
        int index = grid.table().getSelectionModel().getSelectedIndex();
        return grid.table().lookupAll(".table-cell").stream().filter(TableCell.class::isInstance)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getIndex() == index && Objects.equals(cell.getTableColumn(), column(column))).findFirst();
    }
}

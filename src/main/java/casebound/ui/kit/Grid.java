package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as a sheet: rows of 28 pixels, a cursor ring on the current cell, arrow keys, one column that takes
 * the spare width. Enter or a double click opens the row. It says so when there is nothing, and when no row matches.
 */
public final class Grid<T> extends StackPane {
    /** Beyond so many rows that changed it is cheaper to put all in anew. */
    private static final int FEW = 100;
    /** So many rows more come into view in each frame while the grid shows its first ones, in pixels: a row takes milliseconds to make. */
    private static final double STEP = 6 * GridColumns.ROW;

    private final TableView<T> table = new TableView<>();
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final FilteredList<T> matching = new FilteredList<>(rows);
    private final SortedList<T> sorted = new SortedList<>(matching);
    private final ReadOnlyObjectWrapper<@Nullable T> current = new ReadOnlyObjectWrapper<>();
    private final IntegerBinding shown = Bindings.size(matching);
    private final GridColumns<T> columns = new GridColumns<>(table);
    private Node whenEmpty = new EmptyState(Texts.text("kit.grid.empty"));
    private Node whenNoMatch = new EmptyState(Texts.text("kit.grid.noMatch"));
    private Consumer<T> open = row -> {};
    /** How far down rows have been made. */
    private double reach = STEP;

    /** @param spoken what a screen reader calls the grid */
    public Grid(String id, String spoken) {
        named(table, id, spoken);
        table.setEditable(false);
        table.setItems(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setFixedCellSize(GridColumns.ROW);
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setColumnResizePolicy(columns::resize);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setRowFactory(view -> row(row -> 0));
        table.getSelectionModel().getSelectedCells().addListener((Observable change) -> follow());
        rows.addListener((ListChangeListener<T>) change -> choosePlaceholder());
        shown.addListener((property, before, now) -> {
            if (reach < getHeight()) {
                requestLayout();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        choosePlaceholder();
        getChildren().add(table);
    }

    /** Adds columns: text, marks, chips, numbers. */
    public GridColumns<T> columns() {
        return columns;
    }

    public TableView<T> table() {
        return table;
    }

    /** Shows these rows; the selection stays on the rows that are still there. */
    public void show(List<? extends T> now) {
        @Nullable T before = current.get();
        TablePosition<?, ?> cursor = table.getFocusModel().getFocusedCell();
        replace(now);
        int index = before == null ? -1 : sorted.indexOf(before);
        if (index >= 0 && (current.get() != before || table.getSelectionModel().getSelectedIndex() != index)) {
            select(index, cursor);
        }
    }

    /** The same; where the row with the cursor has gone, the cursor stands in the row that took its place, in the column where it was. */
    public void showNext(List<? extends T> now) {
        @Nullable T before = current.get();
        int index = table.getSelectionModel().getSelectedIndex();
        TablePosition<?, ?> cursor = table.getFocusModel().getFocusedCell();
        show(now);
        if (!sorted.isEmpty() && (before == null || !sorted.contains(before))) {
            select(Math.clamp(index, 0, sorted.size() - 1), cursor);
        }
    }

    /** Rows for which this holds stay below all others, however one sorts: the row in which a new record is typed. */
    public void staysLast(Predicate<? super T> last) {
        columns.newRow(last);
        sortedBy(chosen -> Comparator.<T, Boolean>comparing(last::test).thenComparing(chosen));
    }

    private void sortedBy(UnaryOperator<Comparator<T>> by) {
        sorted.comparatorProperty().unbind();
        sorted.comparatorProperty().bind(Bindings.createObjectBinding(() -> {
            Comparator<T> chosen = table.getComparator();
            return chosen == null ? null : by.apply(chosen);
        }, table.comparatorProperty()));
        // The table's own policy refuses to sort where the list has another comparator than the table.
        table.setSortPolicy(view -> true);
    }

    /**
     * Keeps rows together that belong together, however one sorts: the first of them decides where they stand.
     *
     * @param place where a row stands while nobody sorts; those that belong together stand in one run
     * @param head the row that decides for it, itself where it is the first
     * @param depth how far it stands in below the first, in steps
     */
    public void together(ToIntFunction<T> place, UnaryOperator<T> head, ToIntFunction<T> depth) {
        sortedBy(chosen -> Comparator.<T, T>comparing(head, chosen).thenComparingInt(place));
        table.setRowFactory(view -> row(depth));
    }

    /** Touches only what differs: every row that is put in anew costs all of its cells. */
    private void replace(List<? extends T> now) {
        int same = Math.min(rows.size(), now.size());
        int first = 0;
        while (first < same && rows.get(first).equals(now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < same - first && rows.get(rows.size() - 1 - last).equals(now.get(now.size() - 1 - last))) {
            last++;
        }
        if (rows.size() == now.size()) {
            List<Integer> changed = new ArrayList<>();
            for (int at = first; at < now.size() - last && changed.size() <= FEW; at++) {
                if (!rows.get(at).equals(now.get(at))) {
                    changed.add(at);
                }
            }
            if (changed.size() <= FEW) {
                changed.forEach(at -> rows.set(at, now.get(at)));
                return;
            }
        } else if (first + last == rows.size()) {
            rows.addAll(first, now.subList(first, now.size() - last));
            return;
        } else if (first + last == now.size()) {
            rows.remove(first, rows.size() - last);
            return;
        }
        rows.setAll(now);
    }

    /** Shows the rows for which this holds. */
    public void filter(Predicate<? super T> wanted) {
        matching.setPredicate(wanted::test);
        choosePlaceholder();
    }

    /** Selects a row and brings it into view; nothing happens when the filter hides it. */
    public void reveal(T row) {
        int index = sorted.indexOf(row);
        if (index >= 0) {
            select(index, table.getFocusModel().getFocusedCell());
            table.scrollTo(Math.max(0, index - 4));
        }
    }

    /** What Enter and a double click do with a row. */
    public void onOpen(Consumer<T> action) {
        open = action;
    }

    /** What is said when there are no rows at all. */
    public void emptyState(EmptyState state) {
        whenEmpty = state;
        choosePlaceholder();
    }

    /**
     * What is said when no row matches, with a button that clears the filter.
     *
     * @param sentence such as "No fact matches"
     */
    public void noMatch(String sentence, Runnable clear) {
        whenNoMatch = new EmptyState(sentence, Buttons.plain(table.getId() + "-clear", Texts.text("kit.clear"), clear));
        choosePlaceholder();
    }

    /** The row with the cursor; null for none. */
    public ReadOnlyObjectProperty<@Nullable T> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Every selected row, from top to bottom. */
    public List<T> selected() {
        return table.getSelectionModel().getSelectedCells().stream()
                .map(TablePosition::getRow).filter(row -> row >= 0 && row < sorted.size()).distinct().sorted()
                .map(sorted::get).toList();
    }

    /** How many rows match the filter. */
    public IntegerBinding shownCount() {
        return shown;
    }

    private void select(int index, @Nullable TablePosition<?, ?> cursor) {
        TableColumn<T, ?> column = columns.at(cursor == null ? -1 : cursor.getColumn());
        // A cell that was empty until now hears of the selection only once it holds its row.
        table.layout();
        table.getSelectionModel().clearAndSelect(index, column);
        table.getFocusModel().focus(index, column);
    }

    private void follow() {
        int index = table.getSelectionModel().getSelectedIndex();
        current.set(index >= 0 && index < sorted.size() ? sorted.get(index) : null);
    }

    private GridRow<T> row(ToIntFunction<T> depth) {
        GridRow<T> row = new GridRow<>(table, depth);
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private void keyPressed(KeyEvent press) {
        boolean plain = !press.isShortcutDown() && !press.isAltDown();
        if (press.getCode() == KeyCode.ENTER && plain && current.get() != null && table.getEditingCell() == null) {
            open.accept(current.get());
            press.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        boolean whole = sorted.isEmpty() || reach >= getHeight();
        layoutInArea(table, 0, 0, getWidth(), whole ? getHeight() : reach, 0, HPos.LEFT, VPos.TOP);
        if (!whole) {
            reach += STEP;
            Platform.runLater(this::requestLayout);
        }
    }

    private void choosePlaceholder() {
        table.setPlaceholder(rows.isEmpty() ? whenEmpty : whenNoMatch);
    }
}

package casebound.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Grid} into which one types. A letter types over the cell, Enter, F2 or a double click type into it; the last row
 * may be one for a new record. The cursor stays on its record while rows are read anew, filtered and sorted.
 */
public final class Sheet<R> extends StackPane implements TypingCell.Typed<R> {
    private final Grid<R> grid;
    private final Function<R, @Nullable UUID> key;
    private final Typing typing;
    private final Map<String, Function<R, String>> typed = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable R> current = new ReadOnlyObjectWrapper<>();
    private BiConsumer<R, String> act = (row, column) -> {};
    private List<? extends R> rows = List.of();
    private Predicate<? super R> filter = row -> true;
    private Predicate<R> typable = row -> true;
    private @Nullable R newRow;
    private @Nullable UUID wanted;
    private String home = "";
    private Runnable whenLeft = () -> {};
    private boolean adding;
    private boolean showing;

    /**
     * @param spoken what a screen reader calls it
     * @param key the id of a row's record; null for the row of a new one
     */
    public Sheet(String id, String spoken, Function<R, @Nullable UUID> key, Typing typing) {
        this.key = key;
        this.typing = typing;
        grid = new Grid<>(id, spoken);
        grid.staysLast(row -> key.apply(row) == null);
        grid.onOpen(this::open);
        grid.currentProperty().addListener((Observable change) -> follow());
        grid.table().addEventHandler(KeyEvent.KEY_TYPED, this::letter);
        grid.table().addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.F2 && current.get() != null) {
                open(current.get());
                press.consume();
            }
        });
        getChildren().add(grid);
    }

    public Grid<R> grid() {
        return grid;
    }

    /** The row with the cursor; null for none. */
    public ReadOnlyObjectProperty<@Nullable R> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * Lets one type into a column of the grid. The first one is where the cursor goes by itself.
     *
     * @param text what stands in the cell when typing begins
     * @param shown what the cell shows; null for the text itself
     */
    public Sheet<R> typed(String column, Function<R, String> text, Function<R, @Nullable Node> shown) {
        if (typed.isEmpty()) {
            home = column;
        }
        typed.put(column, text);
        TableColumn<R, Object> at = column(column);
        List<String> styles = at.getCellFactory().call(at).getStyleClass().stream().filter(style -> !style.contains("cell")).toList();
        at.setCellFactory(any -> {
            TypingCell<R, Object> cell = new TypingCell<>(this, typing, column, at.getText(), shown, text);
            cell.getStyleClass().addAll(styles);
            return cell;
        });
        return this;
    }

    /** Into which rows one can type; into all, unless said. */
    public Sheet<R> typedIn(Predicate<R> rowsToTypeIn) {
        typable = rowsToTypeIn;
        return this;
    }

    /** Where the cursor goes by itself, when that is not the first typed column. */
    public Sheet<R> home(String column) {
        home = column;
        return this;
    }

    /** What Enter does in a column that one does not type into. */
    public Sheet<R> onAct(BiConsumer<R, String> action) {
        act = action;
        return this;
    }

    /** What else happens when typing is given up by Esc. */
    public Sheet<R> onLeft(Runnable action) {
        whenLeft = action;
        return this;
    }

    /** The last row, in which a new record is typed. */
    public Sheet<R> lastRow(R row) {
        newRow = row;
        return this;
    }

    /** Shows these rows; the cursor stays on its record, or near where that was. */
    public void show(List<? extends R> now) {
        rows = now;
        List<R> all = new ArrayList<>(now);
        if (newRow != null && typing.possible() && (adding || !all.isEmpty())) {
            all.add(newRow);
        }
        int before = grid.table().getSelectionModel().getSelectedIndex();
        R on = current.get();
        UUID kept = on == null ? null : key.apply(on);
        String column = cursorColumn();
        showing = true;
        grid.show(all);
        refilter();
        showing = false;
        int index = wanted == null ? -1 : indexOf(wanted);
        if (index < 0 && kept != null) {
            index = indexOf(kept);
        }
        if (index < 0 && on != null) {
            index = kept == null ? indexOf(null) : Math.min(before, items().size() - 1);
        }
        moved(index, column);
    }

    /** Shows the rows for which this holds; the row for a new record stays unless it would be alone. */
    public void filter(Predicate<? super R> wantedRows) {
        R on = current.get();
        String column = cursorColumn();
        filter = wantedRows;
        showing = true;
        refilter();
        grid.table().getSelectionModel().clearSelection();
        showing = false;
        moved(on == null ? -1 : indexOf(key.apply(on)), column);
    }

    /** Puts the cursor on a record, now or as soon as it is there. */
    public void reveal(UUID record) {
        wanted = record;
        moved(indexOf(record), home);
    }

    /** The cursor is in the sheet. */
    public void focusCursor() {
        if (current.get() == null && !items().isEmpty()) {
            select(0, home);
        }
        grid.table().requestFocus();
    }

    /** Begins to type a new record in the last row. */
    public void beginNew(String column) {
        adding = true;
        show(rows);
        int last = indexOf(null);
        grid.table().scrollTo(Math.max(0, last));
        select(last, column);
        typing.begin(null, column, "");
    }

    /** Begins to type into the row with the cursor. */
    public void beginTyping(String column) {
        R row = current.get();
        if (row != null && typed.containsKey(column) && typable.test(row)) {
            typing.begin(key.apply(row), column, key.apply(row) == null ? "" : typed.get(column).apply(row));
        }
    }

    /** The selected records, from top to bottom. */
    public List<R> selected() {
        return grid.selected().stream().filter(row -> key.apply(row) != null).toList();
    }

    @Override
    public @Nullable UUID key(R row) {
        return key.apply(row);
    }

    @Override
    public void taken(@Nullable UUID row, String column, boolean onward) {
        grid.table().requestFocus();
        List<String> columns = List.copyOf(typed.keySet());
        int next = columns.indexOf(column) + 1;
        select(indexOf(row), column);
        if (onward && row != null && next < columns.size()) {
            select(indexOf(row), columns.get(next));
            beginTyping(columns.get(next));
        }
    }

    @Override
    public void left() {
        if (adding) {
            adding = false;
            show(rows);
        }
        whenLeft.run();
        grid.table().requestFocus();
    }

    private void refilter() {
        boolean any = rows.stream().anyMatch(filter);
        grid.filter(row -> key.apply(row) == null ? any || rows.isEmpty() : filter.test(row));
    }

    private void moved(int index, String column) {
        if (index >= 0) {
            select(index, column);
            UUID now = key.apply(items().get(index));
            if (now != null && now.equals(wanted)) {
                wanted = null;
                grid.table().scrollTo(Math.max(0, index - 4));
            }
        }
        follow();
    }

    private void follow() {
        if (!showing) {
            // The table's own word: it does not say so again when rows come anew under a selection that stays.
            int index = grid.table().getSelectionModel().getSelectedIndex();
            current.set(index >= 0 && index < items().size() ? items().get(index) : null);
        }
    }

    private void open(R row) {
        String column = key.apply(row) == null ? home : cursorColumn();
        if (typed.containsKey(column) && typable.test(row)) {
            beginTyping(column);
        } else {
            act.accept(row, column);
        }
    }

    /** A letter begins to type over the cell, as in a spreadsheet; "/" is the filter's. */
    private void letter(KeyEvent press) {
        String letter = press.getCharacter();
        R row = current.get();
        boolean text = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0)) && !letter.equals("/") && !letter.isBlank()
                && !press.isShortcutDown() && !press.isControlDown() && !press.isAltDown() && !press.isMetaDown();
        if (text && row != null && typable.test(row) && typing.cellProperty().get() == null) {
            String column = key.apply(row) == null ? home : cursorColumn();
            if (typed.containsKey(column)) {
                typing.begin(key.apply(row), column, letter);
                press.consume();
            }
        }
    }

    private List<R> items() {
        return grid.table().getItems();
    }

    private int indexOf(@Nullable UUID record) {
        for (int i = 0; i < items().size(); i++) {
            if (java.util.Objects.equals(record, key.apply(items().get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private void select(int index, String column) {
        if (index >= 0 && index < items().size()) {
            TableColumn<R, ?> at = column(column);
            grid.table().getSelectionModel().clearAndSelect(index, at);
            grid.table().getFocusModel().focus(index, at);
        }
    }

    /** The id of the column with the cursor. */
    public String cursorColumn() {
        TablePosition<?, ?> cursor = grid.table().getFocusModel().getFocusedCell();
        return cursor == null || cursor.getTableColumn() == null ? home : cursor.getTableColumn().getId();
    }

    @SuppressWarnings("unchecked")
    private TableColumn<R, Object> column(String id) {
        return (TableColumn<R, Object>) grid.table().getColumns().stream().filter(column -> id.equals(column.getId()))
                .findFirst().orElseThrow();
    }
}

package casebound.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets one type into the cells of a grid. What is being typed is a value here and not in a cell, so that a refused text
 * stays and rows can come and go under it. Enter, a double click or a letter begins; Esc leaves the cell as it was.
 */
public final class GridTyping<R> {
    private final Grid<R> grid;
    private final Function<R, UUID> id;
    private final boolean writable;
    private final Map<String, Column<R>> columns = new LinkedHashMap<>();
    private final Map<String, Function<R, List<Option>>> choices = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Edit> edit = new ReadOnlyObjectWrapper<>();
    private @Nullable Runnable waiting;

    /** The cell that is typed into, what stands in it, and why it was refused; empty for not. */
    record Edit(UUID record, String column, String typed, String problem) {}

    /** What a cell shows, what it is edited as, and what takes the edited text and says what is wrong with it. */
    record Column<R>(String spoken, Function<R, String> shown, Function<R, String> start, BiFunction<R, String, String> take) {}

    /** One of the values that a cell can have. */
    public record Option(String id, String words, Runnable choose) {}

    /** @param open what Enter and a double click do in a cell into which one does not type */
    public GridTyping(Grid<R> grid, Function<R, UUID> id, boolean writable, Consumer<R> open) {
        this.grid = grid;
        this.id = id;
        this.writable = writable;
        grid.onOpen(row -> {
            if (!act(row, cursor())) {
                open.accept(row);
            }
        });
        grid.table().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /**
     * Lets one type into a column.
     *
     * @param start the text with which typing begins
     * @param take takes what was typed and says what is wrong with it; empty for nothing
     */
    public GridTyping<R> text(String column, Function<R, String> shown, Function<R, String> start,
            BiFunction<R, String, String> take, String... styles) {
        TableColumn<R, Object> at = column(column);
        columns.put(column, new Column<>(at.getText(), shown, start, take));
        at.setCellFactory(any -> new TypedCell<>(this, column, styles));
        return this;
    }

    /** Lets one choose the value of a column from a menu at its cell. */
    public GridTyping<R> choice(String column, Function<R, List<Option>> options) {
        choices.put(column, options);
        return this;
    }

    /** Does something now, or when the cell that is typed into is left; of several the last. */
    public void whenFree(Runnable action) {
        if (edit.get() == null) {
            action.run();
        } else {
            waiting = action;
        }
    }

    /** A strip that says why what was typed is not taken. */
    public Node refusal() {
        return Strips.refusal(grid.table().getId() + "-refused", edit.map(Edit::problem).orElse(""));
    }

    /** Types into the cell with the cursor, or chooses its value; whether there is anything of the kind to do. */
    public boolean act(R row, String column) {
        if (writable && columns.containsKey(column)) {
            begin(row, column, columns.get(column).start().apply(row));
            return true;
        } else if (writable && choices.containsKey(column)) {
            choose(row, column);
            return true;
        }
        return false;
    }

    ReadOnlyObjectProperty<@Nullable Edit> editProperty() {
        return edit.getReadOnlyProperty();
    }

    Column<R> of(String column) {
        return columns.get(column);
    }

    boolean isIn(@Nullable R row, String column) {
        Edit now = edit.get();
        return row != null && now != null && now.column().equals(column) && now.record().equals(id.apply(row));
    }

    void keep(String typed) {
        Edit now = edit.get();
        if (now != null && !now.typed().equals(typed)) {
            edit.set(new Edit(now.record(), now.column(), typed, now.problem()));
        }
    }

    /** Takes what is typed; whether it was taken. */
    boolean commit() {
        Edit now = edit.get();
        if (now == null) {
            return false;
        }
        R row = grid.table().getItems().stream().filter(each -> id.apply(each).equals(now.record())).findFirst().orElse(null);
        Column<R> column = columns.get(now.column());
        if (row != null && !now.typed().strip().equals(column.start().apply(row).strip())) {
            String problem = column.take().apply(row, now.typed().strip());
            if (!problem.isEmpty()) {
                edit.set(new Edit(now.record(), now.column(), now.typed(), problem));
                return false;
            }
        }
        cancel();
        return true;
    }

    void cancel() {
        edit.set(null);
        Runnable next = waiting;
        waiting = null;
        if (next != null) {
            next.run();
        }
    }

    /** After a cell was taken: back to the grid, with Tab to the next cell into which one types. */
    void taken(String column, boolean onward) {
        TableView<R> table = grid.table();
        table.requestFocus();
        int row = table.getSelectionModel().getSelectedIndex();
        List<String> order = new ArrayList<>(columns.keySet());
        int next = order.indexOf(column) + 1;
        if (onward && row >= 0 && next < order.size()) {
            TableColumn<R, ?> at = column(order.get(next));
            table.getSelectionModel().clearAndSelect(row, at);
            table.getFocusModel().focus(row, at);
        }
    }

    private void begin(R row, String column, String typed) {
        Edit refused = edit.get();
        if (refused == null || refused.problem().isEmpty()) {
            edit.set(new Edit(id.apply(row), column, typed, ""));
        }
    }

    private void choose(R row, String column) {
        ContextMenu menu = new ContextMenu();
        for (Option option : choices.get(column).apply(row)) {
            MenuItem item = new MenuItem(option.words());
            item.setMnemonicParsing(false);
            item.setId(option.id());
            item.setOnAction(chosen -> option.choose().run());
            menu.getItems().add(item);
        }
        int index = grid.table().getSelectionModel().getSelectedIndex();
        TableColumn<R, Object> wanted = column(column);
        grid.table().lookupAll(".table-cell").stream().filter(TableCell.class::isInstance).map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getIndex() == index && cell.getTableColumn() == wanted).findFirst()
                .ifPresentOrElse(cell -> menu.show(cell, Side.BOTTOM, 0, 0), () -> menu.show(grid.table(), Side.RIGHT, 0, 0));
    }

    /** A letter begins to type over the cell, as in a spreadsheet; "/" is the filter's. */
    private void typed(KeyEvent typed) {
        String letter = typed.getCharacter();
        R row = grid.currentProperty().get();
        boolean text = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0)) && !letter.equals("/")
                && !typed.isShortcutDown() && !typed.isControlDown() && !typed.isAltDown() && !typed.isMetaDown();
        if (text && writable && row != null && edit.get() == null && columns.containsKey(cursor())) {
            begin(row, cursor(), letter);
            typed.consume();
        }
    }

    private String cursor() {
        TablePosition<?, ?> at = grid.table().getFocusModel().getFocusedCell();
        return at == null || at.getTableColumn() == null ? "" : at.getTableColumn().getId();
    }

    @SuppressWarnings("unchecked")
    private TableColumn<R, Object> column(String wanted) {
        return (TableColumn<R, Object>) grid.table().getColumns().stream().filter(each -> wanted.equals(each.getId()))
                .findFirst().orElseThrow();
    }
}

package casebound.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets one type into the cells of a grid that has a row for each record and perhaps a last one for a new record. F2 begins, and
 * where the grid has nothing else to do with them Enter, a double click or a letter; Esc leaves the cell as it was.
 */
public final class GridTyping<R> implements TypingCell.Typed<R> {
    private final Grid<R> grid;
    private final Function<R, UUID> id;
    private final Typing typing;
    private final Map<String, Column<R>> columns = new LinkedHashMap<>();
    private final Map<String, Function<R, List<Option>>> choices = new LinkedHashMap<>();
    private final Map<String, Function<R, Node>> nodes = new LinkedHashMap<>();
    private @Nullable Runnable waiting;
    private @Nullable NewRow<R> newRow;

    /** What a cell is edited as, and what takes the edited text and says what is wrong with it. */
    private record Column<R>(Function<R, String> start, BiFunction<R, String, String> take) {}

    /** @param add takes what was typed into the column of the row, and says what is wrong with it */
    private record NewRow<R>(R row, String column, String hint, Function<String, String> add, Runnable left) {}

    /** One of the values that a cell can have. */
    public record Option(String id, String words, Runnable choose) {}

    /** For a grid whose rows open by Enter: only F2 begins to type. */
    public GridTyping(Grid<R> grid, Function<R, UUID> id, boolean writable) {
        this.grid = grid;
        this.id = id;
        typing = new Typing(writable, this::take);
        typing.cellProperty().addListener((property, before, now) -> {
            if (now == null) {
                free();
            }
        });
        grid.table().addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.F2 && act()) {
                press.consume();
            }
        });
    }

    /** @param open what Enter and a double click do in a cell into which one does not type */
    public GridTyping(Grid<R> grid, Function<R, UUID> id, boolean writable, Consumer<R> open) {
        this(grid, id, writable);
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
        columns.put(column, new Column<>(start, take));
        at.setCellFactory(any -> {
            TypingCell<R, Object> cell = new TypingCell<>(this, typing, column, at.getText(), row -> node(row, column), shown);
            cell.getStyleClass().addAll(styles);
            return cell;
        });
        return this;
    }

    /** Shows something else than text in a column into which one types, while nobody does. */
    public GridTyping<R> shownAs(String column, Function<R, Node> node) {
        nodes.put(column, node);
        return this;
    }

    /**
     * Lets one type a new record into the last row: its first text makes it.
     *
     * @param column the one into which one types, wherever in the row one begins
     * @param hint what the row says to type
     * @param add takes what was typed and says what is wrong with it; empty for nothing
     * @param left hears that nothing is typed there any more
     */
    public GridTyping<R> newRecord(R row, String column, String hint, Function<String, String> add, Runnable left) {
        newRow = new NewRow<>(row, column, hint, add, left);
        return this;
    }

    /** Lets one choose the value of a column from a menu at its cell. */
    public GridTyping<R> choice(String column, Function<R, List<Option>> options) {
        choices.put(column, options);
        return this;
    }

    /** Does something now, or when the cell that is typed into is left; of several the last. */
    public void whenFree(Runnable action) {
        if (typing.cellProperty().get() == null) {
            action.run();
        } else {
            waiting = action;
        }
    }

    /** A strip that says why what was typed is not taken. */
    public Node refusal() {
        return Strips.refusal(grid.table().getId() + "-refused", typing.problem());
    }

    /** Types into the cell with the cursor, or chooses its value; whether there is anything of the kind to do. */
    public boolean act() {
        R row = grid.currentProperty().get();
        return row != null && act(row, cursor());
    }

    /** Types a new record into the last row. */
    public void beginNew() {
        if (newRow != null) {
            typing.begin(id.apply(newRow.row()), newRow.column(), "");
        }
    }

    private boolean isNew(R row) {
        return newRow != null && newRow.row().equals(row);
    }

    private @Nullable Node node(R row, String column) {
        if (newRow == null || !isNew(row) || !newRow.column().equals(column)) {
            return nodes.containsKey(column) ? nodes.get(column).apply(row) : null;
        }
        Label hint = new Label(newRow.hint());
        hint.getStyleClass().add("text-subtle");
        return hint;
    }

    private boolean act(R row, String column) {
        if (isNew(row)) {
            beginNew();
            return true;
        } else if (typing.possible() && columns.containsKey(column)) {
            typing.begin(id.apply(row), column, columns.get(column).start().apply(row));
            return true;
        } else if (typing.possible() && choices.containsKey(column)) {
            choose(row, column);
            return true;
        }
        return false;
    }

    @Override
    public UUID key(R row) {
        return id.apply(row);
    }

    @Override
    public void taken(@Nullable UUID record, String column, boolean onward) {
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

    @Override
    public void left() {
        if (newRow != null) {
            newRow.left().run();
        }
        grid.table().requestFocus();
    }

    private String take(@Nullable UUID record, String name, String typed) {
        Column<R> column = columns.get(name);
        if (newRow != null && id.apply(newRow.row()).equals(record)) {
            String problem = typed.isBlank() ? "" : newRow.add().apply(typed);
            if (problem.isEmpty()) {
                newRow.left().run();
            }
            return problem;
        }
        return grid.table().getItems().stream().filter(each -> id.apply(each).equals(record)).findFirst()
                .filter(row -> !typed.equals(column.start().apply(row).strip()))
                .map(row -> column.take().apply(row, typed)).orElse("");
    }

    private void free() {
        Runnable next = waiting;
        waiting = null;
        if (next != null) {
            next.run();
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
        String column = row != null && isNew(row) ? newRow.column() : cursor();
        if (text && row != null && typing.cellProperty().get() == null && columns.containsKey(column)) {
            typing.begin(id.apply(row), column, letter);
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

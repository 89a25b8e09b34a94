package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import java.util.UUID;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A cell that one types into. It shows what {@link Typing} says, so it may serve another row at any moment. */
final class TypingCell<R, V> extends TableCell<R, V> {
    private final Typed<R> grid;
    private final Typing typing;
    private final String column;
    private final Function<R, @Nullable Node> shown;
    private final Function<R, String> words;
    private final String spoken;
    private final InvalidationListener follow = change -> render();
    /** Made when somebody types here, as few do into most of the cells. */
    private @Nullable TextField field;
    /** The row that is shown, and nobody types into. */
    private @Nullable R rendered;

    /** The grid that the cell is in. */
    interface Typed<R> {
        /** The id of a row's record; null for the row of a new one. */
        @Nullable UUID key(R row);

        /**
         * What was typed was taken: the grid has the keys again.
         *
         * @param onward whether one goes on in the next column
         */
        void taken(@Nullable UUID row, String column, boolean onward);

        /** Typing was given up. */
        void left();
    }

    /**
     * @param shown what the cell shows while nobody types into it; null for the words
     * @param words what it shows as text
     */
    TypingCell(Typed<R> grid, Typing typing, String column, String spoken, Function<R, @Nullable Node> shown, Function<R, String> words) {
        this.grid = grid;
        this.typing = typing;
        this.column = column;
        this.shown = shown;
        this.words = words;
        this.spoken = spoken;
        typing.cellProperty().addListener(new WeakInvalidationListener(follow));
        Tips.whenCut(this);
    }

    private TextField made() {
        TextField field = named(new TextField(), column + "-edit", spoken);
        field.addEventFilter(KeyEvent.KEY_PRESSED, press -> keyPressed(field, press));
        field.textProperty().addListener((property, before, now) -> {
            if (getGraphic() == field && isTypedInto(row())) {
                typing.keep(now);
            }
        });
        field.focusedProperty().addListener((property, before, now) -> {
            boolean elsewhere = field.getScene() != null && field.getScene().getFocusOwner() != field;
            if (!now && elsewhere && isTypedInto(row())) {
                typing.commit(field.getText());
            }
        });
        return field;
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
        super.updateItem(item, empty);
        render();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        render();
    }

    private void render() {
        R row = row();
        if (row == null) {
            rendered = null;
            content(null, null);
        } else if (isTypedInto(row)) {
            rendered = null;
            type(typing.cellProperty().get());
        } else if (row != rendered) {
            rendered = row;
            Node node = shown.apply(row);
            content(node == null ? OneLine.of(words.apply(row)) : null, node);
            setAccessibleText(node == null ? null : words.apply(row));
        }
    }

    private void content(@Nullable String text, @Nullable Node graphic) {
        setText(text);
        setGraphic(graphic);
    }

    private void type(Typing.Cell cell) {
        if (field == null) {
            field = made();
        }
        if (getGraphic() != field) {
            field.setText(cell.text());
            content(null, field);
            enter(field);
        }
        field.getStyleClass().remove("invalid");
        if (!cell.problem().isEmpty()) {
            field.getStyleClass().add("invalid");
        }
        field.setAccessibleHelp(cell.problem());
    }

    /** A cell that the grid has just made is not in the window yet, and cannot have the focus before it is. */
    private void enter(TextField field) {
        if (field.getScene() != null) {
            takeFocus(field);
        }
        if (!field.isFocused()) {
            Platform.runLater(() -> {
                if (isTypedInto(row())) {
                    takeFocus(field);
                }
            });
        }
    }

    private static void takeFocus(TextField field) {
        // A field without its skin selects everything when it gets one, and the next letter would replace it.
        field.applyCss();
        field.requestFocus();
        field.end();
    }

    private void keyPressed(TextField field, KeyEvent press) {
        KeyCode key = press.getCode();
        R row = row();
        if (key == KeyCode.ESCAPE) {
            press.consume();
            typing.cancel();
            grid.left();
        } else if ((key == KeyCode.ENTER || key == KeyCode.TAB && !press.isShiftDown()) && row != null) {
            press.consume();
            if (typing.commit(field.getText())) {
                grid.taken(grid.key(row), column, key == KeyCode.TAB);
            }
        } else if (key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN) {
            // They would move the grid's cursor away under the person who types.
            press.consume();
        }
    }

    private boolean isTypedInto(@Nullable R row) {
        Typing.Cell cell = typing.cellProperty().get();
        return row != null && cell != null && cell.isIn(grid.key(row), column);
    }

    private @Nullable R row() {
        boolean there = getTableView() != null && getIndex() >= 0 && getIndex() < getTableView().getItems().size();
        return there && !isEmpty() ? getTableView().getItems().get(getIndex()) : null;
    }
}

package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A cell into which one types, as {@link GridTyping} says. It may be used for another row at any moment. */
final class TypedCell<R> extends TableCell<R, Object> {
    private final GridTyping<R> typing;
    private final String column;
    private final InvalidationListener follow = change -> render();
    private @Nullable TextField field;

    TypedCell(GridTyping<R> typing, String column, String... styles) {
        this.typing = typing;
        this.column = column;
        getStyleClass().addAll(styles);
        typing.editProperty().addListener(new WeakInvalidationListener(follow));
        Tips.whenCut(this);
    }

    @Override
    protected void updateItem(@Nullable Object item, boolean empty) {
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
            setText(null);
            setGraphic(null);
        } else if (typing.isIn(row, column)) {
            type(typing.editProperty().get());
        } else {
            setText(OneLine.of(typing.of(column).shown().apply(row)));
            setGraphic(null);
        }
    }

    private void type(GridTyping.Edit edit) {
        if (field == null) {
            field = make();
        }
        if (getGraphic() != field) {
            field.setText(edit.typed());
            setText(null);
            setGraphic(field);
            enter(field);
        }
        field.getStyleClass().remove("invalid");
        if (!edit.problem().isEmpty()) {
            field.getStyleClass().add("invalid");
        }
        field.setAccessibleHelp(edit.problem());
    }

    private TextField make() {
        TextField made = named(new TextField(), column + "-edit", typing.of(column).spoken());
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        made.textProperty().addListener((property, before, now) -> {
            if (typing.isIn(row(), column) && getGraphic() == made) {
                typing.keep(now);
            }
        });
        made.focusedProperty().addListener((property, had, has) -> {
            boolean elsewhere = made.getScene() != null && made.getScene().getFocusOwner() != made;
            if (!has && elsewhere && typing.isIn(row(), column)) {
                typing.commit();
            }
        });
        return made;
    }

    /** A cell that the grid has just made is not in the window yet, and cannot have the focus before it is. */
    private void enter(TextField into) {
        if (!begin(into)) {
            Platform.runLater(() -> {
                if (typing.isIn(row(), column)) {
                    begin(into);
                }
            });
        }
    }

    private static boolean begin(TextField into) {
        if (into.getScene() != null) {
            // A field without its skin selects everything when it gets one, and the next letter would replace it.
            into.applyCss();
            into.requestFocus();
            into.end();
        }
        return into.isFocused();
    }

    private void keyPressed(KeyEvent press) {
        KeyCode key = press.getCode();
        if (key == KeyCode.ESCAPE) {
            press.consume();
            typing.cancel();
            typing.taken(column, false);
        } else if (key == KeyCode.ENTER || key == KeyCode.TAB && !press.isShiftDown()) {
            press.consume();
            if (typing.commit()) {
                typing.taken(column, key == KeyCode.TAB);
            }
        } else if (key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN) {
            // They would move the grid's cursor away under the person who types.
            press.consume();
        }
    }

    private @Nullable R row() {
        boolean there = getTableView() != null && getIndex() >= 0 && getIndex() < getTableView().getItems().size();
        return there && !isEmpty() ? getTableView().getItems().get(getIndex()) : null;
    }
}

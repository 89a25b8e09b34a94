package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A cell that one types into: Enter, Tab and leaving it save, Esc does not, and what is wrong is not saved. */
final class InPlaceCell<T, V> extends TableCell<T, V> {
    private final Typing<T> typing;
    private final TextField field;

    /**
     * How a column is typed into.
     *
     * @param spoken what a screen reader calls the field
     * @param shown what the cell shows
     * @param typed what stands in the field when typing begins
     * @param fault what is wrong with a text; empty for nothing
     * @param save takes a text that differs from what stood there
     */
    record Typing<T>(String id, String spoken, Function<T, String> shown, Function<T, String> typed,
            Function<String, String> fault, BiConsumer<T, String> save) {}

    InPlaceCell(Typing<T> typing, String... styles) {
        this.typing = typing;
        field = named(new TextField(), typing.id() + "-typed", typing.spoken());
        getStyleClass().addAll(styles);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().addListener((property, had, has) -> {
            boolean elsewhere = field.getScene() != null && field.getScene().getFocusOwner() != field;
            if (!has && elsewhere && isEditing() && !save()) {
                cancelEdit();
            }
        });
        Tips.whenCut(this);
    }

    @Override
    public void startEdit() {
        T row = row();
        if (row != null) {
            super.startEdit();
            field.setText(typing.typed().apply(row));
            field.getStyleClass().remove("invalid");
            setText(null);
            setGraphic(field);
            field.applyCss();
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        render();
        getTableView().setEditable(false);
        getTableView().requestFocus();
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
        super.updateItem(item, empty);
        if (!isEditing()) {
            render();
        }
    }

    private void render() {
        T row = row();
        setGraphic(null);
        setText(row == null ? null : OneLine.of(typing.shown().apply(row)));
    }

    private void keyPressed(KeyEvent press) {
        KeyCode key = press.getCode();
        if (key == KeyCode.ESCAPE) {
            press.consume();
            cancelEdit();
        } else if (key == KeyCode.ENTER || key == KeyCode.TAB) {
            press.consume();
            save();
        } else if (key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN) {
            press.consume(); // they would move the sheet's cursor away under the person who types
        }
    }

    private boolean save() {
        T row = row();
        String typed = field.getText().strip();
        String fault = typing.fault().apply(typed);
        field.getStyleClass().remove("invalid");
        field.setAccessibleHelp(fault);
        if (!fault.isEmpty()) {
            field.getStyleClass().add("invalid");
            return false;
        }
        boolean changed = row != null && !typed.equals(typing.typed().apply(row).strip());
        cancelEdit(); // the new text comes back with the saved row
        if (changed) {
            typing.save().accept(row, typed);
        }
        return true;
    }

    private @Nullable T row() {
        return isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
    }
}

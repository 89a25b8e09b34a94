package casebound.ui.chronology;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.chronology.CellEdit.Column;
import casebound.ui.kit.Tips;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A cell that one types into. It shows what the model says is typed, so that it may be used for another row at any
 * moment, and it takes what was typed when one leaves it.
 */
abstract class EditCell<V> extends TableCell<FactRow, V> {
    private final ChronologyModel model;
    private final Column column;
    private final Sheet sheet;
    private final TextField field;
    private final InvalidationListener follow = change -> render();

    /** Where the cursor goes when typing ends. */
    interface Sheet {
        void taken(FactRow row, Column column, boolean onward);

        void left();
    }

    EditCell(ChronologyModel model, Column column, Sheet sheet) {
        this.model = model;
        this.column = column;
        this.sheet = sheet;
        field = named(new TextField(), "chronology-edit-" + column, Texts.text("chronology.column." + column));
        model.editProperty().addListener(new WeakInvalidationListener(follow));
        model.newDateProperty().addListener(new WeakInvalidationListener(follow));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().addListener((property, before, now) -> {
            boolean elsewhere = field.getScene() != null && field.getScene().getFocusOwner() != field;
            if (!now && elsewhere && isTypedInto(row())) {
                model.commit(field.getText());
            }
        });
        Tips.whenCut(this);
    }

    /** Shows the row while nobody types. */
    abstract void show(FactRow row);

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

    /** Words, or a layout of words, in place of whatever was there. */
    final void content(@Nullable String text, @Nullable Node graphic) {
        setText(text);
        setGraphic(graphic);
    }

    private void render() {
        FactRow row = row();
        if (row == null) {
            content(null, null);
        } else if (isTypedInto(row)) {
            type(model.editProperty().get());
        } else {
            show(row);
        }
    }

    private void type(CellEdit edit) {
        if (getGraphic() != field) {
            field.setText(edit.typed());
            content(null, field);
            enter();
        }
        field.getStyleClass().remove("invalid");
        if (!edit.problem().isEmpty()) {
            field.getStyleClass().add("invalid");
        }
        field.setAccessibleHelp(edit.problem());
    }

    /** A cell that the sheet has just made is not in the window yet, and cannot have the focus before it is. */
    private void enter() {
        if (field.getScene() != null) {
            // A field without its skin selects everything when it gets one, and the next letter would replace it.
            field.applyCss();
            field.requestFocus();
            field.end();
        }
        if (!field.isFocused()) {
            Platform.runLater(() -> {
                if (isTypedInto(row())) {
                    field.applyCss();
                    field.requestFocus();
                    field.end();
                }
            });
        }
    }

    private void keyPressed(KeyEvent press) {
        KeyCode key = press.getCode();
        FactRow row = row();
        if (key == KeyCode.ESCAPE) {
            press.consume();
            model.cancel();
            sheet.left();
        } else if ((key == KeyCode.ENTER || key == KeyCode.TAB && !press.isShiftDown()) && row != null) {
            press.consume();
            if (model.commit(field.getText())) {
                sheet.taken(row, column, key == KeyCode.TAB);
            }
        } else if (key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN) {
            // They would move the sheet's cursor away under the person who types.
            press.consume();
        }
    }

    private boolean isTypedInto(@Nullable FactRow row) {
        CellEdit edit = model.editProperty().get();
        return row != null && edit != null && edit.isIn(row, column);
    }

    private @Nullable FactRow row() {
        boolean there = getTableView() != null && getIndex() >= 0 && getIndex() < getTableView().getItems().size();
        return there && !isEmpty() ? getTableView().getItems().get(getIndex()) : null;
    }
}

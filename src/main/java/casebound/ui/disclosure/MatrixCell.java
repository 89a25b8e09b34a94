package casebound.ui.disclosure;

import casebound.disclosure.Cell;
import casebound.disclosure.Column;
import casebound.problem.Texts;
import casebound.ui.disclosure.Sheet.Line;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Tips;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A mark and its word; only what needs a person has a tint. */
final class MatrixCell extends TableCell<Line, Cell> {
    private final Column column;

    MatrixCell(Column column) {
        this.column = column;
    }

    @Override
    protected void updateItem(@Nullable Cell cell, boolean empty) {
        super.updateItem(cell, empty);
        getStyleClass().removeAll("gap-cell", "asking-cell");
        if (empty || cell == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String words = Words.cell(cell);
        Label label = words.isEmpty() ? mark(cell).bare() : mark(cell).view(words);
        label.setMinWidth(0);
        Tips.whenCut(label);
        setGraphic(label);
        setAccessibleText(Texts.text("disclosure.cell.spoken", column.proceeding().name(), column.name(),
                words.isEmpty() ? Mark.NOT_LINKED.word() : words));
        if (cell.state() == Cell.State.NOT_DISCLOSED) {
            getStyleClass().add("gap-cell");
        } else if (cell.state().asks()) {
            getStyleClass().add("asking-cell");
        }
    }

    /** The shape of a state. */
    static Mark mark(Cell cell) {
        return switch (cell.state()) {
            case NOT_LINKED -> Mark.NOT_LINKED;
            case SERVED -> Mark.SERVED;
            case NOT_DISCLOSED -> Mark.NOT_DISCLOSED;
            case EXPLAINED -> Mark.NOTE;
            case NOT_REQUIRED, NOT_OWED -> Mark.NOT_REQUIRED;
            case WITHHELD -> Mark.WITHHELD;
            case ENTITLEMENT_NOT_RECORDED, BEARING_NOT_SAID, HOLDER_NOT_RECORDED -> Mark.NEEDS_YOU;
        };
    }
}

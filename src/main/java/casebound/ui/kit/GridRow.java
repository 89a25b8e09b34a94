package casebound.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** A row that is marked as a whole when any of its cells is selected; JavaFX marks only the cell. */
final class GridRow<T> extends TableRow<T> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TableView<T> table;
    private final InvalidationListener follow = change -> mark();

    GridRow(TableView<T> table) {
        this.table = table;
        table.getSelectionModel().getSelectedCells().addListener(new WeakInvalidationListener(follow));
        indexProperty().addListener(follow);
        itemProperty().addListener(follow);
    }

    private void mark() {
        boolean chosen = !isEmpty()
                && table.getSelectionModel().getSelectedCells().stream()
                        .mapToInt(TablePosition::getRow)
                        .anyMatch(row -> row == getIndex());
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}

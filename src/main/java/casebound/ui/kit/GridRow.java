package casebound.ui.kit;

import java.util.function.ToIntFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** A row that is marked as a whole when any of its cells is selected; JavaFX marks only the cell. */
final class GridRow<T> extends TableRow<T> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");
    private static final PseudoClass DEEPER = PseudoClass.getPseudoClass("deeper");

    private final TableView<T> table;
    private final InvalidationListener follow = change -> mark();

    /** @param depth how far a row stands in, in steps */
    GridRow(TableView<T> table, ToIntFunction<T> depth) {
        this.table = table;
        itemProperty().addListener((property, before, now) -> {
            int steps = now == null ? 0 : depth.applyAsInt(now);
            pseudoClassStateChanged(NESTED, steps == 1);
            pseudoClassStateChanged(DEEPER, steps > 1);
        });
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

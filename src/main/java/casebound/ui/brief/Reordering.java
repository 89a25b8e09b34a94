package casebound.ui.brief;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Dragging the rows of a column to another place. A line shows where the row would stand. */
final class Reordering {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final double EDGE = 24;
    private static final double STEP = 0.01;

    private final VBox column;
    private final ScrollPane pane;
    private BiConsumer<Integer, Integer> drop = (from, to) -> { };
    private @Nullable Node line;
    private int target = -1;

    Reordering(VBox column, ScrollPane pane) {
        this.column = column;
        this.pane = pane;
    }

    /** Hears from which to which place a row was dragged. */
    void onDrop(BiConsumer<Integer, Integer> action) {
        drop = action;
    }

    /** Lets a row be dragged by its handle. */
    void dragBy(Node handle, Node row) {
        handle.setOnMouseDragged(drag -> {
            over(drag);
            drag.consume();
        });
        handle.setOnMouseReleased(release -> {
            int from = column.getChildren().indexOf(row);
            int before = target;
            clear();
            // A place behind the row moves up by one when the row is taken out.
            int to = before > from ? before - 1 : before;
            if (before >= 0 && from >= 0 && to != from) {
                drop.accept(from, to);
            }
            release.consume();
        });
    }

    private void over(MouseEvent drag) {
        scroll(drag);
        Point2D at = column.sceneToLocal(drag.getSceneX(), drag.getSceneY());
        int index = 0;
        while (index < column.getChildren().size() && middle(column.getChildren().get(index)) < at.getY()) {
            index++;
        }
        clear();
        target = index;
        boolean end = index == column.getChildren().size();
        line = column.getChildren().isEmpty() ? null : column.getChildren().get(end ? index - 1 : index);
        if (line != null) {
            line.pseudoClassStateChanged(end ? BELOW : ABOVE, true);
        }
    }

    private void scroll(MouseEvent drag) {
        double y = pane.sceneToLocal(drag.getSceneX(), drag.getSceneY()).getY();
        if (y < EDGE) {
            pane.setVvalue(pane.getVvalue() - STEP);
        } else if (y > pane.getHeight() - EDGE) {
            pane.setVvalue(pane.getVvalue() + STEP);
        }
    }

    private void clear() {
        if (line != null) {
            line.pseudoClassStateChanged(ABOVE, false);
            line.pseudoClassStateChanged(BELOW, false);
        }
        line = null;
        target = -1;
    }

    private static double middle(Node row) {
        return row.getBoundsInParent().getCenterY();
    }
}

package casebound.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

/** Walks a scene and finds what a person can operate. */
public final class Walk {
    private static final double EDGE = 1;
    /** What is longer is a name out of the case, which may be cut. */
    private static final int WORDS = 40;

    private Walk() {}

    /** The visible controls that lack an id, an accessible text or a place in the tab order; empty when all is well. */
    public static List<String> unnamed(Node root) {
        List<String> faults = new ArrayList<>();
        visit(root, faults);
        return faults;
    }

    private static void visit(Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (operable(node)) {
            if (node.getId() == null || node.getId().isBlank()) {
                faults.add(node + " has no id");
            }
            if (node.getAccessibleText() == null || node.getAccessibleText().isBlank()) {
                faults.add(node + " has no accessible text");
            }
            if (!node.isFocusTraversable() && !node.isDisabled()) {
                faults.add(node + " cannot be reached by Tab");
            }
            // What is inside a control is the control's own business, but for the cells of lists and grids.
            if (!(node instanceof ListView<?> || node instanceof TableView<?> || node instanceof TreeView<?>)) {
                return;
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, faults));
        }
    }

    /** The visible controls that reach over the edge of what holds them, and the buttons whose words are cut; empty when all is well. */
    public static List<String> spilling(Scene scene) {
        List<String> faults = new ArrayList<>();
        spill(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), faults);
        return faults;
    }

    private static void spill(Node node, Bounds within, List<String> faults) {
        // What scrolls may be larger than what shows it, and what is cut says so with an ellipsis.
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof ListView<?> || node instanceof TableView<?> || node instanceof TreeView<?>) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        boolean over = at.getMinX() < within.getMinX() - EDGE || at.getMaxX() > within.getMaxX() + EDGE
                || at.getMinY() < within.getMinY() - EDGE || at.getMaxY() > within.getMaxY() + EDGE;
        if (operable(node) && over && at.getWidth() > 0) {
            faults.add(node + " reaches over the edge: " + at);
        }
        boolean named = node instanceof ButtonBase button && !button.getStyleClass().contains("chip") && button.getText() != null;
        if (named && node.lookup(".text") instanceof Text shown && !shown.getText().equals(((ButtonBase) node).getText()) && shown.getText().endsWith("\u2026")
                && ((ButtonBase) node).getText().length() < WORDS) {
            faults.add(node + " is cut: " + shown.getText());
        }
        if (!operable(node) && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> spill(child, within, faults));
        }
    }

    /** The ids of the visible grids whose columns do not fit beside each other. */
    public static Stream<String> sideways(Scene scene) {
        return scene.getRoot().lookupAll(".table-view").stream().filter(Node::isVisible)
                .filter(grid -> grid.getScene() != null && !grid.getStyleClass().contains("fits")).map(Node::getId);
    }

    private static boolean operable(Node node) {
        return node instanceof ButtonBase
                || node instanceof Hyperlink
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ListView<?>
                || node instanceof TableView<?>
                || node instanceof TreeView<?>;
    }
}

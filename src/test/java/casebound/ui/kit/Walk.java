package casebound.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

/** Walks a scene and finds what a person can operate. */
public final class Walk {
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

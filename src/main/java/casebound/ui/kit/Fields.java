package casebound.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Names and values in two columns, the names in 76 pixels. */
public final class Fields extends GridPane {
    private static final double NAMES = 76;

    public Fields() {
        getStyleClass().add("fields");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
    }

    /** A text that wraps. */
    public Fields add(String name, String value) {
        Label text = new Label(value);
        Wrapped.wrapped(text);
        return add(name, text);
    }

    private static boolean firstIsAField(VBox lines) {
        return !lines.getChildren().isEmpty() && (lines.getChildren().getFirst() instanceof TextInputControl
                || lines.getChildren().getFirst() instanceof ComboBoxBase<?>);
    }

    /** A control, chip or mark, or several under one another: the name stands beside the first. */
    public Fields add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(value);
        // Not by baseline: a grid measures such rows without their width, and wrapped text would be cut.
        boolean lines = value instanceof VBox;
        boolean text = value instanceof Label;
        label.getStyleClass().add(text ? "beside-text" : lines && firstIsAField((VBox) value) ? "beside-field" : lines ? "beside-lines" : "beside-control");
        GridPane.setValignment(label, text || lines ? VPos.TOP : VPos.CENTER);
        GridPane.setFillWidth(value, !value.getStyleClass().contains("chip"));
        addRow(getRowCount(), label, value);
        return this;
    }
}

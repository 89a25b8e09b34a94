package casebound.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The bar under a section's bar: the filter field, drop-downs and switches, and the count at the right. What does not fit beside
 * each other stands in a second row.
 */
public final class FilterBar extends BorderPane {
    private static final double FIELD = 196;
    private static final double GAP = 8;
    private static final double ROW_GAP = 4;
    private static final double ROW = 30;

    private final FilterField field;
    private final FlowPane choices = new FlowPane(GAP, ROW_GAP);
    private final Label count = new Label();
    private final HBox right = new HBox(GAP, count);

    public FilterBar(FilterField field, Node... more) {
        this.field = field;
        if (field.getPrefWidth() == USE_COMPUTED_SIZE) {
            field.setPrefWidth(FIELD);
        }
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        choices.getChildren().add(field);
        choices.getChildren().addAll(more);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinHeight(ROW);
        right.setMaxHeight(ROW);
        setAlignment(right, Pos.TOP_RIGHT);
        setMargin(right, new Insets(0, 0, 0, GAP));
        getStyleClass().add("filter-bar");
        setCenter(choices);
        setRight(right);
    }

    /** A border pane takes its own padding for room that its center has, and so a second row for none. */
    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        Insets padding = getInsets();
        double room = width - padding.getLeft() - padding.getRight() - GAP - right.prefWidth(-1);
        return padding.getTop() + Math.max(ROW, choices.prefHeight(Math.max(0, room))) + padding.getBottom();
    }

    /** A further choice, behind those that are there. */
    public void add(Node choice) {
        choices.getChildren().add(choice);
    }

    /** Something at the right, behind the count. */
    public void addRight(Node node) {
        right.getChildren().add(node);
    }

    /** What the count says, such as "18 of 18". */
    public StringProperty countProperty() {
        return count.textProperty();
    }

    public FilterField field() {
        return field;
    }

    /** Lets "/" typed anywhere in the section, but in a text, reach the field. */
    public void listenIn(Node section) {
        section.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if ("/".equals(typed.getCharacter()) && !(typed.getTarget() instanceof TextInputControl)) {
                field.requestFocus();
                field.selectAll();
                typed.consume();
            }
        });
    }
}

package casebound.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The bar under a section's bar: the filter field, drop-downs and switches, and the count at the right. */
public final class FilterBar extends HBox {
    private final FilterField field;
    private final Label count = new Label();

    public FilterBar(FilterField field, Node... choices) {
        this.field = field;
        field.setMinWidth(120);
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("filter-bar");
        getChildren().add(field);
        getChildren().addAll(choices);
        getChildren().addAll(Buttons.spring(), count);
    }

    /** A further choice, behind those that are there. */
    public void add(Node choice) {
        getChildren().add(getChildren().size() - 2, choice);
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

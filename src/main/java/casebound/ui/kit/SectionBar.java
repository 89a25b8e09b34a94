package casebound.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The bar on top of a section: its name, a count in grey, then actions at the right, the primary one last. */
public final class SectionBar extends HBox {
    private final Label count = new Label();

    public SectionBar(String title, Node... actions) {
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("count");
        count.setMinWidth(0);
        Tips.whenCut(count);
        getStyleClass().add("section-bar");
        getChildren().addAll(name, count, Buttons.spring());
        for (Node action : actions) {
            if (action instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            getChildren().add(action);
        }
    }

    /** Puts something behind the name and the count, such as a switch between two views. */
    public void add(Region node) {
        node.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(2, node);
    }

    /** What stands in grey behind the name, such as "18 facts, 7 key". */
    public StringProperty countProperty() {
        return count.textProperty();
    }
}

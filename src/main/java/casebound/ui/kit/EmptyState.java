package casebound.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A list with nothing in it: one sentence, and what one can do about it, as a rule one button. */
public final class EmptyState extends VBox {
    private final HBox acts = new HBox(8);

    public EmptyState(String sentence, Node... buttons) {
        getStyleClass().add("empty-state");
        getChildren().add(Wrapped.label(sentence));
        if (buttons.length > 0) {
            acts.setAlignment(Pos.CENTER);
            acts.getChildren().addAll(buttons);
            getChildren().add(acts);
        }
    }

    /** Puts the focus on what one can do. */
    public void focusFirst() {
        if (!acts.getChildren().isEmpty()) {
            acts.getChildren().getFirst().requestFocus();
        }
    }
}

package casebound.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A list with nothing in it: one sentence and at most one button. */
public final class EmptyState extends VBox {
    public EmptyState(String sentence, Node... button) {
        getStyleClass().add("empty-state");
        Label words = new Label(sentence);
        words.setWrapText(true);
        getChildren().add(words);
        getChildren().addAll(button);
    }
}

package casebound.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A suggestion: one question and two buttons that each name an outcome. Nothing changes until one is pressed. */
public final class SuggestionBox extends VBox {
    public SuggestionBox(String question, Button one, Button other) {
        getStyleClass().add("suggestion");
        Label words = Wrapped.wrapped(new Label(question));
        getChildren().addAll(words, new HBox(8, one, other));
    }
}

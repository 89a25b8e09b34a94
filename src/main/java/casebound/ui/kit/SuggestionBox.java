package casebound.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A suggestion: one question and two buttons that each name an outcome. Nothing changes until one is pressed. */
public final class SuggestionBox extends VBox {
    private final FlowPane buttons = new FlowPane(8, 4);

    public SuggestionBox(String question, Button one, Button other) {
        getStyleClass().add("suggestion");
        one.setMinWidth(USE_PREF_SIZE);
        other.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Wrapped.label(question), buttons);
        buttons.getChildren().addAll(one, other);
    }

    /** Something else that one may look at before one decides. */
    public void also(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        buttons.getChildren().add(button);
    }
}

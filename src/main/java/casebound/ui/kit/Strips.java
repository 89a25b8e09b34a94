package casebound.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Lines above a grid that are there only while they have something to say. */
public final class Strips {
    private Strips() {}

    /**
     * Why what was typed is not taken.
     *
     * @param words empty while there is nothing to say
     */
    public static HBox refusal(String id, ObservableValue<String> words) {
        Label why = Mark.NEEDS_YOU.view("");
        Wrapped.wrapped(why);
        words.subscribe(now -> {
            why.setText(now);
            why.setAccessibleText(now);
        });
        return strip(id, why);
    }

    /** @param reason why nothing can be changed here; empty where something can */
    public static HBox readOnly(String id, String reason) {
        return strip(id, Mark.READ_ONLY.view(reason));
    }

    private static HBox strip(String id, Label words) {
        words.setId(id);
        HBox strip = new HBox(words);
        strip.getStyleClass().add("inspector-part");
        strip.visibleProperty().bind(words.textProperty().isNotEmpty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }
}

package casebound.ui.kit;

import java.text.Bidi;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Labeled;

/** Texts that run over several lines. */
public final class Wrapped {
    private Wrapped() {}

    /**
     * Lets a text run over several lines. What holds words written from right to left stays on one: JavaFX 25 fails
     * (an index out of bounds) when it breaks such a line, and takes the whole window's layout with it.
     */
    public static <L extends Labeled> L wrapped(L label) {
        label.wrapTextProperty().bind(Bindings.createBooleanBinding(() -> breaks(label.getText()), label.textProperty()));
        return label;
    }

    private static boolean breaks(String text) {
        return text == null || !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}

package casebound.ui.kit;

import java.text.Bidi;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/** Texts that run over several lines. */
public final class Wrapped {
    private Wrapped() {}

    /**
     * Lets a text run over several lines. What holds words written from right to left stays on one: JavaFX 25 fails
     * (an index out of bounds) when it breaks such a line, and takes the whole window's layout with it.
     */
    public static <L extends Labeled> L wrapped(L label) {
        label.wrapTextProperty().bind(Bindings.createBooleanBinding(() -> !runsRightToLeft(label.getText()), label.textProperty()));
        return label;
    }

    /** Whether any part of a text runs from right to left. */
    public static boolean runsRightToLeft(@Nullable String text) {
        return text != null && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}

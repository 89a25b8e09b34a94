package casebound.ui.brief;

import casebound.ui.kit.Wrapped;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Texts that wrap, whatever their script. JavaFX 25 on Linux fails in its layout where a word that runs from right to left
 * shares a run of text with the one behind which the line is broken; each word as a text of its own is broken between them.
 */
final class WordByWord {
    private WordByWord() {}

    /** The pieces of a text for a flow: one, or where a part of it runs from right to left one for each word. */
    static List<Text> pieces(String text, String... styles) {
        List<Text> pieces = new ArrayList<>();
        for (String piece : Wrapped.runsRightToLeft(text) ? text.split("(?<=\\s)") : new String[] {text}) {
            Text one = new Text(piece);
            one.getStyleClass().addAll(styles);
            pieces.add(one);
        }
        return pieces;
    }

    /** A text on as many lines as it needs. */
    static TextFlow lines(String text, String... styles) {
        TextFlow lines = new TextFlow();
        lines.setNodeOrientation(GrowingArea.orientation(text));
        lines.getChildren().addAll(pieces(text, styles));
        return lines;
    }
}

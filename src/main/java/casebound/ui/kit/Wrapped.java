package casebound.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * Texts that run over several lines, whatever their script.
 *
 * <p>JavaFX 25 on Linux fails (an index out of bounds) and takes the whole window's layout with it where it breaks a line
 * within a run of a text that goes from right to left: it shapes what is left of the run from the characters of the whole
 * run. A run never spans two texts of a flow, so each word of such a text is a text of its own, and lines break between them.
 */
public final class Wrapped {
    /** A flow of such words must never be so narrow that one of them is broken, in pixels; and how long they may be for that. */
    private static final double LEAST = 88;
    private static final int LONGEST_WORD = 10;
    private static final int TIP_LINE = 64;

    private Wrapped() {}

    /** Lets the text of a label run over several lines, now and whatever it becomes. Of other controls one that would fail stays on one. */
    public static <L extends Labeled> L wrapped(L labeled) {
        labeled.textProperty().subscribe(text -> {
            boolean failing = runsRightToLeft(text);
            labeled.setWrapText(!failing || labeled instanceof Label);
            if (labeled instanceof Label label && failing) {
                label.setSkin(new WordsSkin(label));
            } else if (labeled instanceof Label label && label.getSkin() instanceof WordsSkin) {
                label.setSkin(new LabelSkin(label));
            }
        });
        return labeled;
    }

    /** A label with a text that runs over several lines. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return wrapped(label);
    }

    /** Lets one type over several lines, in the direction of the first letter. A text that would fail is typed on one line. */
    public static <A extends TextArea> A wrapped(A area) {
        area.textProperty().subscribe(text -> {
            area.setNodeOrientation(orientation(text));
            area.setWrapText(!runsRightToLeft(text));
        });
        return area;
    }

    /** The pieces of a text for a flow: one, or where a part of it runs from right to left one for each word. */
    public static List<Text> pieces(String text, String... styles) {
        List<Text> pieces = new ArrayList<>();
        for (String word : runsRightToLeft(text) ? text.split("(?<=\\s)") : new String[] {text}) {
            int most = word == text ? Math.max(1, text.length()) : LONGEST_WORD;
            for (int from = 0; from == 0 || from < word.length(); from += most) {
                Text piece = new Text(word.substring(from, Math.min(word.length(), from + most)));
                piece.getStyleClass().addAll(styles);
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** A text on as many lines as it needs. */
    public static TextFlow lines(String text, String... styles) {
        TextFlow lines = new TextFlow();
        lines.setNodeOrientation(orientation(text));
        lines.getChildren().addAll(pieces(text, styles));
        if (runsRightToLeft(text)) {
            lines.setMinWidth(LEAST);
        }
        return lines;
    }

    /** A text with line breaks of its own, for a tooltip: it takes the width of its longest line, and cannot be made of words. */
    static String broken(String text) {
        StringBuilder lines = new StringBuilder();
        int line = 0;
        for (String word : text.split("(?<=\\s)")) {
            if (line > 0 && line + word.length() > TIP_LINE) {
                lines.append('\n');
                line = 0;
            }
            lines.append(word);
            line += word.length();
        }
        return lines.toString();
    }

    /** Whether any part of a text runs from right to left. */
    public static boolean runsRightToLeft(@Nullable String text) {
        return text != null && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** From right to left where the first letter is of such a script. */
    public static NodeOrientation orientation(@Nullable String text) {
        for (int at = 0; text != null && at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            switch (Character.getDirectionality(text.codePointAt(at))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return NodeOrientation.LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return NodeOrientation.RIGHT_TO_LEFT;
                }
                default -> { }
            }
        }
        return NodeOrientation.LEFT_TO_RIGHT;
    }
}

package casebound.pdf;

import casebound.model.PageText;
import java.util.Arrays;

/**
 * Characters and their boxes on the way to a {@link PageText}: one space for any white space, one line feed between
 * lines, none at the ends.
 */
public final class PlacedText {
    /** No page that is read by people has more characters than this; what comes behind is left out. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private float[] boxes = new float[4096];
    private char separator;

    /** Keeps the next character apart from the last one. */
    public void space() {
        if (separator == 0) {
            separator = ' ';
        }
    }

    /** Lets the next character begin a line. */
    public void line() {
        separator = '\n';
    }

    /** Adds a UTF-16 unit with its box, in points from the page's top left; white space becomes a separator. */
    public void add(char unit, float left, float top, float right, float bottom) {
        if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
            space();
        } else if (!Character.isISOControl(unit) && text.length() < MOST_CHARACTERS) {
            separate();
            append(unit, left, top, right, bottom);
        }
    }

    private void separate() {
        if (separator != 0 && !text.isEmpty()) {
            int last = 4 * (text.length() - 1);
            append(separator, boxes[last + 2], boxes[last + 1], boxes[last + 2], boxes[last + 3]);
        }
        separator = 0;
    }

    private void append(char unit, float left, float top, float right, float bottom) {
        int at = 4 * text.length();
        if (at == boxes.length) {
            boxes = Arrays.copyOf(boxes, boxes.length * 2);
        }
        text.append(unit);
        boxes[at] = left;
        boxes[at + 1] = top;
        boxes[at + 2] = right;
        boxes[at + 3] = bottom;
    }

    /** The page. Halves of characters that lack the other half, which no file of text could hold, are replaced. */
    public PageText page(float width, float height) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !paired(i)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return new PageText(width, height, text.toString(), Arrays.copyOf(boxes, 4 * text.length()));
    }

    private boolean paired(int i) {
        char unit = text.charAt(i);
        return Character.isHighSurrogate(unit)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}

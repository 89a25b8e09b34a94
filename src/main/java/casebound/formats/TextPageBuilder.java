package casebound.formats;

import casebound.model.PageText;
import java.util.Arrays;

/** Puts the text of a page together from its lines: one space for any white space, one line feed between lines. */
final class TextPageBuilder {
    private final float width;
    private final float height;
    private final StringBuilder text = new StringBuilder();
    private float[] boxes = new float[4096];

    TextPageBuilder(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** Adds a line whose characters begin at {@code starts}, counted from {@code left}. All in points. */
    void line(String line, float[] starts, float left, float top, float bottom) {
        boolean first = true;
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
                space = true;
                continue;
            }
            if (!text.isEmpty() && (first || space)) {
                int last = 4 * (text.length() - 1);
                append(first ? '\n' : ' ', boxes[last + 2], boxes[last + 1], boxes[last + 2], boxes[last + 3]);
            }
            append(unit, left + starts[i], top, left + starts[i + 1], bottom);
            first = false;
            space = false;
        }
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

    PageText build() {
        return new PageText(width, height, text.toString(), Arrays.copyOf(boxes, 4 * text.length()));
    }
}

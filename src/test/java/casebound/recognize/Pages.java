package casebound.recognize;

import casebound.model.PageText;

/** Pages as text alone: each line a row of its own, each character with a box. */
final class Pages {
    private static final int LINE = 14;
    private static final int CHARACTER = 6;

    private Pages() {}

    static PageText of(String text) {
        float[] boxes = new float[4 * text.length()];
        int start = 0;
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            boxes[4 * i] = CHARACTER * (i - start);
            boxes[4 * i + 1] = LINE * row;
            boxes[4 * i + 2] = CHARACTER * (i - start + 1) - 1;
            boxes[4 * i + 3] = LINE * row + 12;
            if (text.charAt(i) == '\n') {
                start = i + 1;
                row++;
            }
        }
        return new PageText(612, 792, text, boxes);
    }
}

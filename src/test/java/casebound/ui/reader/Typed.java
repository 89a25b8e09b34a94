package casebound.ui.reader;

import casebound.model.PageText;
import java.util.ArrayList;
import java.util.List;

/** Pages of text with a box for every character: ten points wide, twelve high, as if typed. */
final class Typed {
    static final float WIDE = 10;
    static final float HIGH = 12;

    private final StringBuilder text = new StringBuilder();
    private final List<Float> boxes = new ArrayList<>();

    /** A line in reading order; its upper left corner in points. */
    Typed line(float x, float y, String words) {
        if (!text.isEmpty()) {
            add('\n', boxes.get(boxes.size() - 2), boxes.get(boxes.size() - 3), 0);
        }
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i), x + i * WIDE, y, words.charAt(i) == ' ' ? 0 : WIDE);
        }
        return this;
    }

    private void add(char c, float x, float y, float width) {
        text.append(c);
        boxes.addAll(List.of(x, y, x + width, y + HIGH));
    }

    PageText page() {
        float[] all = new float[boxes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = boxes.get(i);
        }
        return new PageText(612, 792, text.toString(), all);
    }
}

package casebound.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page's own text and what OCR read on it as one text: first what the page has of its own, such as the court's stamp,
 * then the words read, without those that lie on the page's own.
 *
 * @param words the words that were read, in the order of the text
 */
record OcrMerge(PageText text, List<OcrWord> words) {

    static OcrMerge of(PageText own, OcrPage read) {
        Merging merging = new Merging(own, read.text());
        String text = read.text().text();
        int word = 0;
        for (int from = 0; from < text.length(); word++) {
            int to = from;
            while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != '\n') {
                to++;
            }
            merging.word(from, to, read.confidences()[word]);
            from = to + 1;
        }
        return new OcrMerge(merging.page(), List.copyOf(merging.words));
    }

    private static final class Merging {
        private final PageText own;
        private final PageText read;
        private final StringBuilder text;
        private final List<OcrWord> words = new ArrayList<>();
        private float[] boxes;
        private char separator = '\n';

        Merging(PageText own, PageText read) {
            this.own = own;
            this.read = read;
            text = new StringBuilder(own.text());
            boxes = Arrays.copyOf(own.boxes(), own.boxes().length + read.boxes().length + 4);
        }

        void word(int from, int to, int confidence) {
            if (from > 0 && read.text().charAt(from - 1) == '\n') {
                separator = '\n';
            }
            if (isOwn(from, to)) {
                return;
            }
            if (!text.isEmpty()) {
                int last = 4 * (text.length() - 1);
                append(separator, boxes[last + 2], boxes[last + 1], boxes[last + 2], boxes[last + 3]);
            }
            separator = ' ';
            words.add(new OcrWord(text.length(), text.length() + to - from, confidence));
            for (int i = from; i < to; i++) {
                append(read.text().charAt(i), read.left(i), read.top(i), read.right(i), read.bottom(i));
            }
        }

        /** Whether the middle of the word lies on a character of the page's own. */
        private boolean isOwn(int from, int to) {
            float x = (read.left(from) + read.right(to - 1)) / 2;
            float y = (read.top(from) + read.bottom(from)) / 2;
            for (int i = 0; i < own.text().length(); i++) {
                boolean near = x >= own.left(i) - (own.bottom(i) - own.top(i)) && x <= own.right(i) + (own.bottom(i) - own.top(i));
                if (near && y >= own.top(i) && y <= own.bottom(i) && own.right(i) > own.left(i)) {
                    return true;
                }
            }
            return false;
        }

        private void append(char unit, float left, float top, float right, float bottom) {
            int at = 4 * text.length();
            text.append(unit);
            boxes[at] = left;
            boxes[at + 1] = top;
            boxes[at + 2] = right;
            boxes[at + 3] = bottom;
        }

        PageText page() {
            return new PageText(own.width(), own.height(), text.toString(), Arrays.copyOf(boxes, 4 * text.length()));
        }
    }
}

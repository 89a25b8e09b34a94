package casebound.ui.reader;

import casebound.model.PageText;
import java.util.ArrayList;
import java.util.List;

/** The lines of one page's text: which character stands under a point, where words and lines begin and end. */
final class TextLines {
    /** A run of characters on one line, without its line feed, and the box around it in points. */
    private record Line(int from, int to, float left, float top, float right, float bottom) {}

    private final PageText page;
    private final List<Line> lines = new ArrayList<>();

    TextLines(PageText page) {
        this.page = page;
        String text = page.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                addLine(from, i);
                from = i + 1;
            }
        }
    }

    private void addLine(int from, int to) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = from; i < to; i++) {
            if (page.right(i) > page.left(i)) {
                left = Math.min(left, page.left(i));
                top = Math.min(top, page.top(i));
                right = Math.max(right, page.right(i));
                bottom = Math.max(bottom, page.bottom(i));
            }
        }
        if (right > left) {
            lines.add(new Line(from, to, left, top, right, bottom));
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether a point (in points) stands on a character. */
    boolean isOnText(double x, double y) {
        return lines.stream().anyMatch(line -> x >= line.left - 2 && x <= line.right + 2 && y >= line.top - 1 && y <= line.bottom + 1);
    }

    /** The place between two characters that is nearest to a point: the index of the character behind it. */
    int caretAt(double x, double y) {
        Line line = nearest(x, y);
        return line == null ? 0 : caretIn(line, x);
    }

    /** The index of the character under or nearest to a point. */
    int characterAt(double x, double y) {
        Line line = nearest(x, y);
        if (line == null) {
            return 0;
        }
        int found = line.from;
        for (int i = line.from; i < line.to; i++) {
            if (page.right(i) > page.left(i) && page.left(i) <= x) {
                found = i;
            }
        }
        return found;
    }

    /** A caret one line up (-1) or down (+1) at about the same x; 0 or the end of the text where there is no line. */
    int vertically(int caret, int step) {
        int current = 0;
        while (current < lines.size() - 1 && lines.get(current).to < caret) {
            current++;
        }
        int wanted = current + step;
        if (wanted < 0) {
            return 0;
        }
        if (wanted >= lines.size()) {
            return page.text().length();
        }
        return caretIn(lines.get(wanted), caretX(lines.get(current), caret));
    }

    private double caretX(Line line, int caret) {
        return caret < line.to ? page.left(Math.max(caret, line.from)) : line.right;
    }

    private int caretIn(Line line, double x) {
        int behind = line.from;
        for (int i = line.from; i < line.to; i++) {
            if (page.right(i) <= page.left(i)) {
                continue;
            }
            if (x < (page.left(i) + page.right(i)) / 2) {
                // Between two words the nearer one decides whether the space is taken.
                boolean nearerToTheOneBefore = behind > line.from && x - page.right(behind - 1) < page.left(i) - x;
                return nearerToTheOneBefore ? behind : i;
            }
            behind = i + 1;
        }
        return line.to;
    }

    // A line at the height of the point comes first, so that the empty end of a short line belongs to that line;
    // columns side by side are told apart by their distance across.
    private Line nearest(double x, double y) {
        Line best = null;
        double bestAcross = 0;
        double bestDown = 0;
        for (Line line : lines) {
            double across = Math.max(0, Math.max(line.left - x, x - line.right));
            double down = Math.max(0, Math.max(line.top - y, y - line.bottom));
            if (best == null || down < bestDown - 0.01 || down <= bestDown + 0.01 && across < bestAcross) {
                best = line;
                bestAcross = across;
                bestDown = down;
            }
        }
        return best;
    }

    /** The word around a character: from, to. A separator is a word of its own. */
    int[] word(int index) {
        String text = page.text();
        if (text.isEmpty()) {
            return new int[] {0, 0};
        }
        int at = Math.clamp(index, 0, text.length() - 1);
        if (!partOfWord(text.charAt(at))) {
            return new int[] {at, at + 1};
        }
        int from = at;
        while (from > 0 && partOfWord(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && partOfWord(text.charAt(to))) {
            to++;
        }
        return new int[] {from, to};
    }

    /** The line around a character: from, to. */
    int[] line(int index) {
        for (Line line : lines) {
            if (index >= line.from && index <= line.to) {
                return new int[] {line.from, line.to};
            }
        }
        return new int[] {index, index};
    }

    // An apostrophe or a hyphen holds a word together: State's, DEF-000123.
    private static boolean partOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '-' || c == '_'
                || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

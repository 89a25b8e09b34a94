package casebound.recognize;

import casebound.model.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of a page's text up to a line feed, and the box around it in points from the page's top left corner.
 *
 * @param from index of the first character in the page's text
 * @param to index behind the last character
 */
record TextLine(int from, int to, String text, float left, float top, float right, float bottom) {

    float middle() {
        return (top + bottom) / 2;
    }

    /** The lines in the order of the text; those without a visible character are left out. */
    static List<TextLine> of(PageText page) {
        List<TextLine> lines = new ArrayList<>();
        String text = page.text();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            TextLine line = part(page, from, end);
            if (line.right() > line.left()) {
                lines.add(line);
            }
            from = end + 1;
        }
        return lines;
    }

    /** A part of a page's text with the box around it. */
    static TextLine part(PageText page, int from, int to) {
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
        return new TextLine(from, to, page.text().substring(from, to), left, top, right, bottom);
    }

    /** The page's lines as they stand beside each other: one text a row, from the top down. */
    static List<String> rows(PageText page) {
        List<TextLine> sorted = of(page).stream().sorted(Comparator.comparingDouble(TextLine::middle)).toList();
        List<String> rows = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : sorted) {
            if (!row.isEmpty() && line.middle() - row.getFirst().middle() > (row.getFirst().bottom() - row.getFirst().top()) / 2) {
                rows.add(joined(row));
                row.clear();
            }
            row.add(line);
        }
        if (!row.isEmpty()) {
            rows.add(joined(row));
        }
        return rows;
    }

    private static String joined(List<TextLine> row) {
        return String.join(" ", row.stream().sorted(Comparator.comparingDouble(TextLine::left)).map(TextLine::text).toList());
    }
}

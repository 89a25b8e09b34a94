package casebound.ui.reader;

import casebound.model.Area;
import java.util.List;

/**
 * An occurrence of what find looks for.
 *
 * @param page page index from 0
 * @param from the first character in the page's text
 * @param areas its rectangles, one a line
 * @param before some words before it, in one line
 * @param words what was found, in one line
 * @param after some words behind it, in one line
 */
record Hit(int page, int from, List<Area> areas, String before, String words, String after) {
    private static final int BEFORE = 24;
    private static final int AFTER = 90;

    /** What was found between two characters of a page's text, with the words around it. */
    static Hit of(int page, String text, int from, int to, List<Area> areas) {
        int start = Math.max(0, from - BEFORE);
        // Whole words only, if the word is not too long for that.
        while (start > 0 && start < from && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        int end = Math.min(text.length(), to + AFTER);
        return new Hit(page, from, areas, inOneLine(text.substring(start == from ? Math.max(0, from - BEFORE) : start, from)),
                inOneLine(text.substring(from, to)), inOneLine(text.substring(to, end)));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

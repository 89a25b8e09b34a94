package casebound.ui.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as find sees it: lower case, every run of white space (line breaks too) one space, typographic quotes and
 * dashes as typed on a keyboard, and words that a hyphen divides at the end of a line whole again. Knows where each of
 * its characters stands in the original.
 */
final class FoldedText {
    private final String text;
    private final String folded;
    private final int[] origin;

    FoldedText(String text) {
        this(text, false);
    }

    /** @param hyphens whether a hyphen at the end of a line stays: well-known */
    private FoldedText(String text, boolean hyphens) {
        this.text = text;
        StringBuilder out = new StringBuilder(text.length());
        int[] from = new int[text.length() + 1];
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            if (dividesAWord(text, i)) {
                if (hyphens) {
                    from[out.length()] = i;
                    out.append('-');
                }
                i++;
                continue;
            }
            char c = fold(text.charAt(i));
            if (c == 0 || c == ' ' && space) {
                continue;
            }
            space = c == ' ';
            from[out.length()] = i;
            out.append(c);
        }
        folded = out.toString();
        from[folded.length()] = text.length();
        origin = from;
    }

    private static boolean dividesAWord(String text, int i) {
        return text.charAt(i) == '-' && i > 0 && i + 2 < text.length() && text.charAt(i + 1) == '\n'
                && Character.isLetter(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i + 2));
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u2018', '\u2019' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            case '\u00ad' -> 0;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    /** What to look for, folded in the same way; empty where nothing is left. */
    static String query(String typed) {
        return new FoldedText(typed).folded.strip();
    }

    /** Where a folded query stands in the original: pairs of first character and the one behind the last. */
    List<int[]> occurrences(String query) {
        return query.indexOf('-') < 0 ? find(query) : new FoldedText(text, true).find(query);
    }

    private List<int[]> find(String query) {
        List<int[]> found = new ArrayList<>();
        for (int at = folded.indexOf(query); at >= 0 && !query.isEmpty(); at = folded.indexOf(query, at + query.length())) {
            found.add(new int[] {origin[at], origin[at + query.length() - 1] + 1});
        }
        return found;
    }
}

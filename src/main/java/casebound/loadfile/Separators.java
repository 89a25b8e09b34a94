package casebound.loadfile;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the values of a load file, around them, and for a line feed within them. Concordance writes ASCII 20
 * between values, þ around them and ® for a line feed; others take a comma, pipe, tab, semicolon or caret.
 */
record Separators(char between, char around, char lineFeed) {
    private static final char CONCORDANCE = 0x14;
    private static final char THORN = '\u00FE';
    private static final char REGISTERED = '\u00AE';
    private static final String OTHERS = "|\t,;^\u00B6";
    private static final int LINES = 20;

    /** Those that a text was written with. */
    static Separators of(String text) {
        if (text.indexOf(CONCORDANCE) >= 0) {
            return new Separators(CONCORDANCE, THORN, REGISTERED);
        }
        int thorn = text.indexOf(THORN);
        int closing = thorn < 0 ? -1 : text.indexOf(THORN, thorn + 1);
        if (closing > 0 && closing + 1 < text.length() && text.charAt(0) == THORN) {
            return new Separators(text.charAt(closing + 1), THORN, REGISTERED);
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        char best = ',';
        long most = 0;
        for (char candidate : OTHERS.toCharArray()) {
            long first = lines.isEmpty() ? 0 : lines.getFirst().chars().filter(unit -> unit == candidate).count();
            if (first > most) {
                most = first;
                best = candidate;
            }
        }
        return new Separators(best, '"', '\n');
    }

    /**
     * The rows of values. A value is quoted only where the sign stands at its start; it then ends where the sign is followed
     * by a separator or the end of the line. Lines without a character are no rows.
     */
    List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        boolean begun = false;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (!begun && (unit == '\n' || unit == '\r')) {
                at++;
                continue;
            }
            begun = true;
            int end = unit == around ? closing(text, at + 1) : -1;
            String value;
            if (end >= 0) {
                value = text.substring(at + 1, end).replace("" + around + around, "" + around);
                at = end + 1;
            } else {
                end = at;
                while (end < text.length() && text.charAt(end) != between && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                    end++;
                }
                value = text.substring(at, end);
                at = end;
            }
            row.add(lineFeed == '\n' ? value : value.replace(lineFeed, '\n'));
            boolean more = at < text.length() && text.charAt(at) == between;
            if (more && at + 1 == text.length()) {
                row.add("");
            }
            at++;
            if (more && at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
                row.add("");
                more = false;
            }
            if (!more) {
                rows.add(List.copyOf(row));
                row.clear();
                begun = false;
            }
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** Where the sign closes the value; −1 where it never does, so that it was a letter like others. */
    private int closing(String text, int from) {
        for (int at = text.indexOf(around, from); at >= 0; at = text.indexOf(around, at + 1)) {
            if (at + 1 == text.length()) {
                return at;
            }
            char next = text.charAt(at + 1);
            if (next == between || next == '\n' || next == '\r') {
                return at;
            }
            if (next == around) {
                at++;
            }
        }
        return -1;
    }
}

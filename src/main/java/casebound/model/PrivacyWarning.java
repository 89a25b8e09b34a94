package casebound.model;

import java.util.List;

/**
 * Something on a page, or in a file, that should be looked at before it leaves the office. It is a hint with a place, never
 * the words themselves. The rules that it serves are FRCP 5.2(a) and Fed. R. Crim. P. 49.1(a): of social security and account
 * numbers the last four digits may be filed, of a birth date the year.
 *
 * @param page page index from 0; 0 for what is in the file as a whole
 * @param areas where on the page; empty where that has no place on a page
 * @param places how many there are of that kind on the page, at least 1
 */
public record PrivacyWarning(Type type, int page, List<Area> areas, int places) {

    /** What it is. The names stand in the journal and must never change. */
    public enum Type {
        /** Text that is still there under a dark box, or under a redaction that was never applied. */
        REDACTION,
        /** Text that cannot be seen: white, invisible, tiny, off the page, under something of the paper's color. */
        HIDDEN_TEXT, SOCIAL_SECURITY, ACCOUNT, BIRTH_DATE,
        /** Words that were put in or taken out, with who did it. */
        TRACKED_CHANGES, COMMENTS,
        /** Sheets, rows, columns or slides that are not shown. */
        HIDDEN_PARTS
    }

    public PrivacyWarning {
        areas = List.copyOf(areas);
        if (page < 0 || places < 1) {
            throw new IllegalArgumentException("a place on a page");
        }
    }
}

package casebound.search;

/**
 * One thing that can be found: a page, or a whole record.
 *
 * @param page the page from 0; −1 for a whole record, whose title is searched too
 * @param title the title of the document or record
 * @param label what is shown beside it, such as the page label or the kind; a page is found by a label of letters and digits too
 * @param text the text that is searched
 */
public record Entry(int page, String title, String label, String text) {
    /** The page of a whole record. */
    public static final int WHOLE = -1;
}

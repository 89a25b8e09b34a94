package casebound.ui.reader;

/**
 * What is said of one end of a link where it is not in view.
 *
 * @param title the document's
 * @param page the label of its page, as printed
 * @param quote its words; empty for a whole page or a picture
 */
public record EndWords(String title, String page, String quote) {
    /** Nothing is known. */
    public static final EndWords NONE = new EndWords("", "", "");
}

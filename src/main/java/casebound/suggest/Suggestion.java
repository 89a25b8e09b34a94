package casebound.suggest;

import casebound.model.PageLabelRun;
import java.util.List;
import java.util.UUID;

/**
 * One thing that the program proposes about a document.
 *
 * @param document the document whose pages say it
 * @param title of the document, as shown
 * @param what it is about
 * @param value as it would be taken over, or as it is shown where more than a text is taken over
 * @param page where it stands, index from 0
 * @param about the proceeding of a docket entry, or the party of a name; for all else the document
 * @param name of what it is about, where that is not the document: of the proceeding or the party
 * @param labels the runs that would be taken over, for page labels only
 */
public record Suggestion(UUID document, String title, What what, String value, int page, UUID about, String name, List<PageLabelRun> labels) {

    /** What a suggestion is about. */
    public enum What {
        KIND, TITLE, DATE, AUTHOR, LABELS, DOCKET_ENTRY, SPELLING;

        /** Whether a person may change the words before taking them over. */
        public boolean canBeChanged() {
            return this == KIND || this == TITLE || this == DATE || this == AUTHOR;
        }
    }

    public Suggestion {
        labels = List.copyOf(labels);
    }

    /** The same in other words. */
    public Suggestion with(String words) {
        return new Suggestion(document, title, what, words, page, about, name, labels);
    }

    /** By what a rejection is remembered. */
    String key() {
        return what + " " + about + " " + (what == What.LABELS ? document : value);
    }
}

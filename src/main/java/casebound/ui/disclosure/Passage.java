package casebound.ui.disclosure;

import casebound.model.Link;
import casebound.model.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that speaks of an item.
 *
 * @param label short name and pinpoint, for the chip
 * @param title the document in full
 * @param text what the fact says, or the words at the place
 * @param type how it stands to the item
 * @param anchor the place; null where the whole thing is meant
 * @param document the document to open where there is no anchor
 * @param page the page index from 0
 * @param record what else to open, where there is no document either
 */
record Passage(String label, String title, String text, Link.Type type, @Nullable UUID anchor, @Nullable UUID document, int page,
        Ref record) {
    /** Whether the reader can show it. */
    boolean inReader() {
        return anchor != null || document != null;
    }
}

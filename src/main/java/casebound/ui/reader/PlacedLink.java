package casebound.ui.reader;

import casebound.model.Link;
import java.util.UUID;

/**
 * A link between two places in documents, directed from the one to the other.
 *
 * @param fromWords what is said of the end where it begins
 * @param toWords what is said of the end to which it leads
 */
public record PlacedLink(UUID id, Link.Type type, Place from, Place to, EndWords fromWords, EndWords toWords) {

    boolean touches(UUID document) {
        return from.document().equals(document) || to.document().equals(document);
    }
}

package casebound.ui.reader;

import casebound.model.Link;
import java.util.UUID;

/** A link between two places in documents, directed from the one to the other. */
public record PlacedLink(UUID id, Link.Type type, Place from, Place to) {

    boolean touches(UUID document) {
        return from.document().equals(document) || to.document().equals(document);
    }
}

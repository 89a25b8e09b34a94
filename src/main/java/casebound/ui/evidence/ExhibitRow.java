package casebound.ui.evidence;

import casebound.model.Exhibit;
import casebound.ui.kit.Destination;
import java.util.UUID;

/**
 * An exhibit as the sheet shows it.
 *
 * @param proceeding the proceeding's name
 * @param offeredBy the party's name; empty where nobody is said
 * @param subject what the exhibit is
 * @param at where that opens
 * @param twice whether another exhibit of the proceeding has its number
 * @param words all that the filter looks at, in lower case
 */
record ExhibitRow(Exhibit exhibit, String proceeding, String offeredBy, String subject, Destination at, boolean twice, String words) {
    UUID id() {
        return exhibit.id();
    }

    /** Its own description, or what it is. */
    String shownDescription() {
        return exhibit.description().isBlank() ? subject : exhibit.description();
    }
}

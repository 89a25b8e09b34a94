package casebound.data;

import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.MissingItem;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member means that a data file leaves out. Those not named here are empty, or missing where they must be given. */
final class Defaults {
    private static final Map<String, Object> VALUES = Map.of(
            "document.version", Document.Version.RECEIVED,
            "document.confidentiality", Document.Confidentiality.OPEN,
            "evidence.bearing", EvidenceItem.Bearing.NOT_SAID,
            "fact.status", Fact.Status.UNDISPUTED,
            "citation.stance", Citation.Stance.SUPPORTS,
            "exhibit.status", Exhibit.Status.PROPOSED,
            "missing.state", MissingItem.State.NOT_REQUESTED,
            "pageLabels.step", 1);

    /** Numbers for which 0 would be a guess. */
    private static final Set<String> NEEDED =
            Set.of("pageRange.firstPage", "pageRange.pages", "pageLabels.firstPage", "pageLabels.pages");

    private Defaults() {}

    /** The stated default, or null when there is none. */
    static @Nullable Object value(Kind kind, String component) {
        return VALUES.get(kind.text() + "." + component);
    }

    /** Whether a number must be given although it could be 0. */
    static boolean isNeeded(Kind kind, String component) {
        return NEEDED.contains(kind.text() + "." + component);
    }
}

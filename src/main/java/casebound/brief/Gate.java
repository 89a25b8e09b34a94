package casebound.brief;

import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Reason;
import casebound.model.Document;
import java.util.Optional;

/** What may leave the case. Everything that goes out asks here (DESIGN 2). */
final class Gate {
    private final Profile profile;

    Gate(Profile profile) {
        this.profile = profile;
    }

    /** Whether a document may be shown to them. @param sequestered as for {@link #refusal} */
    boolean opens(Document document, boolean sequestered) {
        return refusal(document, sequestered).isEmpty();
    }

    /**
     * Why a document may not be shown to those for whom the paper is; empty where it may. Nobody sees what is sequestered,
     * and only the team itself what is privileged or sealed.
     *
     * @param sequestered whether any document of the same content is sequestered
     */
    Optional<Reason> refusal(Document document, boolean sequestered) {
        if (sequestered) {
            return Optional.of(Reason.SEQUESTERED);
        }
        if (profile == Profile.INTERNAL) {
            return Optional.empty();
        }
        if (document.privileged()) {
            return Optional.of(Reason.PRIVILEGED);
        }
        return document.confidentiality() == Document.Confidentiality.SEALED ? Optional.of(Reason.SEALED) : Optional.empty();
    }
}

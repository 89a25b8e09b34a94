package casebound.brief;

import casebound.brief.BriefContent.Profile;
import casebound.model.Document;

/** What may leave the case. Everything that goes out asks here (DESIGN 2). */
final class Gate {
    private final Profile profile;

    Gate(Profile profile) {
        this.profile = profile;
    }

    /**
     * Whether a document may be shown to those for whom the paper is: nobody sees what is sequestered, and only the team
     * itself what is privileged or sealed.
     *
     * @param sequestered whether any document of the same content is sequestered
     */
    boolean opens(Document document, boolean sequestered) {
        boolean confidential = document.privileged() || document.confidentiality() == Document.Confidentiality.SEALED;
        return !sequestered && (profile == Profile.INTERNAL || !confidential);
    }
}

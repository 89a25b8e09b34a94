package casebound.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as it was received: one occurrence of a content (FIELD, the five things). Two mails with the same
 * attachment make two documents of one content.
 *
 * @param name the file name as received
 * @param folder the folder as received, with forward slashes, relative to what was brought in; empty at its top
 * @param type the kind of paper in the field's words: order, motion, transcript, letter
 * @param parent the message or archive that carried it
 * @param versionOf the document from which this version was made
 * @param sequestered set while a clawback blocks it (FRCP 26(b)(5)(B)): no reading, no search, no export
  */
public record Document(
        UUID id,
        @To(Kind.CONTENT) UUID content,
        @Outward String name,
        @Outward String folder,
        Instant received,
        @Nullable @To(Kind.PARTY) UUID receivedFrom,
        @Nullable @To(Kind.DOCUMENT) UUID parent,
        @Nullable @To(Kind.DOCUMENT) UUID versionOf,
        Version version,
        @Outward String title,
        @Outward String type,
        CaseDate date,
        @Outward String author,
        @Nullable @To(Kind.PARTY) UUID custodian,
        Confidentiality confidentiality,
        boolean privileged,
        boolean sequestered,
        @Internal String sequesterReason,
        @Internal String note
) implements Entity {

    /** How this version came to be. */
    public enum Version {
        RECEIVED,
        /** The text that came with it, read by whoever produced it. */
        OCR,
        REDACTED,
        STAMPED,
        PRODUCED,
        /** Put together here from the images that came; those have it as their parent. */
        BOUND
    }

    /** Who may see it. */
    public enum Confidentiality { OPEN, CONFIDENTIAL, SEALED }

    /** The title; where nobody has given one, what the name as received says, without its extension. */
    public String shownTitle() {
        return title.isBlank() ? FileNames.title(name) : title;
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("content", content).given("name", name).given("received", received)
                .given("version", version).given("confidentiality", confidentiality)
                .that(parent == null || !parent.equals(id), "parent", "sameAsItself")
                .that(versionOf == null || !versionOf.equals(id), "versionOf", "sameAsItself").faults();
    }
}

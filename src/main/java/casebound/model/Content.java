package casebound.model;

import casebound.problem.Code;
import java.util.List;
import java.util.UUID;

/** The bytes of one or more documents, known by their hash, and what the document process could read of them.
 *
 * @param sha256 64 hexadecimal digits, lower case
 * @param bytes the size in bytes
 * @param pages the number of pages; 0 when not readable
 * @param characters the number of characters of text that are not white space
 * @param milliseconds how long it plays, of a recording that says so; else 0
 * @param problem the code of the problem that kept it from being read, or empty; of a readable one FILE_ENCRYPTED says that
 *     its pages take a password, with which they were read, and PART_LOCKED that some of what it carries takes one that
 *     nobody has entered
 * @param extractor the name and version of what read it
  */
public record Content(
        UUID id,
        @Outward String sha256,
        long bytes,
        @Outward String mediaType,
        Readability readability,
        int pages,
        long characters,
        long milliseconds,
        @Outward String problem,
        @Outward String extractor
) implements Entity {

    /** What does not play. */
    public Content(UUID id, String sha256, long bytes, String mediaType, Readability readability, int pages, long characters, String problem,
            String extractor) {
        this(id, sha256, bytes, mediaType, readability, pages, characters, 0, problem, extractor);
    }

    /** Whether the program can show the pages. */
    public enum Readability { READABLE, ENCRYPTED, UNREADABLE, UNSUPPORTED }

    /** Whether it is sound or moving pictures: nothing to be read, and no fault of the file. */
    public boolean recording() {
        return readability == Readability.UNSUPPORTED && (mediaType.startsWith("audio/") || mediaType.startsWith("video/"));
    }

    /** Whether a password would open it, or more of what it carries. */
    public boolean asksForPassword() {
        return readability == Readability.ENCRYPTED || partlyLocked();
    }

    /** Whether it can be read, and some of what it carries is locked. */
    public boolean partlyLocked() {
        return readability == Readability.READABLE && problem.equals(Code.PART_LOCKED.name());
    }

    /** The same where every password that it takes has been entered by now. */
    public Content withNothingLocked() {
        return partlyLocked() ? new Content(id, sha256, bytes, mediaType, readability, pages, characters, milliseconds, Code.FILE_ENCRYPTED.name(), extractor)
                : this;
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().that(sha256.matches("[0-9a-f]{64}"), "sha256", "notAHash")
                .that(bytes >= 0, "bytes", "negative").given("readability", readability)
                .that(pages >= 0, "pages", "negative").that(milliseconds >= 0, "milliseconds", "negative").faults();
    }
}

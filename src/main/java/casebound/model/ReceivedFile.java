package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of an intake. It is written with the file and never edited, so that the report of the intake
 * can be made again at any time.
 *
 * @param path as received: with forward slashes, from what was brought in; of a file that a load file names, as it writes it
 * @param inside the way from that file to a file that it carried; empty for that file itself
 * @param document what it became, or what was there before it; null where nothing is, or it has been removed
 * @param sameText an earlier document of other bytes that has the same text
 * @param reason the code of the problem that kept it from being read or brought in; empty for none
 * @param loadFile the load file that names it; empty where none does
 * @param line its line in that load file, from 1; 0 where there is none
 * @param pagesSaid how many pages the load file says that it has; 0 where it says nothing
 */
public record ReceivedFile(
        UUID id,
        @To(Kind.RECEIPT) UUID receipt,
        @Outward String path,
        @Outward String inside,
        Outcome outcome,
        @Nullable @To(Kind.DOCUMENT) UUID document,
        @Nullable @To(Kind.DOCUMENT) UUID sameText,
        @Outward String reason,
        @Outward String loadFile,
        int line,
        int pagesSaid
) implements Entity {

    /** What can become of a file. The last five are told by a load file only. */
    public enum Outcome {
        /** In the case, and readable. */
        ADDED,
        /** In the case a second time, because a person wanted it so. */
        ADDED_AGAIN,
        /** Its bytes were in the case; nothing was added. */
        DUPLICATE,
        /** Kept; its pages need a password. */
        ENCRYPTED,
        /** Kept; its pages cannot be read. */
        UNREADABLE,
        /** Kept; the program does not read its kind. */
        UNSUPPORTED,
        /** Not in the case. */
        FAILED,
        /** Not received: put together here from images that were. */
        BOUND,
        /** Named by the load file, and not in the volume. */
        MISSING,
        /** Its path leads out of the volume; nobody looked there. */
        OUTSIDE,
        /** In the volume, and not named by the load file; not in the case. */
        UNNAMED,
        /** A member of a family that the load file names and lists nowhere. */
        NOT_LISTED
    }

    /** The file as a person finds it: its path, and the way inside. */
    public String shown() {
        return inside.isEmpty() ? path : path + " › " + inside;
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("receipt", receipt).given("path", path).given("outcome", outcome)
                .that(line >= 0, "line", "negative").that(pagesSaid >= 0, "pagesSaid", "negative").faults();
    }
}

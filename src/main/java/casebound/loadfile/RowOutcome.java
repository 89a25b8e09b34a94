package casebound.loadfile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a load file.
 *
 * @param line its number in the file, from 1
 * @param control the number that the load file gives the document
 * @param what what became of it
 * @param document its document in the case; null where it has none
 * @param path the file that was brought in, or is missing, as the load file writes it
 */
public record RowOutcome(int line, String control, What what, @Nullable UUID document, String path) {
    /** What can become of a row. */
    public enum What {
        /** Its native file or image came in. */
        NATIVE,
        /** The volume lacks its native file, or it has none; its images came in, put together as one document. */
        IMAGES,
        /** The volume lacks its native file, or it has none; its text came in. */
        TEXT,
        /** The volume has nothing of it. */
        NOTHING,
        /** Its path leads out of the volume, and it has no other. */
        OUTSIDE,
        /** A file of it could not be brought in. */
        FAILED;

        boolean whole() {
            return this == NATIVE || this == IMAGES;
        }
    }
}

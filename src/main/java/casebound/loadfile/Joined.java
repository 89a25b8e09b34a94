package casebound.loadfile;

import casebound.intake.Outcome.Kept;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with all that came of it.
 *
 * @param nativeFile its native file; null where none came
 * @param text its text; null where none came
 * @param images its images; null where none came
 */
record Joined(Following.Row row, @Nullable Kept nativeFile, @Nullable Kept text, @Nullable ImageDocument images) {

    /** Its document: the native file; else what was put together from its images; else its text; null where it has none. */
    @Nullable UUID document() {
        return nativeFile != null ? nativeFile.document() : images != null ? images.id() : text != null ? text.document() : null;
    }

    /** Whether its images are the document. */
    boolean ofImages() {
        return nativeFile == null && images != null;
    }

    RowOutcome outcome() {
        boolean failed = row.nativeFile() != null && nativeFile == null || row.text() != null && text == null;
        RowOutcome.What what = failed ? RowOutcome.What.FAILED : nativeFile != null ? RowOutcome.What.NATIVE
                : images != null ? RowOutcome.What.IMAGES : text != null ? RowOutcome.What.TEXT
                : row.ledOut() ? RowOutcome.What.OUTSIDE : RowOutcome.What.NOTHING;
        return new RowOutcome(row.line(), row.control(), what, document(), row.path());
    }
}

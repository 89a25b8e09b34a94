package casebound.intake;

import casebound.problem.Problem;
import java.nio.file.Path;
import java.util.UUID;

/** What became of one file that was brought in. */
public sealed interface Outcome {

    /** The file as it was found. */
    Path file();

    /** What is known of a file whose bytes are in the case. */
    record Kept(UUID document, String sha256, String mediaType, int pages, long characters) {}

    /** In the case, and readable. */
    record Added(Path file, Kept kept) implements Outcome {}

    /** Its bytes were in the case already, as that document; nothing was added. */
    record Duplicate(Path file, Kept first) implements Outcome {}

    /** Kept with its hash; its pages need a password. */
    record Encrypted(Path file, Kept kept) implements Outcome {}

    /** Kept with its hash; its pages cannot be read, for that reason. */
    record Unreadable(Path file, Kept kept, Problem problem) implements Outcome {}

    /** Kept with its hash; this program cannot read its kind yet. */
    record Unsupported(Path file, Kept kept) implements Outcome {}

    /** Not in the case, for that reason. */
    record Failed(Path file, Problem problem) implements Outcome {}
}

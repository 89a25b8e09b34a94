package casebound.intake;

import casebound.model.Content;
import casebound.problem.Code;
import casebound.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of one file that was brought in. */
public sealed interface Outcome {

    /** The file as it was found. */
    Path file();

    /**
     * What is known of a file whose bytes are in the case.
     *
     * @param inside the way from the file that was brought in to a file that it carried; empty for that file itself
     * @param carried what became of the files that it carried
     */
    record Kept(UUID document, Content content, String inside, List<Outcome> carried) {
        public Kept {
            carried = List.copyOf(carried);
        }

        /** A file that carries nothing, or of whose parts nobody asks. */
        Kept(UUID document, Content content) {
            this(document, content, "", List.of());
        }
    }

    /** What became of a file that is kept with that content. */
    static Outcome of(Path file, Content content, UUID document, String inside, List<Outcome> carried) {
        Kept kept = new Kept(document, content, inside, carried);
        return switch (content.readability()) {
            case READABLE -> new Added(file, kept);
            case ENCRYPTED -> new Encrypted(file, kept);
            case UNSUPPORTED -> new Unsupported(file, kept);
            case UNREADABLE -> new Unreadable(file, kept, Problem.of(Code.named(content.problem(), Code.FILE_BROKEN)));
        };
    }

    /** This outcome and those of all that the file carried, however deep, each behind its carrier. */
    default Stream<Outcome> family() {
        Kept kept = kept();
        return Stream.concat(Stream.of(this), kept == null ? Stream.of() : kept.carried().stream().flatMap(Outcome::family));
    }

    /** What is known of it; null where it is not in the case. */
    default @Nullable Kept kept() {
        return switch (this) {
            case Added added -> added.kept;
            case Duplicate duplicate -> duplicate.first;
            case Encrypted encrypted -> encrypted.kept;
            case Unreadable unreadable -> unreadable.kept;
            case Unsupported unsupported -> unsupported.kept;
            case Failed failed -> null;
        };
    }

    /** The way from the file that was brought in; empty for that file itself. */
    default String inside() {
        Kept kept = kept();
        return this instanceof Failed failed ? failed.inside : kept == null ? "" : kept.inside();
    }

    /** Why its pages cannot be read, or why it is not in the case; null where neither holds. */
    default @Nullable Code reason() {
        return switch (this) {
            case Added added -> null;
            case Duplicate duplicate -> null;
            case Encrypted encrypted -> Code.FILE_ENCRYPTED;
            case Unsupported unsupported -> Code.named(unsupported.kept.content().problem(), Code.FILE_UNSUPPORTED);
            case Unreadable unreadable -> unreadable.problem.code();
            case Failed failed -> failed.problem.code();
        };
    }

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

    /**
     * Not in the case, for that reason.
     *
     * @param inside the way from the file that was brought in; empty where that is the one
     */
    record Failed(Path file, Problem problem, String inside) implements Outcome {
        public Failed(Path file, Problem problem) {
            this(file, problem, "");
        }
    }
}

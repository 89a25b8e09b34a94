package casebound.formats.parts;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the files that a file carries. */
@FunctionalInterface
public interface Parts {
    /** For who only wants to see the carrier. */
    Parts NONE = (name, bytes) -> { };

    /**
     * One part.
     *
     * @param name as its carrier names it
     * @param bytes writes it; may be called once or not at all
     * @throws IOException if it cannot be taken; {@link TooMuchException} if there is more than may be
     */
    void take(PartName name, Bytes bytes) throws IOException;

    /**
     * One part that needs a password, or another one than was given.
     *
     * @param name as its carrier names it
     * @throws IOException as {@link #take}
     */
    default void locked(PartName name) throws IOException {
        // who only wants to see the carrier
    }

    /** Writes the bytes of a part. */
    @FunctionalInterface
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }
}

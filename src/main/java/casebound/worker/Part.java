package casebound.worker;

import java.nio.file.Path;

/**
 * A file that another one carried.
 *
 * @param file its bytes, under a number; there only where it is whole
 * @param name as its carrier names it, without separators; never blank
 * @param folder where it lies in its carrier, with forward slashes; empty at the top
 */
public record Part(State state, Path file, String name, String folder) {

    /** Whether its bytes could be taken out: all of them, not, or only with a password. */
    public enum State { WHOLE, LOST, LOCKED }
}

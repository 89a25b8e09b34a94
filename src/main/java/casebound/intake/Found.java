package casebound.intake;

import java.nio.file.Path;

/**
 * A file that was found and shall come in.
 *
 * @param folder the folder as received: with forward slashes, from the folder that was brought in; empty for a file that
 *     was named by itself
 */
record Found(Path file, String folder) {

    String name() {
        return file.getFileName().toString();
    }

    /** The way to it from what was brought in. */
    String path() {
        return folder.isEmpty() ? name() : folder + "/" + name();
    }
}

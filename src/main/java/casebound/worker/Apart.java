package casebound.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that has been read, with what it carried. The parts are there until it is closed.
 *
 * @param unlocked whether it took a password
 * @param folder the pool's own, for the parts
 */
public record Apart(Reading reading, List<Part> parts, boolean unlocked, Path folder) implements AutoCloseable {
    public Apart {
        parts = List.copyOf(parts);
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}

package casebound.ui.kit;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** A small file of keys and values in the per-user data folder. Waits for the disk. */
public final class PropertiesFile {
    private PropertiesFile() {}

    /** What the file says; nothing where it is missing or damaged, for it holds comforts only. */
    public static Properties read(Path file) {
        Properties values = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                return new Properties();
            }
        }
        return values;
    }

    /**
     * Writes the file whole or not at all: another process may read it at any moment.
     *
     * @throws ProblemException FOLDER_NOT_WRITABLE
     */
    public static void write(Path file, Properties values) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "next", ".tmp");
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, folder), unwritable);
        }
    }
}

package casebound.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real documents that lie beside the project. */
final class Corpus {
    private static final Path FOLDER = Path.of("..", "shared", "corpus");

    private Corpus() {}

    /** A file of it, or the test is skipped where the corpus is not there. */
    static Path file(String name) {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the corpus is not beside the project");
        return FOLDER.resolve(name);
    }
}

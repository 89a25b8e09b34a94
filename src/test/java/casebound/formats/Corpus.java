package casebound.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real documents that lie beside the project. Tests that need them are skipped where they are missing. */
public final class Corpus {
    private static final Path FOLDER = Path.of("..", "shared", "corpus");

    private Corpus() {}

    /** A file or folder of the corpus. */
    public static Path file(String name) {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the corpus is not beside the project");
        return FOLDER.resolve(name);
    }

    /** All files below a folder of the corpus, in order. */
    public static List<Path> filesBelow(String folder) {
        try (Stream<Path> walk = Files.walk(file(folder))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The rows of one of its tables, without the head. */
    public static List<String[]> table(String name) {
        try (Stream<String> lines = Files.lines(file(name))) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

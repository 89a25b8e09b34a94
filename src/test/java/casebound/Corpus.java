package casebound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The real documents beside the project. Where they are absent, tests that need them are skipped with a message. */
public final class Corpus {
    private static final Path FOLDER = Path.of("..", "shared", "corpus");

    private Corpus() {}

    /** The folder of the documents. */
    public static Path folder() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "skipped: the corpus is not beside the project");
        return FOLDER.toAbsolutePath().normalize();
    }

    /** A table of the corpus as rows of column name to value. */
    public static List<Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve(name));
        String[] columns = lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], i < values.length ? values[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}

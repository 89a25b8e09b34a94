package casebound.loadfile;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of documents as a production brings it.
 *
 * @param file where it lies; its folder is the volume
 * @param columns the names of the columns, or their numbers from 1 where it has none
 * @param rows the values of each document
 * @param firstLine the number of the first row, from 1: 2 where a line of names stands above it
 * @param mapping which column means what
 * @param written how it was written, as far as that was found out
 */
public record LoadFile(Path file, List<String> columns, List<List<String>> rows, int firstLine, Mapping mapping, Written written) {
    private static final String OPTICON = ".opt";

    /** The columns of an Opticon file; it never has names. */
    private static final List<String> OPTICON_COLUMNS = List.of("ImageKey", "Volume", "Path", "DocBreak", "FolderBreak", "BoxBreak", "PageCount");

    /**
     * How a load file was written.
     *
     * @param encoding such as UTF-8
     * @param between stands between the values
     * @param around stands around the values
     */
    public record Written(String encoding, char between, char around) {
        private static Written of(Encoding.Decoded decoded, Separators separators) {
            return new Written(decoded.charset().displayName(Locale.ROOT), separators.between(), separators.around());
        }
    }

    /**
     * Reads a load file.
     *
     * @param mapping a file that says which column means what; null where its names have to do
     * @throws casebound.problem.ProblemException FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_EMPTY; USAGE for a mapping that does
     *     not fit
     */
    public static LoadFile read(Path file, @Nullable Path mapping) {
        Encoding.Decoded decoded;
        try {
            decoded = Encoding.read(file);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw Problem.of(Code.FILE_NOT_FOUND, file).exception();
        } catch (IOException | OutOfMemoryError unreadable) {
            throw Problem.of(Code.FILE_NOT_READABLE, file).exception();
        }
        Separators separators = listsImages(file) ? new Separators(',', '"', '\n') : Separators.of(decoded.text());
        List<List<String>> rows = separators.rows(decoded.text());
        Written written = Written.of(decoded, separators);
        if (listsImages(file)) {
            return new LoadFile(file, OPTICON_COLUMNS, rows, 1, new Mapping(Map.of()), written);
        } else if (rows.isEmpty()) {
            throw Problem.of(Code.FILE_EMPTY, file).exception();
        }
        LoadFile found = new LoadFile(file, numbers(rows), rows, 1, Mapping.guessed(rows), written);
        LoadFile read = Mapping.named(rows.getFirst()).plausible() ? found.withNames(true) : found;
        return mapping == null ? read : read.meaning(read.mapping.changedBy(mapping, read.columns));
    }

    private static List<String> numbers(List<List<String>> rows) {
        return IntStream.rangeClosed(1, rows.stream().mapToInt(List::size).max().orElse(1)).mapToObj(String::valueOf).toList();
    }

    /** The name of the file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** The same with other meanings of its columns. */
    public LoadFile meaning(Mapping other) {
        return new LoadFile(file, columns, rows, firstLine, other, written);
    }

    /** Whether its first line has the names of the columns. */
    public boolean names() {
        return firstLine > 1;
    }

    /** The same where its first line has the names of the columns, or has none; what they mean is found out anew. */
    public LoadFile withNames(boolean names) {
        if (names == names() || names && rows.isEmpty()) {
            return this;
        } else if (names) {
            return new LoadFile(file, rows.getFirst(), rows.subList(1, rows.size()), 2, Mapping.named(rows.getFirst()), written);
        }
        List<List<String>> all = Stream.concat(Stream.of(columns), rows.stream()).toList();
        return new LoadFile(file, numbers(all), all, 1, Mapping.guessed(all), written);
    }

    /** Whether a file of that name is a list of images (Opticon) and not a table. */
    public static boolean listsImages(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(OPTICON);
    }

    /** Whether it lists images, one a row. */
    public boolean images() {
        return listsImages(file);
    }

    String value(int row, Field field) {
        return mapping.value(rows.get(row), field);
    }
}

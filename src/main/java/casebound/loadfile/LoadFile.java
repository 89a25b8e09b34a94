package casebound.loadfile;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of documents as a production brings it.
 *
 * @param file where it lies; its folder is the volume
 * @param columns the names of the columns, or their numbers from 1 where it has none
 * @param rows the values of each document
 * @param firstLine the number of the first row, from 1: 2 where a line of names stands above it
 * @param mapping which column means what
 */
public record LoadFile(Path file, List<String> columns, List<List<String>> rows, int firstLine, Mapping mapping) {
    private static final String OPTICON = ".opt";

    /** The columns of an Opticon file; it never has names. */
    private static final List<String> OPTICON_COLUMNS = List.of("ImageKey", "Volume", "Path", "DocBreak", "FolderBreak", "BoxBreak", "PageCount");

    /**
     * Reads a load file.
     *
     * @param mapping a file that says which column means what; null where its names have to do
     * @throws casebound.problem.ProblemException FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_EMPTY; USAGE for a mapping that does
     *     not fit
     */
    public static LoadFile read(Path file, @Nullable Path mapping) {
        String text;
        try {
            text = Encoding.read(file);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw Problem.of(Code.FILE_NOT_FOUND, file).exception();
        } catch (IOException | OutOfMemoryError unreadable) {
            throw Problem.of(Code.FILE_NOT_READABLE, file).exception();
        }
        if (opticon(file)) {
            return new LoadFile(file, OPTICON_COLUMNS, new Separators(',', '"', '\n').rows(text), 1, new Mapping(java.util.Map.of()));
        }
        List<List<String>> rows = Separators.of(text).rows(text);
        if (rows.isEmpty()) {
            throw Problem.of(Code.FILE_EMPTY, file).exception();
        }
        Mapping named = Mapping.named(rows.getFirst());
        boolean header = named.plausible();
        List<String> columns = header ? rows.getFirst()
                : IntStream.rangeClosed(1, rows.stream().mapToInt(List::size).max().orElse(1)).mapToObj(String::valueOf).toList();
        List<List<String>> documents = header ? rows.subList(1, rows.size()) : rows;
        Mapping found = header ? named : Mapping.guessed(documents);
        return new LoadFile(file, columns, documents, header ? 2 : 1, mapping == null ? found : found.changedBy(mapping, columns));
    }

    static boolean opticon(Path file) {
        return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(OPTICON);
    }

    /** Whether it lists images, one a row. */
    public boolean images() {
        return opticon(file);
    }

    String value(int row, Field field) {
        return mapping.value(rows.get(row), field);
    }
}

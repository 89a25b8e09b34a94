package casebound.loadfile;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Which column of a load file means what.
 *
 * @param columns the number of the column from 0
 */
public record Mapping(Map<Field, Integer> columns) {
    /** This many columns have to have known names for a first line to be one of names. */
    private static final int KNOWN = 2;

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** What the names of the columns say. */
    static Mapping named(List<String> names) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            int best = -1;
            for (int column = 0; column < names.size(); column++) {
                int fits = field.fits(names.get(column));
                if (fits >= 0 && (best < 0 || fits < field.fits(names.get(best)))) {
                    best = column;
                }
            }
            if (best >= 0) {
                columns.put(field, best);
            }
        }
        return new Mapping(columns);
    }

    boolean plausible() {
        return columns.size() >= KNOWN;
    }

    /** Without names: the first column counts the documents, and columns of paths lead to texts or to native files. */
    static Mapping guessed(List<List<String>> rows) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        columns.put(Field.BEGBATES, 0);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 1; column < width; column++) {
            int at = column;
            List<String> values = rows.stream().filter(row -> row.size() > at).map(row -> row.get(at)).filter(value -> !value.isBlank()).toList();
            boolean paths = !values.isEmpty() && values.stream().allMatch(value -> value.matches("(?s).*[\\\\/][^\\\\/]+\\.[A-Za-z0-9]{1,5}"));
            if (paths) {
                boolean texts = values.stream().allMatch(value -> value.toLowerCase(Locale.ROOT).endsWith(".txt"));
                columns.putIfAbsent(texts && !columns.containsKey(Field.TEXTPATH) ? Field.TEXTPATH : Field.NATIVEPATH, column);
            }
        }
        return new Mapping(columns);
    }

    /**
     * Changes it by a file with a line for each field: {@code CUSTODIAN=Owner}, or with the column's number from 1:
     * {@code CUSTODIAN=4}. Nothing behind the sign takes the field away.
     *
     * @throws casebound.problem.ProblemException FILE_NOT_READABLE; USAGE where it names no field or no column
     */
    Mapping changedBy(Path file, List<String> names) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Problem.of(Code.FILE_NOT_READABLE, file).exception();
        }
        Map<Field, Integer> changed = new EnumMap<>(Field.class);
        changed.putAll(columns);
        for (String name : lines.stringPropertyNames()) {
            Field field;
            try {
                field = Field.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Problem.of(Code.USAGE, name).exception();
            }
            String column = lines.getProperty(name).strip();
            changed.remove(field);
            if (!column.isEmpty()) {
                changed.put(field, column(column, names).orElseThrow(() -> Problem.of(Code.USAGE, name + "=" + column).exception()));
            }
        }
        return new Mapping(changed);
    }

    private static Optional<Integer> column(String wanted, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column).strip().equalsIgnoreCase(wanted)) {
                return Optional.of(column);
            }
        }
        return wanted.matches("[1-9]\\d{0,4}") ? Optional.of(Integer.parseInt(wanted) - 1) : Optional.empty();
    }

    /** The value of a row; empty where it has none. */
    String value(List<String> row, Field field) {
        Integer column = columns.get(field);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }
}

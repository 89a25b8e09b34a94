package casebound.ui.welcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands for a case: its folder, the {@code case.json} in it, or a link file, a text file whose name ends in
 * .casebound and whose first line is the way to the folder, from the link file or absolute.
 */
public final class CasePlace {
    private static final String MARKER = "case.json";
    private static final String ENDING = ".casebound";
    private static final int LONGEST = 8192;

    private CasePlace() {}

    /** Whether a name is one that a case goes by; the disk is not asked. */
    public static boolean looksLikeOne(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.endsWith(ENDING) || name.equals(MARKER);
    }

    /** The case's folder; nothing where it stands for no case. Waits for the disk. */
    public static Optional<Path> folder(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(path).filter(CasePlace::isCase);
        } else if (path.endsWith(MARKER)) {
            return Optional.ofNullable(path.toAbsolutePath().getParent()).filter(CasePlace::isCase);
        } else if (looksLikeOne(path) && Files.isRegularFile(path)) {
            return linked(path).filter(CasePlace::isCase);
        }
        return Optional.empty();
    }

    private static boolean isCase(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    private static Optional<Path> linked(Path link) {
        try (Stream<String> lines = Files.size(link) > LONGEST ? Stream.empty() : Files.lines(link)) {
            return lines.findFirst().map(String::strip).filter(line -> !line.isEmpty())
                    .map(line -> link.toAbsolutePath().resolveSibling(line).normalize());
        } catch (IOException | UncheckedIOException | InvalidPathException noLink) {
            return Optional.empty();
        }
    }
}

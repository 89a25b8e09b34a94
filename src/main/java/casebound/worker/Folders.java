package casebound.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of a pool and its processes, which go when they go. */
final class Folders {
    private static final String POOL = "pool-";

    private Folders() {}

    /** Makes a folder for a pool of this process, and clears away those of processes that are no more. */
    static Path forPool(Path workFolder) throws IOException {
        Files.createDirectories(workFolder);
        try (Stream<Path> entries = Files.list(workFolder)) {
            entries.filter(Folders::abandoned).toList().forEach(Folders::delete);
        }
        return Files.createTempDirectory(workFolder, POOL + ProcessHandle.current().pid() + "-");
    }

    private static boolean abandoned(Path folder) {
        String[] parts = folder.getFileName().toString().split("-");
        if (!folder.getFileName().toString().startsWith(POOL) || parts.length < 3) {
            return false;
        }
        try {
            return ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    /** Deletes a folder with everything in it. What is still in use stays, and goes when the next pool is made. */
    static void delete(Path folder) {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException gone) {
            return;
        }
        for (Path path : paths) {
            deleteFile(path);
        }
    }

    static void deleteFile(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            // the next pool's start clears it away
        }
    }
}

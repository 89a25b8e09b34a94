package casebound.disk;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a failed write means to a person: the disk is full, or it cannot be written to. */
public final class WriteFailure {
    private static final List<String> NO_SPACE = List.of("no space left", "not enough space", "quota exceeded");
    private static final long AS_GOOD_AS_FULL = 64 * 1024;

    private WriteFailure() {}

    /** The problem for a write below this path that failed: {@link Code#DISK_FULL} or {@link Code#WRITE_FAILED}. */
    public static ProblemException of(Path path, IOException failure) {
        Code code = isFull(path, failure) ? Code.DISK_FULL : Code.WRITE_FAILED;
        return new ProblemException(Problem.of(code, path), failure);
    }

    private static boolean isFull(Path path, IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        // the system words its message in the system's language, so the space that is left is asked too
        return NO_SPACE.stream().anyMatch(message::contains) || spaceLeft(path) < AS_GOOD_AS_FULL;
    }

    private static long spaceLeft(Path path) {
        for (Path folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                try {
                    return Files.getFileStore(folder).getUsableSpace();
                } catch (IOException | SecurityException unknown) {
                    return Long.MAX_VALUE;
                }
            }
        }
        return Long.MAX_VALUE;
    }
}

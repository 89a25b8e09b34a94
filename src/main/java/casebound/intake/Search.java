package casebound.intake;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Finds the files under what was named, links followed once; what cannot be looked at becomes a failure of its own. */
final class Search {
    private final Path caseFolder;
    private final CancelFlag cancel;
    private final List<Found> found = new ArrayList<>();
    private final List<Outcome.Failed> failed = new ArrayList<>();

    /** @param caseFolder the open case's own folder, which never comes into itself */
    Search(Path caseFolder, CancelFlag cancel) {
        this.caseFolder = caseFolder;
        this.cancel = cancel;
    }

    /** What was found, in the order of names, which a folder does not keep by itself. */
    List<Found> found() {
        found.sort(Comparator.comparing(one -> one.file().toString(), String.CASE_INSENSITIVE_ORDER));
        return found;
    }

    List<Outcome.Failed> failed() {
        return failed;
    }

    void under(Path path) {
        Path root = path.toAbsolutePath().normalize();
        if (!Files.exists(root)) {
            failed.add(new Outcome.Failed(path, Problem.of(Code.FILE_NOT_FOUND, path)));
        } else if (!Files.isDirectory(root)) {
            take(root, "");
        } else {
            walk(root);
        }
    }

    private void walk(Path root) {
        Path base = root.getParent() == null ? root : root.getParent();
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    if (cancel.cancelled()) {
                        return FileVisitResult.TERMINATE;
                    } else if (folder.toRealPath().equals(caseFolder)) {
                        failed.add(new Outcome.Failed(folder, Problem.of(Code.FOLDER_LOOP, folder)));
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    take(file, folderName(base, file.getParent()));
                    return cancel.cancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    Code code = reason instanceof FileSystemLoopException ? Code.FOLDER_LOOP : Code.FILE_NOT_READABLE;
                    failed.add(new Outcome.Failed(file, Problem.of(code, file)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
                    if (reason != null) {
                        failed.add(new Outcome.Failed(folder, Problem.of(Code.FILE_NOT_READABLE, folder)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException gone) {
            failed.add(new Outcome.Failed(root, Problem.of(Code.FILE_NOT_READABLE, root)));
        }
    }

    /** Pipes and devices would keep a reader waiting for ever. */
    private void take(Path file, String folder) {
        if (Files.isRegularFile(file)) {
            found.add(new Found(file, folder));
        } else {
            failed.add(new Outcome.Failed(file, Problem.of(Code.FILE_NOT_READABLE, file)));
        }
    }

    private static String folderName(Path base, Path folder) {
        List<String> names = new ArrayList<>();
        base.relativize(folder).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}

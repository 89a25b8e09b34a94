package casebound.backup;

import casebound.casefile.Workplace;
import casebound.disk.AppendFile;
import casebound.disk.Disk;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one case of one backup: beside its place first, then in it. */
final class Restoring {
    private final BackupFile backup;
    private final Path target;
    private final Workplace workplace;
    private final Disk disk;

    Restoring(BackupFile backup, Path target, Workplace workplace) {
        this.backup = backup;
        this.target = target;
        this.workplace = workplace;
        this.disk = workplace.disk();
    }

    void run(Progress progress) {
        Path parent = target.getParent();
        if (parent == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
            throw Problem.of(Code.CASE_EXISTS, target).exception();
        }
        backup.verifyJournal(workplace.clock());
        Path part = parent.resolve("." + UUID.randomUUID() + ".restoring");
        try {
            disk.createFolders(parent);
            if (Files.getFileStore(parent).getUsableSpace() < backup.bytes()) {
                throw Problem.of(Code.DISK_FULL).exception();
            }
            unpack(part, progress);
            Files.deleteIfExists(target);
            disk.rename(part, target);
            disk.forceFolder(parent);
        } catch (IOException refused) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, target), refused);
        } finally {
            remove(part);
        }
    }

    private void unpack(Path part, Progress progress) throws IOException {
        long[] done = {0};
        Set<Path> folders = new TreeSet<>(List.of(part));
        disk.createFolders(part);
        for (String name : backup.names()) {
            Path file = part.resolve(name);
            disk.createFolders(file.getParent());
            for (Path above = file.getParent(); above.startsWith(part); above = above.getParent()) {
                folders.add(above);
            }
            try (AppendFile to = disk.create(file)) {
                backup.copy(name, appending(to), new CancelFlag(), count -> progress.at(done[0] += count, backup.bytes()));
                to.force();
            }
            if (name.startsWith(BackupNames.ORIGINALS)) {
                disk.setReadOnly(file);
            }
        }
        for (Path folder : folders) {
            disk.forceFolder(folder);
        }
    }

    private static OutputStream appending(AppendFile to) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                to.append(ByteBuffer.wrap(new byte[] {(byte) one}));
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                to.append(ByteBuffer.wrap(bytes, from, count));
            }
        };
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void remove(Path part) {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                disk.delete(each);
            }
        } catch (IOException stays) {
            // under a name that nobody takes for a case; the first failure is what counts
        }
    }
}

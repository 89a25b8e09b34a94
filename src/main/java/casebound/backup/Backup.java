package casebound.backup;

import casebound.casefile.CaseFile;
import casebound.casefile.Standing;
import casebound.casefile.Workplace;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes backups of cases, and cases of backups. */
public final class Backup {
    /** How often it begins again where something is destroyed while it reads. */
    private static final int TRIES = 3;

    private Backup() {}

    /**
     * Writes the case as it stands now into one .zip, reads that again to verify it, and only then moves it into place.
     * The case may be open and change meanwhile: what comes later is not in it.
     *
     * @param zip the file to make or to replace; not inside the case
     * @param progress bytes written and verified
     * @throws ProblemException EXPORT_FAILED, JOURNAL_DAMAGED, BACKUP_DAMAGED when what was written cannot be read again,
     *     CANCELLED; nothing is left then, and a file of that name stays as it was
     */
    public static Made make(CaseFile file, Path zip, Progress progress, CancelFlag cancel) {
        Path target = zip.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || isInside(folder, file.path())) {
            throw Problem.of(Code.EXPORT_FAILED, zip).exception();
        }
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Made made = write(file, part, progress, cancel);
            try (BackupFile written = BackupFile.open(part)) {
                written.verify(file.clock(), cancel,
                        (done, total) -> progress.at(made.bytes() + done, 2 * made.bytes()));
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            file.noteBackup();
            return new Made(target, made.head(), made.files(), made.bytes(), made.problems());
        } catch (IOException refused) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, zip), refused);
        } finally {
            deleteQuietly(part);
        }
    }

    private static Made write(CaseFile file, Path part, Progress progress, CancelFlag cancel) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Standing standing = file.standing();
            Optional<Made> made = new BackupWriter(file, standing, progress, cancel).write(part);
            // what was read beside a destruction may quote what is gone now, or lack it
            if (made.isPresent() && !file.destroyedSince(standing.head())) {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                return made.get();
            }
        }
        throw Problem.of(Code.FILE_CHANGED, file.path()).exception();
    }

    /**
     * Makes a case of a backup. Everything is checked and written beside the folder first; it takes the folder's name
     * when it is whole.
     *
     * @param folder does not exist yet, or is empty
     * @param progress bytes written
     * @throws ProblemException CASE_EXISTS, FILE_NOT_FOUND, NOT_A_BACKUP, BACKUP_DAMAGED with what is missing or altered,
     *     EXPORT_FAILED; nothing is left then
     */
    public static void restore(Path zip, Path folder, Workplace workplace, Progress progress) {
        if (!Files.isRegularFile(zip)) {
            throw Problem.of(Code.FILE_NOT_FOUND, zip).exception();
        }
        try (BackupFile backup = BackupFile.open(zip)) {
            new Restoring(backup, folder.toAbsolutePath().normalize(), workplace).run(progress);
        }
    }

    /** When the case was last backed up on this computer; a small file is read. */
    public static Optional<Instant> last(CaseFile file) {
        return file.backedUp();
    }

    private static boolean isInside(Path folder, Path caseFolder) throws ProblemException {
        try {
            return folder.toRealPath().startsWith(caseFolder);
        } catch (IOException gone) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, folder), gone);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // the folder has disappeared under it; the first failure is what counts
        }
    }
}

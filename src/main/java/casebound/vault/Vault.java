package casebound.vault;

import casebound.disk.AppendFile;
import casebound.disk.Disk;
import casebound.disk.WriteFailure;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The originals of one case and what was derived from them. Several threads may store at once. */
public final class Vault {
    /** In bytes. From half a megabyte on each would be an object that the collector looks after by itself. */
    static final int BUFFER = 1 << 18;

    private final Disk disk;
    private final Path caseFolder;
    private final Path originals;
    private final Path derived;
    private final Path incoming;
    /** Folders whose own names were forced in this run; those of a run that was killed may not have been. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    public Vault(Path caseFolder, Disk disk) {
        this.disk = disk;
        this.caseFolder = caseFolder;
        originals = caseFolder.resolve("originals");
        derived = caseFolder.resolve("derived");
        incoming = originals.resolve(".incoming");
    }

    /**
     * Brings a file in. It is hashed first and copied only when the vault does not hold it; when this returns, the
     * original is durable.
     *
     * @param progress bytes hashed and copied, of twice the size
     * @throws ProblemException FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_CHANGED while it was read; DISK_FULL,
     *     WRITE_FAILED; CANCELLED. The vault is then as it was.
     */
    public Stored store(Path source, CancelFlag cancel, Progress progress) {
        Source file = Source.of(source);
        try {
            MessageDigest digest = Source.sha256();
            long hashed = file.read(cancel, (bytes, done) -> {
                digest.update(bytes);
                progress.at(done, 2 * file.size());
            });
            String sha = HexFormat.of().formatHex(digest.digest());
            file.checkUnchanged(hashed);
            Path original = original(sha);
            if (disk.isFile(original) && disk.size(original) == file.size()) {
                makeDurable(original.getParent());
                disk.forceFolder(original.getParent());
                progress.at(2 * file.size(), 2 * file.size());
                return new Stored(sha, file.size(), false);
            }
            copy(file, sha, cancel, progress);
            return new Stored(sha, file.size(), true);
        } catch (IOException failure) {
            throw WriteFailure.of(originals, failure);
        }
    }

    private void copy(Source file, String sha, CancelFlag cancel, Progress progress) throws IOException {
        Path temp = incoming().resolve(UUID.randomUUID().toString());
        MessageDigest digest = Source.sha256();
        try {
            try (AppendFile out = disk.create(temp)) {
                long copied = file.read(cancel, (bytes, done) -> {
                    digest.update(bytes.duplicate());
                    out.append(bytes);
                    progress.at(file.size() + done, 2 * file.size());
                });
                file.checkUnchanged(copied);
                if (!HexFormat.of().formatHex(digest.digest()).equals(sha)) {
                    throw file.changed();
                }
                out.force();
            }
            disk.setReadOnly(temp);
            Path original = original(sha);
            makeDurable(original.getParent());
            disk.rename(temp, original);
            disk.forceFolder(original.getParent());
        } catch (IOException | RuntimeException failure) {
            deleteQuietly(temp);
            throw failure;
        }
    }

    private void deleteQuietly(Path temp) {
        try {
            disk.delete(temp);
        } catch (IOException stays) {
            // clean() removes it when the case is opened the next time; the first failure is what counts
        }
    }

    private void makeDurable(Path folder) throws IOException {
        if (durable.contains(folder)) {
            return;
        }
        disk.createFolders(folder);
        for (Path above = folder; !above.equals(caseFolder); above = above.getParent()) {
            disk.forceFolder(above.getParent());
        }
        durable.add(folder);
    }

    /** Whether an original of that hash is there; {@link #check(String)} says whether it is intact. */
    public boolean has(String sha) {
        return disk.isFile(original(sha));
    }

    /**
     * Where the original of that hash is or would be.
     *
     * @throws IllegalArgumentException when it is no SHA-256 of 64 lower-case hexadecimal digits
     */
    public Path original(String sha) {
        checkHash(sha);
        return originals.resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }

    /**
     * The size of an original in bytes.
     *
     * @throws ProblemException ORIGINAL_MISSING
     */
    public long size(String sha) {
        try {
            return disk.size(original(sha));
        } catch (IOException missing) {
            throw new ProblemException(Problem.of(Code.ORIGINAL_MISSING, sha), missing);
        }
    }

    /** Reads an original and compares it with its hash. */
    public Check check(String sha) {
        return check(sha, new CancelFlag());
    }

    /** Reads an original and compares it with its hash; ends with CANCELLED when it is cancelled. */
    public Check check(String sha, CancelFlag cancel) {
        if (!has(sha)) {
            return Check.MISSING;
        }
        MessageDigest digest = Source.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = disk.read(original(sha), 0)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                cancel.check();
                digest.update(buffer, 0, count);
            }
        } catch (IOException unreadable) {
            return Check.ALTERED;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha) ? Check.INTACT : Check.ALTERED;
    }

    /**
     * Where something derived from an original is or would be.
     *
     * @param suffix letters, digits, points and hyphens, such as {@code text.json}
     */
    public Path derivedPath(String sha, String suffix) {
        checkHash(sha);
        if (!suffix.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("not a suffix");
        }
        return derived.resolve(sha.substring(0, 2)).resolve(sha.substring(2) + "." + suffix);
    }

    /** Moves a finished file from {@link #incoming()} to its place. It is not forced: it can be made again. */
    public void putDerived(String sha, String suffix, Path tempFile) {
        Path path = derivedPath(sha, suffix);
        try {
            disk.createFolders(path.getParent());
            disk.rename(tempFile, path);
        } catch (IOException failure) {
            throw WriteFailure.of(path, failure);
        }
    }

    /** A folder in the case for files that are not finished; made where it is missing. */
    public Path incoming() {
        try {
            disk.createFolders(incoming);
            return incoming;
        } catch (IOException failure) {
            throw WriteFailure.of(incoming, failure);
        }
    }

    /** Removes what an earlier run left unfinished. Only for the writer, before anything is stored. */
    public void clean() {
        try {
            for (Path file : disk.list(incoming)) {
                if (disk.isFile(file)) {
                    disk.delete(file);
                }
            }
        } catch (IOException failure) {
            throw WriteFailure.of(incoming, failure);
        }
    }

    /** Deletes an original and everything derived from it, for good. Durable when it returns; can be repeated. */
    public void destroy(String sha) {
        Path original = original(sha);
        try {
            if (disk.isFolder(original.getParent())) {
                disk.delete(original);
                disk.forceFolder(original.getParent());
            }
            Path folder = derived.resolve(sha.substring(0, 2));
            for (Path file : disk.list(folder)) {
                if (file.getFileName().toString().startsWith(sha.substring(2) + ".")) {
                    disk.delete(file);
                }
            }
            if (disk.isFolder(folder)) {
                disk.forceFolder(folder);
            }
        } catch (IOException failure) {
            throw WriteFailure.of(original, failure);
        }
    }

    /** The hashes of all originals that are there, sorted. */
    public List<String> originals() {
        try {
            List<String> found = new ArrayList<>();
            for (Path folder : disk.list(originals)) {
                for (Path file : folder.equals(incoming) ? List.<Path>of() : disk.list(folder)) {
                    String sha = folder.getFileName().toString() + file.getFileName();
                    if (isHash(sha) && file.equals(original(sha)) && disk.isFile(file)) {
                        found.add(sha);
                    }
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.of(Code.CASE_FOLDER_GONE, caseFolder), unreadable);
        }
    }

    private static boolean isHash(String sha) {
        return sha.matches("[0-9a-f]{64}");
    }

    private static void checkHash(String sha) {
        if (!isHash(sha)) {
            throw new IllegalArgumentException("not a SHA-256 hash");
        }
    }
}

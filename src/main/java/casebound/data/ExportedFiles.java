package casebound.data;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.vault.Vault;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with the originals beside an exported file. */
final class ExportedFiles {
    private static final int BUFFER = 1 << 20;
    /** A name that only an export gives. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}(\\.[a-z0-9]{1,8})?");

    private final Vault vault;
    private final Path folder;

    ExportedFiles(Vault vault, Path folder) {
        this.vault = vault;
        this.folder = folder;
    }

    /** Copies an original, comparing it with its hash on the way. */
    void copy(String sha256, String name, CancelFlag cancel) throws IOException {
        if (!vault.has(sha256)) {
            throw Problem.of(Code.ORIGINAL_MISSING, sha256).exception();
        }
        Files.createDirectories(folder);
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            if (!copied(vault.original(sha256), part, cancel).equals(sha256)) {
                throw Problem.of(Code.ORIGINAL_ALTERED, sha256).exception();
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copied(Path from, Path to, CancelFlag cancel) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(from); OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                cancel.check();
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Removes what an earlier export left here: a document that was destroyed or sequestered since must not stay. */
    void removeOthers(Collection<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.toList();
        }
        for (Path each : found) {
            String name = each.getFileName().toString();
            if (OURS.matcher(name).matches() && !names.contains(name)) {
                Files.delete(each);
            }
        }
    }
}

package casebound.formats.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.FileHeader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ZIP that take a password: the old cipher of PKZIP, and AES of 128, 192 or 256 bits as WinZip writes it.
 * PKWARE's own strong encryption is not read: such an entry counts as damaged, because no password would help.
 *
 * <p>One byte tells a wrong password for the old cipher, two for AES, so one in 256 seems right. A password counts as right
 * where one of the smallest entries comes out with the sum that the archive names.
 */
final class LockedEntries implements AutoCloseable {
    /** Bytes of an entry after which it is believed. */
    static final long MOST_CHECKED = 16L << 20;
    private static final int CHECKED = 3;

    private final @Nullable ZipFile zip;
    private final Map<ZipArchiveEntry, FileHeader> headers;
    private final boolean open;

    private LockedEntries(@Nullable ZipFile zip, Map<ZipArchiveEntry, FileHeader> headers) {
        this.zip = zip;
        this.headers = headers;
        open = headers.entrySet().stream().filter(entry -> takesPassword(entry.getKey()))
                .map(Map.Entry::getValue).sorted(Comparator.comparingLong(FileHeader::getCompressedSize)).limit(CHECKED).anyMatch(this::comesOut);
    }

    /** @param all of the archive, in the order of its directory */
    static LockedEntries of(Path file, List<ZipArchiveEntry> all, @Nullable String password) throws IOException {
        if (password == null || all.stream().noneMatch(LockedEntries::takesPassword)) {
            return new LockedEntries(null, Map.of());
        }
        ZipFile zip = new ZipFile(file.toFile(), password.toCharArray());
        List<FileHeader> theirs = zip.getFileHeaders();
        Map<ZipArchiveEntry, FileHeader> headers = new IdentityHashMap<>();
        for (int i = 0; i < Math.min(all.size(), theirs.size()); i++) {
            if (all.get(i).getCompressedSize() == theirs.get(i).getCompressedSize()) {
                headers.put(all.get(i), theirs.get(i));
            }
        }
        return new LockedEntries(zip, headers);
    }

    /** Whether an entry needs a password that could help. */
    static boolean takesPassword(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption() && !entry.getGeneralPurposeBit().usesStrongEncryption();
    }

    /** Whether the password is one of this archive's. */
    boolean open() {
        return open;
    }

    /** Whether an entry can be taken out now; each may have a password of its own. */
    boolean open(ZipArchiveEntry entry) {
        FileHeader header = headers.get(entry);
        if (!open || header == null) {
            return false;
        }
        try (ZipInputStream in = zip.getInputStream(header)) {
            return true;
        } catch (IOException | RuntimeException wrong) {
            return false;
        }
    }

    void copy(ZipArchiveEntry entry, OutputStream out) throws IOException {
        try (ZipInputStream in = zip.getInputStream(headers.get(entry))) {
            in.transferTo(out);
        }
    }

    private boolean comesOut(FileHeader header) {
        try (ZipInputStream in = zip.getInputStream(header)) {
            byte[] buffer = new byte[1 << 16];
            long left = MOST_CHECKED;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                left -= read;
            }
            return true;
        } catch (IOException | RuntimeException wrong) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}

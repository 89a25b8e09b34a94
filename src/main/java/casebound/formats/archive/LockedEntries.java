package casebound.formats.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.Zip4jConfig;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ZIP that take a password: the old cipher of PKZIP, and AES of 128, 192 or 256 bits as WinZip writes it.
 * PKWARE's own strong encryption is not read: such an entry counts as damaged, because no password would help.
 *
 * <p>One byte tells a wrong password for the old cipher, two for AES, so one in 256 seems right. A password counts as right
 * where one of the smallest entries comes out with the sum that the archive names.
 */
final class LockedEntries {
    /** Bytes of an entry after which it is believed. */
    static final long MOST_CHECKED = 16L << 20;
    private static final int CHECKED = 3;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Map<ZipArchiveEntry, FileHeader> headers;
    private final char[] password;
    private final Zip4jConfig config;
    private final boolean open;

    /** @param utf8 whether the password's letters are taken as UTF-8; older programs take one byte each */
    private LockedEntries(Path file, Map<ZipArchiveEntry, FileHeader> headers, String password, boolean utf8) {
        this.file = file;
        this.headers = headers;
        this.password = password.toCharArray();
        config = new Zip4jConfig(null, BUFFER, utf8);
        open = headers.values().stream().sorted(Comparator.comparingLong(FileHeader::getCompressedSize)).limit(CHECKED).anyMatch(this::comesOut);
    }

    /** @param all of the archive, in the order of its directory */
    static LockedEntries of(Path file, List<ZipArchiveEntry> all, @Nullable String password) throws IOException {
        if (password == null || all.stream().noneMatch(LockedEntries::takesPassword)) {
            return new LockedEntries(file, Map.of(), "", true);
        }
        Map<ZipArchiveEntry, FileHeader> headers = headers(file, all);
        LockedEntries entries = new LockedEntries(file, headers, password, true);
        return entries.open || password.chars().allMatch(letter -> letter < 0x80) ? entries : new LockedEntries(file, headers, password, false);
    }

    private static Map<ZipArchiveEntry, FileHeader> headers(Path file, List<ZipArchiveEntry> all) throws IOException {
        Map<ZipArchiveEntry, FileHeader> headers = new IdentityHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<FileHeader> theirs = zip.getFileHeaders();
            for (int i = 0; i < Math.min(all.size(), theirs.size()); i++) {
                if (takesPassword(all.get(i)) && all.get(i).getCompressedSize() == theirs.get(i).getCompressedSize()) {
                    headers.put(all.get(i), theirs.get(i));
                }
            }
        }
        return headers;
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
        try (InputStream in = bytes(header)) {
            return true;
        } catch (IOException | RuntimeException wrong) {
            return false;
        }
    }

    void copy(ZipArchiveEntry entry, OutputStream out) throws IOException {
        try (InputStream in = bytes(headers.get(entry))) {
            in.transferTo(out);
        }
    }

    private boolean comesOut(FileHeader header) {
        try (InputStream in = bytes(header)) {
            byte[] buffer = new byte[BUFFER];
            long left = MOST_CHECKED;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                left -= read;
            }
            return true;
        } catch (IOException | RuntimeException wrong) {
            return false;
        }
    }

    /** Not by zip4j's own way to an entry: it takes all passwords as UTF-8 and keeps every stream until the archive is closed. */
    private InputStream bytes(FileHeader header) throws IOException {
        InputStream packed = new BufferedInputStream(Channels.newInputStream(FileChannel.open(file).position(header.getOffsetLocalHeader())), BUFFER);
        try {
            ZipInputStream entry = new ZipInputStream(packed, password, config);
            if (entry.getNextEntry(header, false) == null) {
                throw new IOException("no entry there");
            }
            return entry;
        } catch (IOException | RuntimeException wrong) {
            packed.close();
            throw wrong;
        }
    }
}

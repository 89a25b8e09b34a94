package casebound.formats.archive;

import casebound.formats.flow.Block;
import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.Ink;
import casebound.formats.flow.View;
import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Files packed into one: ZIP and 7z, with a password too, TAR, and one file packed by itself: GZ, BZ2, XZ. */
public final class Archive {
    private static final int DECODER_KILOBYTES = 256 << 10;

    /** How each kind is taken apart. */
    private static final Map<String, Unpacking> KINDS = Map.of("application/zip", Archive::zip, "application/x-tar", Archive::tar,
            "application/x-gtar", Archive::tar, "application/x-7z-compressed", Archive::sevenZ,
            "application/gzip", (archive, file, hint, password) -> archive.one(GzipCompressorInputStream.builder().setInputStream(open(file))
                    .setDecompressConcatenated(true).get(), hint),
            "application/x-bzip2", (archive, file, hint, password) -> archive.one(new BZip2CompressorInputStream(open(file), true), hint),
            "application/x-xz", (archive, file, hint, password) -> archive.one(
                    XZCompressorInputStream.builder().setInputStream(open(file)).setMemoryLimitKiB(DECODER_KILOBYTES).get(), hint));

    private final Parts parts;
    private final List<Block.Row> rows = new ArrayList<>();

    @FunctionalInterface
    private interface Unpacking {
        void of(Archive archive, Path file, String nameHint, @Nullable String password) throws IOException;
    }

    /** All that it holds needs a password, or another one. */
    public static final class LockedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Archive(Parts parts) {
        this.parts = parts;
    }

    public static boolean reads(String mediaType) {
        return KINDS.containsKey(mediaType);
    }

    /**
     * Takes an archive apart.
     *
     * @param nameHint the name under which it came
     * @throws LockedException if all that it holds needs a password
     * @throws IOException if it is damaged
     */
    public static View read(Path file, String mediaType, String nameHint, @Nullable String password, Parts parts) throws IOException {
        Archive archive = new Archive(parts);
        KINDS.get(mediaType).of(archive, file, nameHint, password);
        FlowBuilder flow = new FlowBuilder(false, Block.Table.Kind.GRID);
        flow.add(new Block.Table(archive.rows, Block.Table.Kind.GRID));
        return new View(flow.flow());
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** What is not locked comes out of any; what is comes out where the password is that of the archive. */
    private static void zip(Archive archive, Path file, String nameHint, @Nullable String password) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            LockedEntries locked = LockedEntries.of(file, Collections.list(zip.getEntries()), password);
            List<ZipArchiveEntry> files = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                    .filter(entry -> !entry.isDirectory() && !entry.isUnixSymlink()).toList();
            if (!locked.open() && !files.isEmpty() && files.stream().allMatch(LockedEntries::takesPassword)) {
                throw new LockedException();
            }
            for (ZipArchiveEntry entry : files) {
                if (!LockedEntries.takesPassword(entry)) {
                    archive.entry(entry, out -> {
                        try (InputStream in = zip.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    });
                } else if (locked.open(entry)) {
                    archive.entry(entry, out -> locked.copy(entry, out));
                } else {
                    archive.parts.locked(archive.named(entry));
                }
            }
        }
    }

    private static void tar(Archive archive, Path file, String nameHint, @Nullable String password) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(open(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                    archive.entry(entry, tar::transferTo);
                }
            }
        }
    }

    private static void sevenZ(Archive archive, Path file, String nameHint, @Nullable String password) throws IOException {
        SevenZFile.Builder builder = SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(DECODER_KILOBYTES);
        if (password != null) {
            builder.setPassword(password);
        }
        check(builder, password != null);
        try (SevenZFile archived = builder.get()) {
            for (SevenZArchiveEntry entry = archived.getNextEntry(); entry != null; entry = archived.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream()) {
                    archive.entry(entry, out -> {
                        byte[] buffer = new byte[1 << 16];
                        for (int read = archived.read(buffer); read >= 0; read = archived.read(buffer)) {
                            out.write(buffer, 0, read);
                        }
                    });
                } else if (!entry.isDirectory() && !entry.isAntiItem()) {
                    archive.entry(entry, out -> { });
                }
            }
        } catch (PasswordRequiredException needed) {
            throw new LockedException();
        }
    }

    /** A password that is missing or wrong shows at the end of the first file; what is damaged without one shows later. */
    private static void check(SevenZFile.Builder builder, boolean password) throws IOException {
        try (SevenZFile archived = builder.get()) {
            SevenZArchiveEntry entry = archived.getNextEntry();
            while (entry != null && !entry.hasStream()) {
                entry = archived.getNextEntry();
            }
            byte[] buffer = new byte[1 << 16];
            long left = LockedEntries.MOST_CHECKED;
            while (entry != null && left > 0) {
                int read = archived.read(buffer);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException | RuntimeException failed) {
            if (password || failed instanceof PasswordRequiredException) {
                throw new LockedException();
            }
        }
    }

    private void one(InputStream unpacking, String nameHint) throws IOException {
        try (InputStream in = unpacking) {
            String name = nameHint.replaceFirst("(?i)\\.(gz|bz2|xz)$", "").replaceFirst("(?i)\\.tgz$", ".tar");
            PartName part = PartName.of(name, "unpacked");
            row(part.name(), "");
            parts.take(part, in::transferTo);
        }
    }

    private void entry(ArchiveEntry entry, Parts.Bytes bytes) throws IOException {
        parts.take(named(entry), bytes);
    }

    /** Lists an entry. Whether it is locked is not said: the page is the same with a password and without. */
    private PartName named(ArchiveEntry entry) {
        PartName name = PartName.of(entry.getName(), "entry " + (rows.size() + 1));
        row(name.folder().isEmpty() ? name.name() : name.folder() + "/" + name.name(),
                entry.getSize() < 0 ? "" : String.format(java.util.Locale.ROOT, "%,d bytes", entry.getSize()));
        return name;
    }

    private void row(String name, String remark) {
        rows.add(new Block.Row(List.of(Block.Cell.of(name, Ink.TEXT), Block.Cell.of(remark, Ink.MUTED))));
    }
}

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
import java.util.Enumeration;
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

/** Files packed into one: ZIP, TAR, 7z, and one file packed by itself: GZ, BZ2, XZ. */
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

    /** An entry that is locked or packed in a way that is not known here. */
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

    private static void zip(Archive archive, Path file, String nameHint, @Nullable String password) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            boolean locked = false;
            boolean any = false;
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.isDirectory() || entry.isUnixSymlink()) {
                    continue;
                } else if (!zip.canReadEntryData(entry)) {
                    locked |= entry.getGeneralPurposeBit().usesEncryption();
                    archive.row(entry.getName(), entry.getGeneralPurposeBit().usesEncryption() ? "locked" : "not readable");
                } else {
                    any = true;
                    archive.entry(entry, out -> {
                        try (InputStream in = zip.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    });
                }
            }
            if (locked && !any) {
                throw new LockedException();
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
        try (SevenZFile archived = builder.get()) {
            for (SevenZArchiveEntry entry = archived.getNextEntry(); entry != null; entry = archived.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream()) {
                    SevenZArchiveEntry current = entry;
                    archive.entry(entry, out -> archived.getInputStream(current).transferTo(out));
                } else if (!entry.isDirectory() && !entry.isAntiItem()) {
                    archive.entry(entry, out -> { });
                }
            }
        } catch (PasswordRequiredException needed) {
            throw new LockedException();
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
        PartName name = PartName.of(entry.getName(), "entry " + (rows.size() + 1));
        row(name.folder().isEmpty() ? name.name() : name.folder() + "/" + name.name(),
                entry.getSize() < 0 ? "" : String.format(java.util.Locale.ROOT, "%,d bytes", entry.getSize()));
        parts.take(name, bytes);
    }

    private void row(String name, String remark) {
        rows.add(new Block.Row(List.of(Block.Cell.of(name, Ink.TEXT), Block.Cell.of(remark, Ink.MUTED))));
    }
}

package casebound.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The texts of all pages of one content, read page by page from a file that {@link PageTextsWriter} wrote. May be used
 * by several threads.
 *
 * <p>Everything in the file is checked before it is believed: one that is cut, altered or made to harm ends in an
 * {@link IOException}, and never takes more memory than a small multiple of its own size or of one page's limit.
 *
 * <p>The file: {@code CBPT}, version (2 bytes); per page its packed text; the table with {@link #ENTRY} bytes a page;
 * the extractor's name; and at the end {@link #TRAILER} bytes that say where the table begins.
 */
public final class PageTexts implements AutoCloseable {
    static final int MAGIC = 0x43425054;
    static final short VERSION = 1;
    static final int HEADER = 6;

    /** Offset (8), packed length, raw length, checksum, width, height, characters (4 each). */
    static final int ENTRY = 32;

    /** Table offset (8), page count, length of the extractor's name, checksum of table and name, magic (4 each). */
    static final int TRAILER = 24;

    static final int LONGEST_NAME = 200;
    static final int MOST_PAGES = 1_000_000;

    private final RandomAccessFile file;
    private final long tableAt;
    private final int pageCount;
    private final ByteBuffer table;
    private final String extractor;

    private PageTexts(RandomAccessFile file) throws IOException {
        this.file = file;
        long length = file.length();
        if (length < HEADER + TRAILER) {
            throw PageCodec.damaged();
        }
        DataInputStream head = new DataInputStream(new ByteArrayInputStream(bytes(0, HEADER)));
        if (head.readInt() != MAGIC) {
            throw PageCodec.damaged();
        }
        short version = head.readShort();
        if (version != VERSION) {
            throw new IOException("page texts of version " + version);
        }
        ByteBuffer trailer = ByteBuffer.wrap(bytes(length - TRAILER, TRAILER));
        tableAt = trailer.getLong();
        pageCount = trailer.getInt();
        int nameLength = trailer.getInt();
        int checksum = trailer.getInt();
        if (trailer.getInt() != MAGIC || pageCount < 0 || pageCount > MOST_PAGES || nameLength < 0 || nameLength > LONGEST_NAME
                || tableAt < HEADER || tableAt > length
                || tableAt + (long) pageCount * ENTRY + nameLength + TRAILER != length) {
            throw PageCodec.damaged();
        }
        byte[] tableAndName = bytes(tableAt, pageCount * ENTRY + nameLength);
        if (checksum(tableAndName) != checksum) {
            throw PageCodec.damaged();
        }
        table = ByteBuffer.wrap(tableAndName, 0, pageCount * ENTRY);
        extractor = new String(tableAndName, pageCount * ENTRY, nameLength, StandardCharsets.UTF_8);
    }

    /**
     * Opens the texts of one content.
     *
     * @throws IOException if there is no such file, or it is damaged or of an unknown version
     */
    public static PageTexts open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        try {
            return new PageTexts(file);
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    public int pageCount() {
        return pageCount;
    }

    /** Which reader, in which version, took these texts from the content: anchors name it. */
    public String extractor() {
        return extractor;
    }

    /** The width of a page in points, as displayed, without reading its text. Pages count from 0. */
    public float width(int page) {
        return table.getFloat(entry(page) + 20);
    }

    /** The height of a page in points, as displayed, without reading its text. Pages count from 0. */
    public float height(int page) {
        return table.getFloat(entry(page) + 24);
    }

    /** How many characters other than white space a page has. Pages count from 0. */
    public int characters(int page) {
        return table.getInt(entry(page) + 28);
    }

    /**
     * The text of a page with the places of its characters.
     *
     * @param page from 0
     * @throws IOException if the page's bytes are damaged
     */
    public PageText page(int page) throws IOException {
        int entry = entry(page);
        long offset = table.getLong(entry);
        int packedLength = table.getInt(entry + 8);
        if (offset < HEADER || packedLength < 0 || offset > tableAt - packedLength) {
            throw PageCodec.damaged();
        }
        byte[] packed = bytes(offset, packedLength);
        if (checksum(packed) != table.getInt(entry + 16)) {
            throw PageCodec.damaged();
        }
        return PageCodec.decode(width(page), height(page), PageCodec.inflate(packed, table.getInt(entry + 12)));
    }

    private int entry(int page) {
        if (page < 0 || page >= pageCount) {
            throw new IndexOutOfBoundsException(page);
        }
        return page * ENTRY;
    }

    private byte[] bytes(long offset, int length) throws IOException {
        synchronized (file) {
            if (offset < 0 || length > file.length() - offset) {
                throw PageCodec.damaged();
            }
            byte[] bytes = new byte[length];
            file.seek(offset);
            try {
                file.readFully(bytes);
            } catch (EOFException cut) {
                throw PageCodec.damaged();
            }
            return bytes;
        }
    }

    static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        synchronized (file) {
            file.close();
        }
    }
}

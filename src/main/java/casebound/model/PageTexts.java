package casebound.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all pages of one content, read page by page from a file that {@link PageTextsWriter} wrote. May be used
 * by several threads.
 *
 * <p>Where OCR has read a page, its words belong to the page's text: {@link #page} has both, and whoever searches, selects
 * or cites need not know. {@link #words} tells what was read by OCR, and how surely.
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
    private final @Nullable Path ocrFile;
    private volatile @Nullable OcrTexts ocr;

    private PageTexts(RandomAccessFile file, @Nullable Path ocrFile) throws IOException {
        this.file = file;
        this.ocrFile = ocrFile;
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
        return opened(path, null);
    }

    /**
     * Opens the texts of one content together with what OCR has read of it.
     *
     * @param ocr an {@link OcrTexts}; it need not be there, and is left out where it is damaged
     * @throws IOException if there is no file at {@code path}, or it is damaged or of an unknown version
     */
    public static PageTexts open(Path path, Path ocr) throws IOException {
        PageTexts texts = opened(path, ocr);
        texts.refresh();
        return texts;
    }

    private static PageTexts opened(Path path, @Nullable Path ocr) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        try {
            return new PageTexts(file, ocr);
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    public int pageCount() {
        return pageCount;
    }

    /** Which reader, in which version, took the pages' own texts from the content. */
    public String extractor() {
        return extractor;
    }

    /** Which reader or OCR engine, in which version, took the text of a page (from 0): anchors name it. */
    public String extractor(int page) {
        OcrTexts read = ocr;
        String engine = read == null || read.characters(page) == 0 ? null : read.extractor(page);
        return engine == null ? extractor : engine;
    }

    /** Takes in what OCR has read since these were opened. */
    public void refresh() {
        if (ocrFile == null) {
            return;
        }
        synchronized (file) {
            try {
                if (ocr != null) {
                    ocr.refresh();
                } else if (Files.isRegularFile(ocrFile)) {
                    ocr = OcrTexts.open(ocrFile);
                }
            } catch (IOException damaged) {
                // then the pages have what they have of their own; OCR reads them again
            }
        }
    }

    /** Whether OCR has been on a page (from 0), be it that it found nothing. */
    public boolean ocrDone(int page) {
        OcrTexts read = ocr;
        return read != null && read.has(page);
    }

    /** The words of a page (from 0) that OCR read, in the order of {@link #page}'s text. */
    public List<OcrWord> words(int page) throws IOException {
        OcrPage read = read(page);
        return read == null ? List.of() : OcrMerge.of(own(page), read).words();
    }

    private @Nullable OcrPage read(int page) {
        OcrTexts read = ocr;
        return read == null ? null : read.page(page);
    }

    /** The width of a page in points, as displayed, without reading its text. Pages count from 0. */
    public float width(int page) {
        return table.getFloat(entry(page) + 20);
    }

    /** The height of a page in points, as displayed, without reading its text. Pages count from 0. */
    public float height(int page) {
        return table.getFloat(entry(page) + 24);
    }

    /** How many characters other than white space a page has of its own. Pages count from 0. */
    public int characters(int page) {
        return table.getInt(entry(page) + 28);
    }

    /**
     * The text of a page with the places of its characters: its own, and what OCR read.
     *
     * @param page from 0
     * @throws IOException if the page's bytes are damaged
     */
    public PageText page(int page) throws IOException {
        PageText own = own(page);
        OcrPage read = read(page);
        return read == null || read.text().text().isEmpty() ? own : OcrMerge.of(own, read).text();
    }

    /**
     * The text that the page has of its own.
     *
     * @param page from 0
     * @throws IOException if the page's bytes are damaged
     */
    public PageText own(int page) throws IOException {
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
            if (ocr != null) {
                ocr.close();
            }
        }
    }
}

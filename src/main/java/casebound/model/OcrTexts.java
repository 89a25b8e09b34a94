package casebound.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What OCR read in one content, page by page, in the order in which it came. The file only grows, so that it is whole at
 * any moment, may be read while another process writes it, and loses a page at most when that process dies. May be used
 * by several threads.
 *
 * <p>As with {@link PageTexts}, everything is checked before it is believed; what is damaged counts as not read.
 *
 * <p>The file: {@code CBOC}, version (2 bytes); then records: the length of what follows the head, its checksum, the page
 * from 0, characters other than white space (4 bytes each); then the extractor's name (its length in 1 byte), width and
 * height (4 each), the number of words (4) with a byte of confidence each, the raw length of the text (4), and the packed
 * text. A later record of a page replaces an earlier one.
 */
public final class OcrTexts implements AutoCloseable {
    private static final int MAGIC = 0x43424F43;
    private static final short VERSION = 1;
    static final int HEADER = 6;
    static final int HEAD = 16;
    private static final int MOST_WORDS = 1_000_000;

    /** The size of a file in which no page stands yet, in bytes. */
    public static final int EMPTY_BYTES = HEADER;

    private final RandomAccessFile file;
    private final boolean writing;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private long end;

    private record Entry(long at, int length, int checksum, int characters) {}

    private OcrTexts(RandomAccessFile file, boolean writing) throws IOException {
        this.file = file;
        this.writing = writing;
        if (writing && file.length() < HEADER) {
            file.setLength(0);
            file.write(ByteBuffer.allocate(HEADER).putInt(MAGIC).putShort(VERSION).array());
        }
        ByteBuffer head = ByteBuffer.wrap(bytes(0, HEADER));
        if (head.getInt() != MAGIC || head.getShort() != VERSION) {
            throw PageCodec.damaged();
        }
        end = HEADER;
        refresh();
    }

    /**
     * Opens what has been read so far.
     *
     * @throws IOException if there is no such file, or it is none of these
     */
    public static OcrTexts open(Path path) throws IOException {
        return open(path, false);
    }

    /** Opens it for more pages, and makes it where it is missing. What the last writer left unfinished is cut off. */
    public static OcrTexts append(Path path) throws IOException {
        OcrTexts texts = open(path, true);
        try {
            texts.cut();
            return texts;
        } catch (IOException | RuntimeException unusable) {
            texts.close();
            throw unusable;
        }
    }

    private static OcrTexts open(Path path, boolean writing) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), writing ? "rw" : "r");
        try {
            return new OcrTexts(file, writing);
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    /** Takes in what has been read since. */
    public void refresh() throws IOException {
        synchronized (file) {
            long length = file.length();
            while (length - end >= HEAD) {
                ByteBuffer head = ByteBuffer.wrap(bytes(end, HEAD));
                Entry entry = new Entry(end + HEAD, head.getInt(), head.getInt(), head.getInt(12));
                int page = head.getInt();
                if (entry.length < 0 || entry.length > length - entry.at || page < 0 || page >= PageTexts.MOST_PAGES
                        || entry.characters < 0) {
                    return;
                }
                entries.put(page, entry);
                end = entry.at + entry.length;
            }
        }
    }

    /** A record may have its length and yet not its bytes when the power went. */
    private void cut() throws IOException {
        synchronized (file) {
            List<Integer> torn = new ArrayList<>();
            entries.forEach((page, entry) -> {
                if (!intact(entry)) {
                    torn.add(page);
                }
            });
            torn.forEach(entries::remove);
            file.setLength(end);
        }
    }

    private boolean intact(Entry entry) {
        try {
            return checksum(bytes(entry.at, entry.length)) == entry.checksum;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether a page (from 0) has been read, be it that there was nothing on it. */
    public boolean has(int page) {
        synchronized (file) {
            return entries.containsKey(page);
        }
    }

    /** How many characters other than white space were read on a page (from 0). */
    public int characters(int page) {
        synchronized (file) {
            Entry entry = entries.get(page);
            return entry == null ? 0 : entry.characters;
        }
    }

    /** How many bytes there are so far: two that have read the same have the same. */
    public long bytes() {
        synchronized (file) {
            return end;
        }
    }

    /** Which engine, in which version, read a page (from 0): anchors name it. Null where it has not been read. */
    public @Nullable String extractor(int page) {
        ByteBuffer payload = payload(page);
        return payload == null ? null : name(payload);
    }

    /** What was read on a page (from 0); null where it has not been read, or what is kept of it is damaged. */
    public @Nullable OcrPage page(int page) {
        ByteBuffer in = payload(page);
        if (in == null) {
            return null;
        }
        try {
            name(in);
            float width = in.getFloat();
            float height = in.getFloat();
            int words = in.getInt();
            if (words < 0 || words > MOST_WORDS || words > in.remaining()) {
                return null;
            }
            byte[] confidences = new byte[words];
            in.get(confidences);
            int rawLength = in.getInt();
            byte[] packed = new byte[in.remaining()];
            in.get(packed);
            return new OcrPage(PageCodec.decode(width, height, PageCodec.inflate(packed, rawLength)), confidences);
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    private static String name(ByteBuffer payload) {
        byte[] name = new byte[Math.min(payload.get() & 0xFF, payload.remaining())];
        payload.get(name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private @Nullable ByteBuffer payload(int page) {
        synchronized (file) {
            Entry entry = entries.get(page);
            try {
                byte[] payload = entry == null ? new byte[0] : bytes(entry.at, entry.length);
                return payload.length == 0 || checksum(payload) != entry.checksum ? null : ByteBuffer.wrap(payload);
            } catch (IOException unreadable) {
                return null;
            }
        }
    }

    /**
     * Adds a page.
     *
     * @param page from 0
     * @param extractor which engine, in which version, read it
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public void add(int page, String extractor, OcrPage read) throws IOException {
        byte[] name = extractor.getBytes(StandardCharsets.UTF_8);
        byte[] raw = PageCodec.encode(read.text());
        byte[] packed = PageCodec.deflate(raw);
        ByteBuffer record = ByteBuffer.allocate(HEAD + 1 + name.length + 16 + read.confidences().length + packed.length);
        int characters = (int) read.text().text().chars().filter(unit -> !Character.isWhitespace(unit)).count();
        record.position(HEAD).put((byte) name.length).put(name).putFloat(read.text().width()).putFloat(read.text().height())
                .putInt(read.confidences().length).put(read.confidences()).putInt(raw.length).put(packed);
        int length = record.position() - HEAD;
        int checksum = checksum(record.array(), HEAD, length);
        record.putInt(0, length).putInt(4, checksum).putInt(8, page).putInt(12, characters);
        synchronized (file) {
            if (!writing) {
                throw new IllegalStateException("opened for reading");
            }
            try {
                file.seek(end);
                file.write(record.array());
            } catch (IOException full) {
                file.setLength(end);
                throw full;
            }
            entries.put(page, new Entry(end + HEAD, length, checksum, characters));
            end += record.capacity();
        }
    }

    private byte[] bytes(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(offset);
        try {
            file.readFully(bytes);
        } catch (EOFException cut) {
            throw PageCodec.damaged();
        }
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        return checksum(bytes, 0, bytes.length);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        synchronized (file) {
            file.close();
        }
    }
}

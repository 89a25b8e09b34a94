package casebound.model;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the texts of one content page by page, for {@link PageTexts}. The file counts only after {@link #finish}:
 * without it the table is missing and {@link PageTexts#open} refuses the file.
 */
public final class PageTextsWriter implements AutoCloseable {
    private final OutputStream out;
    private final ByteArrayOutputStream tableBytes = new ByteArrayOutputStream();
    private final DataOutputStream table = new DataOutputStream(tableBytes);
    private long written;
    private int pages;

    /** Creates the file, or replaces what is there. */
    public PageTextsWriter(Path path) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        DataOutputStream head = new DataOutputStream(out);
        head.writeInt(PageTexts.MAGIC);
        head.writeShort(PageTexts.VERSION);
        written = PageTexts.HEADER;
    }

    /**
     * Appends the next page.
     *
     * @return how many characters other than white space it has
     * @throws IOException if it cannot be written, or has more than some millions of characters
     */
    public int append(PageText page) throws IOException {
        if (pages == PageTexts.MOST_PAGES) {
            throw new IOException("too many pages");
        }
        byte[] raw = PageCodec.encode(page);
        if (raw.length > PageCodec.MOST_BYTES) {
            throw new IOException("a page with too much text");
        }
        byte[] packed = PageCodec.deflate(raw);
        int characters = (int) page.text().chars().filter(unit -> !Character.isWhitespace(unit)).count();
        table.writeLong(written);
        table.writeInt(packed.length);
        table.writeInt(raw.length);
        table.writeInt(PageTexts.checksum(packed));
        table.writeFloat(page.width());
        table.writeFloat(page.height());
        table.writeInt(characters);
        out.write(packed);
        written += packed.length;
        pages++;
        return characters;
    }

    /** How many bytes the file has so far, without its table. */
    public long bytes() {
        return written;
    }

    /** Writes the table. {@code extractor} names which reader, in which version, took the texts. */
    public void finish(String extractor) throws IOException {
        byte[] name = extractor.getBytes(StandardCharsets.UTF_8);
        if (name.length > PageTexts.LONGEST_NAME) {
            throw new IllegalArgumentException("an extractor with a long name");
        }
        table.write(name);
        byte[] tableAndName = tableBytes.toByteArray();
        DataOutputStream end = new DataOutputStream(out);
        end.write(tableAndName);
        end.writeLong(written);
        end.writeInt(pages);
        end.writeInt(name.length);
        end.writeInt(PageTexts.checksum(tableAndName));
        end.writeInt(PageTexts.MAGIC);
        end.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

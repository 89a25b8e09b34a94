package casebound.formats.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Numbers at places of a file. Only so many bytes are ever fetched: whoever is led on by a file ends with an exception.
 * Places are in bytes from the start; numbers are unsigned, the more significant byte first, or last where a name ends in
 * {@code L}.
 */
final class Bytes implements AutoCloseable {
    private static final long MOST_FETCHED = 512L << 20;
    private static final int WINDOW = 1 << 13;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long start;
    private long fetched;

    private Bytes(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
    }

    static Bytes of(Path file) throws IOException {
        return new Bytes(FileChannel.open(file));
    }

    long size() {
        return size;
    }

    int u8(long at) throws IOException {
        return window.get(fetch(at, 1)) & 0xff;
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) throws IOException {
        return window.getInt(fetch(at, 4)) & 0xffff_ffffL;
    }

    /** A number beyond the largest that is signed is none that any file has. */
    long u64(long at) throws IOException {
        long number = window.getLong(fetch(at, 8));
        if (number < 0) {
            throw new IOException("no such number");
        }
        return number;
    }

    double f64(long at) throws IOException {
        return window.getDouble(fetch(at, 8));
    }

    float f32(long at) throws IOException {
        return window.getFloat(fetch(at, 4));
    }

    int u16L(long at) throws IOException {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32L(long at) throws IOException {
        return Integer.reverseBytes(window.getInt(fetch(at, 4))) & 0xffff_ffffL;
    }

    long u64L(long at) throws IOException {
        long number = Long.reverseBytes(window.getLong(fetch(at, 8)));
        if (number < 0) {
            throw new IOException("no such number");
        }
        return number;
    }

    /** Whether these characters stand there; not, where the file ends before. */
    boolean is(long at, String characters) throws IOException {
        if (at < 0 || at > size - characters.length()) {
            return false;
        }
        return text(at, characters.length()).equals(characters);
    }

    /** The bytes there as characters of ISO 8859-1. */
    String text(long at, int length) throws IOException {
        int from = fetch(at, length);
        return new String(window.array(), from, length, StandardCharsets.ISO_8859_1);
    }

    /** Where in the window that many bytes are now. */
    private int fetch(long at, int length) throws IOException {
        if (at < 0 || at > size - length) {
            throw new EOFException();
        }
        if (at < start || at + length > start + window.limit()) {
            start = at;
            window.clear();
            while (window.hasRemaining() && channel.read(window, start + window.position()) > 0) {
                // a channel may give less than was asked for
            }
            window.flip();
            fetched += window.limit();
            if (fetched > MOST_FETCHED || window.limit() < length) {
                throw new EOFException();
            }
        }
        return (int) (at - start);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

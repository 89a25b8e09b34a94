package casebound.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a segment into lines without holding more than one; says of the last one whether its end is there. */
final class SegmentReader implements Closeable {
    /** Longer lines are not written and not read: bytes. */
    static final int LONGEST_LINE = 256 << 20;

    private final InputStream in;
    private byte[] bytes = new byte[1 << 20];
    private int filled;
    private int start;
    private int end;
    private long offset;
    private boolean terminated;
    private boolean tooLong;

    /** @param offset where in the file the stream begins */
    SegmentReader(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    /** Goes to the next line; false when nothing is left. */
    boolean next() throws IOException {
        int after = terminated ? end + 1 : end;
        offset += after - start;
        start = after;
        int scanned = start;
        tooLong = false;
        while (true) {
            for (int at = scanned; at < filled; at++) {
                if (bytes[at] == '\n') {
                    end = at;
                    terminated = true;
                    return true;
                }
            }
            scanned = filled - start;
            if (!fill()) {
                end = filled;
                terminated = false;
                return end > start;
            }
            scanned += start;
        }
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (filled == bytes.length) {
            if (filled >= LONGEST_LINE) {
                tooLong = true;
                return false;
            }
            bytes = Arrays.copyOf(bytes, filled * 2);
        }
        int count = in.read(bytes, filled, bytes.length - filled);
        if (count <= 0) {
            return false;
        }
        filled += count;
        return true;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    /** Behind the line's last byte, without the newline. */
    int end() {
        return end;
    }

    /** Where the line begins in the file. */
    long offset() {
        return offset;
    }

    /** Where the line ends in the file, its newline included. */
    long endOffset() {
        return offset + (end - start) + (terminated ? 1 : 0);
    }

    boolean terminated() {
        return terminated;
    }

    /** The line goes on beyond what is ever written; what follows is not read. */
    boolean tooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

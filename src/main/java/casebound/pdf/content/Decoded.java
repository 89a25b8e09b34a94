package casebound.pdf.content;

import java.io.EOFException;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Bytes that lie in memory in one piece. The parser asks for one after the other and looks ahead at most of them: PDFBox's own
 * buffer, which is made of pieces, goes to the next and back again for that.
 */
final class Decoded implements RandomAccessRead {
    private final byte[] bytes;
    private int at;
    private boolean closed;

    Decoded(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (isEOF()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public void rewind(int count) throws IOException {
        seek(at - count);
    }

    @Override
    public void skip(int count) throws IOException {
        seek((long) at + count);
    }

    @Override
    public long getPosition() {
        return at;
    }

    /** Behind the end is the end. */
    @Override
    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new EOFException("before the beginning");
        }
        at = (int) Math.min(position, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return at >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}

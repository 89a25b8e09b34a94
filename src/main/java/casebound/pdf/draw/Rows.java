package casebound.pdf.draw;

import java.io.IOException;
import java.io.InputStream;

/** The rows of a picture's samples, asked for in order. */
interface Rows {
    /** Readers of bits take eight bytes at once. */
    int SPARE = 8;

    /** Where the rows lie; where they are bits, at least {@link #SPARE} bytes longer than they are. */
    byte[] bytes();

    /**
     * Where a row begins in {@link #bytes}. The one asked for before may be gone.
     *
     * @param row from 0; never before the one asked for before
     */
    int offset(int row) throws IOException;

    /** What was opened for them is closed; rows that are held stay. */
    default void close() throws IOException {}

    /** Rows that are all there. */
    static Rows held(byte[] bytes, int stride) {
        return new Rows() {
            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public int offset(int row) {
                return row * stride;
            }
        };
    }

    /** Rows that are read one after the other, for a picture that is too large to be held. */
    static Rows flowing(InputStream in, int stride) {
        byte[] one = new byte[stride + SPARE];
        return new Rows() {
            private int next;

            @Override
            public byte[] bytes() {
                return one;
            }

            @Override
            public int offset(int row) throws IOException {
                if (row >= next) {
                    in.skipNBytes((long) (row - next) * stride);
                    in.readNBytes(one, 0, stride);
                    next = row + 1;
                }
                return 0;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}

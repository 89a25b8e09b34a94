package casebound.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One {@link PageText} as bytes and back.
 *
 * <p>Four columns, each easy to deflate: the characters; how many characters in a row share one top and bottom; where
 * each box begins, counted from the end of the one before; how wide it is. Places are rounded to 1/32 point, finer than
 * any screen shows.
 */
final class PageCodec {
    /** The most bytes that one page may have before it is packed. */
    static final int MOST_BYTES = 16 << 20;

    /** Deflate cannot do better, so a page that promises more is a lie. */
    private static final int BEST_RATIO = 1040;

    /** The texts of the corpus are 3 % larger than at the level that Deflate takes by itself, in six tenths of its time. */
    private static final int LEVEL = 4;

    private static final float STEPS = 32f;
    private static final float FARTHEST = 1_000_000f;

    private PageCodec() {}

    static byte[] encode(PageText page) {
        int length = page.text().length();
        Bytes out = new Bytes(length * 4 + 64);
        out.number(length);
        for (int i = 0; i < length; i++) {
            out.number(page.text().charAt(i));
        }
        rows(page, out);
        int end = 0;
        for (int i = 0; i < length; i++) {
            int left = steps(page.left(i));
            out.signed(left - end);
            end = steps(page.right(i));
            out.signed(end - left);
        }
        return out.toByteArray();
    }

    private static void rows(PageText page, Bytes out) {
        int length = page.text().length();
        int before = 0;
        for (int from = 0; from < length; ) {
            int top = steps(page.top(from));
            int bottom = steps(page.bottom(from));
            int to = from + 1;
            while (to < length && steps(page.top(to)) == top && steps(page.bottom(to)) == bottom) {
                to++;
            }
            out.number(to - from);
            out.signed(top - before);
            out.signed(bottom - top);
            before = top;
            from = to;
        }
    }

    private static int steps(float points) {
        return points == points ? Math.round(Math.clamp(points, -FARTHEST, FARTHEST) * STEPS) : 0;
    }

    static PageText decode(float width, float height, byte[] raw) throws IOException {
        Cursor in = new Cursor(raw);
        int length = in.number();
        if (length < 0 || length > raw.length / 3) {
            throw damaged();
        }
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            int unit = in.number();
            if (unit < 0 || unit > Character.MAX_VALUE) {
                throw damaged();
            }
            text[i] = (char) unit;
        }
        float[] boxes = new float[4 * length];
        int top = 0;
        for (int i = 0; i < length; ) {
            int count = in.number();
            top += in.signed();
            int bottom = top + in.signed();
            if (count < 1 || count > length - i) {
                throw damaged();
            }
            for (int end = i + count; i < end; i++) {
                boxes[4 * i + 1] = top / STEPS;
                boxes[4 * i + 3] = bottom / STEPS;
            }
        }
        int x = 0;
        for (int i = 0; i < length; i++) {
            x += in.signed();
            boxes[4 * i] = x / STEPS;
            x += in.signed();
            boxes[4 * i + 2] = x / STEPS;
        }
        in.checkAtEnd();
        return new PageText(width, height, new String(text), boxes);
    }

    static byte[] deflate(byte[] raw) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length / 2 + 16);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    static byte[] inflate(byte[] packed, int rawLength) throws IOException {
        if (rawLength < 0 || rawLength > MOST_BYTES || rawLength > (packed.length + 1L) * BEST_RATIO) {
            throw damaged();
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] raw = new byte[rawLength];
            int filled = 0;
            while (filled < rawLength) {
                int got = inflater.inflate(raw, filled, rawLength - filled);
                if (got == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged();
                }
                filled += got;
            }
            return raw;
        } catch (DataFormatException notDeflated) {
            throw damaged();
        }
    }

    static IOException damaged() {
        return new IOException("damaged page texts");
    }

    /** Numbers of one to five bytes, small ones short. */
    private static final class Bytes {
        private byte[] bytes;
        private int size;

        Bytes(int capacity) {
            bytes = new byte[capacity];
        }

        void number(int value) {
            if (size + 5 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2 + 5);
            }
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        void signed(int value) {
            number(value << 1 ^ value >> 31);
        }

        byte[] toByteArray() {
            return Arrays.copyOf(bytes, size);
        }
    }

    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() throws IOException {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                if (at == bytes.length) {
                    throw damaged();
                }
                byte part = bytes[at++];
                value |= (part & 0x7F) << shift;
                if (part >= 0) {
                    return value;
                }
            }
            throw damaged();
        }

        int signed() throws IOException {
            int value = number();
            return value >>> 1 ^ -(value & 1);
        }

        void checkAtEnd() throws IOException {
            if (at != bytes.length) {
                throw damaged();
            }
        }
    }
}

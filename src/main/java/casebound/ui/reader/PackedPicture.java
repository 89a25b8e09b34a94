package casebound.ui.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A small picture that takes little memory. Pixels are rows from the top, four bytes each: blue, green, red, alpha.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PackedPicture(int width, int height, byte[] packed) {
    private static final int BYTES_A_PIXEL = 4;
    /** Of each row and column of a patch so many pixels are looked at: all of them would be no better to see. */
    private static final int SAMPLES = 3;

    int bytes() {
        return packed.length;
    }

    static PackedPicture of(ByteBuffer pixels, int width, int height) {
        byte[] plain = new byte[width * height * BYTES_A_PIXEL];
        pixels.duplicate().rewind().get(plain);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length + 64 + plain.length / 1_000];
            return new PackedPicture(width, height, Arrays.copyOf(out, deflater.deflate(out)));
        } finally {
            deflater.end();
        }
    }

    /** A picture made so small that its longer side has {@code longest} pixels. */
    static PackedPicture shrunk(ByteBuffer pixels, int width, int height, int longest) {
        double by = Math.max(1, Math.max(width, height) / (double) longest);
        int across = Math.max(1, (int) Math.round(width / by));
        int down = Math.max(1, (int) Math.round(height / by));
        ByteBuffer small = ByteBuffer.allocate(across * down * BYTES_A_PIXEL).order(ByteOrder.LITTLE_ENDIAN);
        IntBuffer from = pixels.duplicate().rewind().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                small.putInt(average(from, width, height, x * by, y * by, by));
            }
        }
        return of(small.rewind(), across, down);
    }

    private static int average(IntBuffer from, int width, int height, double left, double top, double by) {
        int[] sums = new int[BYTES_A_PIXEL];
        for (int row = 0; row < SAMPLES; row++) {
            int y = Math.min(height - 1, (int) (top + by * (row + 0.5) / SAMPLES));
            for (int column = 0; column < SAMPLES; column++) {
                int pixel = from.get(y * width + Math.min(width - 1, (int) (left + by * (column + 0.5) / SAMPLES)));
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += pixel >>> (8 * i) & 0xff;
                }
            }
        }
        int mean = 0;
        for (int i = 0; i < sums.length; i++) {
            mean |= sums[i] / (SAMPLES * SAMPLES) << (8 * i);
        }
        return mean;
    }

    byte[] unpacked() {
        byte[] plain = new byte[width * height * BYTES_A_PIXEL];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            inflater.inflate(plain);
            return plain;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            inflater.end();
        }
    }
}

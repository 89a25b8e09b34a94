package casebound.pdf.draw;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.jspecify.annotations.Nullable;

/** What each value of a single component looks like, as 0xRRGGBB. */
final class Looks {
    private Looks() {}

    /** @param bits a sample has, 1 to 8 */
    static int[] of(PDColorSpace colors, int bits, @Nullable COSArray decode) throws IOException {
        int most = (1 << bits) - 1;
        float low = 0;
        float high = colors instanceof PDIndexed ? most : 1;
        if (decode != null && decode.size() >= 2) {
            float[] range = decode.toFloatArray();
            low = range[0];
            high = range[1];
        }
        int[] looks = new int[most + 1];
        for (int value = 0; value <= most; value++) {
            float[] rgb = colors.toRGB(new float[] {low + value * (high - low) / most});
            looks[value] = level(rgb[0]) << 16 | level(rgb[1]) << 8 | level(rgb[2]);
        }
        return looks;
    }

    private static int level(float part) {
        return Math.clamp(Math.round(part * 255), 0, 255);
    }

    static boolean plainGrey(int[] looks) {
        for (int value = 0; value < looks.length; value++) {
            if (looks[value] != value * 0x010101) {
                return false;
            }
        }
        return looks.length == 256;
    }

    /** The samples as grey where they are, in color where not. */
    static Scan scan(byte[] packed, int width, int height, int bits, int stride, int[] looks) {
        if (bits == 8 && plainGrey(looks)) {
            return new Scan(width, height, Rows.held(packed, stride), new Ink.Grey(), packed.length);
        }
        boolean grey = true;
        for (int look : looks) {
            grey &= look == (look & 0xFF) * 0x010101;
        }
        int components = grey ? 1 : 3;
        byte[] bytes = new byte[width * height * components + Rows.SPARE];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int bit = x * bits;
                int look = looks[packed[y * stride + (bit >> 3)] >> 8 - bits - (bit & 7) & looks.length - 1];
                if (!grey) {
                    bytes[at++] = (byte) (look >> 16);
                    bytes[at++] = (byte) (look >> 8);
                }
                bytes[at++] = (byte) look;
            }
        }
        return new Scan(width, height, Rows.held(bytes, width * components), grey ? new Ink.Grey() : new Ink.Rgb(), bytes.length);
    }
}

package casebound.pdf.draw;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a JPEG says about itself (ITU-T T.81, annex B; the colors as T.872 and Adobe's marker have it).
 *
 * @param components of a pixel
 * @param differences whether three components are brightness and two differences of color
 */
record JpegHead(int width, int height, int components, boolean differences) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;

    /** Null where it does not say. */
    static @Nullable JpegHead read(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        boolean jfif = false;
        int adobe = -1;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = in.get(at + 1) & 0xFF;
            if (in.get(at) != (byte) 0xFF || marker == START_OF_SCAN) {
                return null;
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = in.getShort(at + 2) & 0xFFFF;
            int body = at + 4;
            if (length < 2 || at + 2 + length > jpeg.length) {
                return null;
            }
            if (marker == APP0 && length >= 7 && in.getInt(body) == 0x4A464946) {
                jfif = true;
            } else if (marker == APP14 && length >= 14 && in.getInt(body) == 0x41646F62) {
                adobe = in.get(body + 11);
            } else if (startOfFrame(marker)) {
                return length < 8 + 3 * (in.get(body + 5) & 0xFF) ? null : frame(in, body, jfif, adobe);
            }
            at += 2 + length;
        }
        return null;
    }

    private static boolean startOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static @Nullable JpegHead frame(ByteBuffer in, int body, boolean jfif, int adobe) {
        int components = in.get(body + 5) & 0xFF;
        if (in.get(body) != 8) {
            return null;
        }
        boolean differences = components == 3 && (jfif || adobe > 0 || adobe < 0 && !namedRgb(in, body + 6));
        return new JpegHead(in.getShort(body + 3) & 0xFFFF, in.getShort(body + 1) & 0xFFFF, components, differences);
    }

    private static boolean namedRgb(ByteBuffer in, int at) {
        return in.get(at) == 'R' && in.get(at + 3) == 'G' && in.get(at + 6) == 'B';
    }
}

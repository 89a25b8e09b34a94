package casebound.formats.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sound without a container, frame behind frame, each with a head that tells how long it is in bytes and how many samples
 * it has: MP3 and its elder brothers (ISO/IEC 11172-3, 13818-3), AAC (ADTS: ISO/IEC 13818-7), AMR (RFC 4867). All heads are
 * looked at: what some recorders note of the whole in the first frame is not asked, because a file that was cut has it too.
 */
final class Frames {
    /** Bytes between frames that are none, such as a picture in a note that says nothing of its length. */
    private static final int MOST_JUNK = 1 << 20;
    private static final int LEAST_FRAMES = 3;
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] AAC_RATES = {96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350};
    /** Thousands of bits a second by index: version 1 in layers I, II and III, version 2 in I, and in II and III. */
    private static final int[][] BITS = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}};
    /** Bytes of a frame of 20 ms by its type, with its head; 0 where there is no such type. */
    private static final int[] AMR = {13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1};
    private static final int[] AMR_WIDE = {18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1};
    private static final int AMR_MILLIS = 20;

    private Frames() {}

    /** @param bytes of the whole frame */
    private record Frame(int bytes, int samples, int rate) {}

    /** MP3 or AAC, behind a note (ID3v2) or without. */
    static long of(Bytes bytes) throws IOException {
        long at = 0;
        while (bytes.is(at, "ID3") && at <= bytes.size() - 10) {
            at += 10 + ((long) bytes.u8(at + 6) << 21 | bytes.u8(at + 7) << 14 | bytes.u8(at + 8) << 7 | bytes.u8(at + 9));
        }
        double seconds = 0;
        int frames = 0;
        int junk = 0;
        while (at <= bytes.size() - 7) {
            Frame frame = frame(bytes, at);
            if (frame != null && (frames > 0 || follows(bytes, at + frame.bytes))) {
                seconds += (double) frame.samples / frame.rate;
                frames++;
                at += frame.bytes;
            } else if (++junk > MOST_JUNK) {
                break;
            } else {
                at++;
            }
        }
        return frames < LEAST_FRAMES ? 0 : Math.round(seconds * 1000);
    }

    /** Two bytes look like a head now and then; two heads at the right distance do not. */
    private static boolean follows(Bytes bytes, long at) throws IOException {
        return at <= bytes.size() - 7 && frame(bytes, at) != null;
    }

    private static @Nullable Frame frame(Bytes bytes, long at) throws IOException {
        int first = bytes.u16(at);
        if ((first & 0xffe0) != 0xffe0) {
            return null;
        }
        return (first & 0xfff6) == 0xfff0 ? aac(bytes, at) : mpeg(bytes, at, first);
    }

    private static @Nullable Frame mpeg(Bytes bytes, long at, int first) throws IOException {
        int second = bytes.u16(at + 2);
        int version = first >> 3 & 3;
        int layer = 4 - (first >> 1 & 3);
        int bits = second >> 12;
        int rate = second >> 10 & 3;
        if (version == 1 || layer == 4 || bits == 0 || bits == 15 || rate == 3) {
            return null;
        }
        boolean one = version == 3;
        int hertz = RATES[rate] / (one ? 1 : version == 2 ? 2 : 4);
        int bitsASecond = 1000 * BITS[one ? layer - 1 : layer == 1 ? 3 : 4][bits];
        int padding = second >> 9 & 1;
        int samples = layer == 1 ? 384 : layer == 3 && !one ? 576 : 1152;
        int length = layer == 1 ? (12 * bitsASecond / hertz + padding) * 4 : samples / 8 * bitsASecond / hertz + padding;
        return new Frame(length, samples, hertz);
    }

    private static @Nullable Frame aac(Bytes bytes, long at) throws IOException {
        int rate = bytes.u8(at + 2) >> 2 & 15;
        int length = (bytes.u8(at + 3) & 3) << 11 | bytes.u8(at + 4) << 3 | bytes.u8(at + 5) >> 5;
        if (rate >= AAC_RATES.length || length < 7) {
            return null;
        }
        return new Frame(length, 1024 * (1 + (bytes.u8(at + 6) & 3)), AAC_RATES[rate]);
    }

    static long amr(Bytes bytes) throws IOException {
        boolean wide = bytes.is(0, "#!AMR-WB\n");
        if (!wide && !bytes.is(0, "#!AMR\n")) {
            return 0;
        }
        int[] sizes = wide ? AMR_WIDE : AMR;
        long frames = 0;
        long at = wide ? 9 : 6;
        while (at < bytes.size()) {
            int size = sizes[bytes.u8(at) >> 3 & 15];
            if (size == 0) {
                return 0;
            }
            at += size;
            frames++;
        }
        return frames * AMR_MILLIS;
    }
}

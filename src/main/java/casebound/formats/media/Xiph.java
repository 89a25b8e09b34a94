package casebound.formats.media;

import java.io.IOException;

/**
 * FLAC, which tells its samples in its first block (RFC 9639, 8.2), and Ogg, whose last page tells the samples until then
 * (RFC 3533, 6): of Vorbis, Opus (RFC 7845: always 48,000 a second, the first ones skipped), Speex and FLAC.
 */
final class Xiph {
    private static final int TAIL = 1 << 17;
    private static final int PAGE_HEAD = 27;
    private static final int OPUS_RATE = 48_000;

    private Xiph() {}

    static long flac(Bytes bytes) throws IOException {
        return stream(bytes, 8);
    }

    /** @param at where the block begins that describes the stream */
    private static long stream(Bytes bytes, long at) throws IOException {
        long packed = bytes.u64(at + 10);
        return millis(packed & 0xf_ffff_ffffL, packed >>> 44);
    }

    private static long millis(long samples, long rate) {
        return rate == 0 ? 0 : Math.round(samples * 1000.0 / rate);
    }

    static long ogg(Bytes bytes) throws IOException {
        long stream = bytes.u32(14);
        long packet = PAGE_HEAD + bytes.u8(26);
        long end = last(bytes, stream);
        if (bytes.is(packet, "OpusHead")) {
            return millis(end - bytes.u16L(packet + 10), OPUS_RATE);
        } else if (bytes.is(packet, "\u0001vorbis")) {
            return millis(end, bytes.u32L(packet + 12));
        } else if (bytes.is(packet, "Speex   ")) {
            return millis(end, bytes.u32L(packet + 36));
        } else if (bytes.is(packet, "\u007fFLAC")) {
            return millis(end, bytes.u64(packet + 27) >>> 44);
        }
        return 0;
    }

    /** The samples until the end of the last page of a stream. */
    private static long last(Bytes bytes, long stream) throws IOException {
        long end = 0;
        for (long at = Math.max(0, bytes.size() - TAIL); at <= bytes.size() - PAGE_HEAD; at++) {
            if (bytes.u8(at) == 'O' && bytes.is(at, "OggS") && bytes.u32(at + 14) == stream && bytes.u32L(at + 10) <= Integer.MAX_VALUE) {
                end = bytes.u64L(at + 6);
            }
        }
        return end;
    }
}

package casebound.formats.media;

import java.io.IOException;

/**
 * MPEG programs (VOB, MPG) and transport streams (TS, MTS), which tell no length: the time between the first stamp of a
 * picture or a sound and the last (ISO/IEC 13818-1, 2.4.3.6), in parts of 1/90,000 s.
 */
final class Stamps {
    private static final int SEARCHED = 1 << 20;
    private static final int PARTS_A_MILLI = 90;
    /** Stamps have 33 bits and begin anew behind them. */
    private static final long ROUND = 1L << 33;

    private Stamps() {}

    static long of(Bytes bytes) throws IOException {
        long end = bytes.size() - 14;
        Span head = new Span();
        search(bytes, 0, Math.min(end, SEARCHED), head);
        Span tail = new Span();
        search(bytes, Math.max(0, end - SEARCHED), end, tail);
        return head.any && tail.any ? Math.floorMod(tail.latest - head.earliest, ROUND) / PARTS_A_MILLI : 0;
    }

    /** The stamps of a stretch. */
    private static final class Span {
        private boolean any;
        private long earliest;
        private long latest;

        void take(long stamp) {
            earliest = any && after(stamp, earliest) ? earliest : stamp;
            latest = any && after(latest, stamp) ? latest : stamp;
            any = true;
        }

        private static boolean after(long one, long other) {
            return Math.floorMod(one - other, ROUND) < ROUND / 2;
        }
    }

    private static void search(Bytes bytes, long from, long to, Span span) throws IOException {
        int zeros = 0;
        for (long at = from; at < to; at++) {
            int next = bytes.u8(at);
            if (next == 1 && zeros >= 2 && packet(bytes, at + 1)) {
                span.take((long) (bytes.u8(at + 7) >> 1 & 7) << 30 | (bytes.u16(at + 8) >> 1) << 15 | bytes.u16(at + 10) >> 1);
            }
            zeros = next == 0 ? zeros + 1 : 0;
        }
    }

    /** Whether a packet of sound or pictures begins there that has a stamp. */
    private static boolean packet(Bytes bytes, long at) throws IOException {
        int stream = bytes.u8(at);
        boolean soundOrPictures = stream >= 0xc0 && stream <= 0xef;
        boolean stamped = (bytes.u8(at + 3) & 0xc0) == 0x80 && (bytes.u8(at + 4) & 0x80) != 0 && (bytes.u8(at + 6) & 0xe1) == 0x21;
        return soundOrPictures && stamped && (bytes.u8(at + 8) & 1) == 1 && (bytes.u8(at + 10) & 1) == 1;
    }
}

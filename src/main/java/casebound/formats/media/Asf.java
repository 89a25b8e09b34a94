package casebound.formats.media;

import java.io.IOException;

/**
 * WMA and WMV: objects of a long name, a length and what is in them (Microsoft, "Advanced Systems Format (ASF)
 * Specification 01.20.06", 3.1 and 3.2). The file's properties tell how long it plays, with what is waited for before it
 * begins; of a broadcast they do not.
 */
final class Asf {
    private static final int HEAD = 24;
    private static final String PROPERTIES = "\u00a1\u00dc\u00ab\u008cG\u00a9\u00cf\u0011\u008e\u00e4\0\u00c0\f Se";
    private static final int MOST_OBJECTS = 1_000;

    private Asf() {}

    static long of(Bytes bytes) throws IOException {
        long end = Math.min(bytes.u64L(16), bytes.size());
        long at = HEAD + 6;
        for (int count = 0; at <= end - HEAD && count < MOST_OBJECTS; count++) {
            if (bytes.is(at, PROPERTIES)) {
                boolean broadcast = (bytes.u8(at + 88) & 1) == 1;
                return broadcast ? 0 : bytes.u64L(at + 64) / 10_000 - bytes.u64L(at + 80);
            }
            at += Math.max(HEAD, Math.min(bytes.u64L(at + 16), end));
        }
        return 0;
    }
}

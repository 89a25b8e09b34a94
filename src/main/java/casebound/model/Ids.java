package casebound.model;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes record ids: UUIDs of version 7 (RFC 9562, 5.7), so that ids sort in the order in which they were made. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new id, greater than every id made before it in this process. */
    public static UUID next() {
        // 48 bits of milliseconds and 12 bits that count within one millisecond (RFC 9562, 6.2, method 1)
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long high = (tick >>> 12) << 16 | 0x7000 | (tick & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * The id of the content with this hash, the same on every machine: a UUID of version 8 (RFC 9562, 5.8) over the
     * first 122 free bits of the hash.
     *
     * @param sha256 64 hexadecimal digits
     */
    public static UUID ofContent(String sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(sha256), 0, 16);
        long high = (bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

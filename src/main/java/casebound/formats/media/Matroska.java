package casebound.formats.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * MKV and WebM: elements of an id, a length and what is in them, both written with as many bytes as they need (RFC 8794, 4
 * and 5); the segment's information has the length, in parts that it names (RFC 9559, 5.1.2). One that was written as it
 * was recorded has none.
 */
final class Matroska {
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int PART = 0x2AD7B1;
    private static final int LENGTH = 0x4489;
    private static final long NANOS_A_PART = 1_000_000;
    private static final int MOST_ELEMENTS = 100_000;

    private Matroska() {}

    /**
     * An element.
     *
     * @param end beyond the end of the file where it does not say
     */
    private record Element(int id, long at, long end) {}

    static long of(Bytes bytes) throws IOException {
        Element segment = first(bytes, 0, bytes.size(), SEGMENT);
        Element info = segment == null ? null : first(bytes, segment.at, segment.end, INFO);
        Element length = info == null ? null : first(bytes, info.at, info.end, LENGTH);
        if (length == null) {
            return 0;
        }
        Element part = first(bytes, info.at, info.end, PART);
        double parts = length.end - length.at == 4 ? bytes.f32(length.at) : bytes.f64(length.at);
        return Math.round(parts * (part == null ? NANOS_A_PART : number(bytes, part)) / 1_000_000);
    }

    private static @Nullable Element first(Bytes bytes, long from, long to, int id) throws IOException {
        long at = from;
        for (int count = 0; at < Math.min(to, bytes.size()) && count < MOST_ELEMENTS; count++) {
            Element element = element(bytes, at);
            if (element.id == id) {
                return element;
            }
            at = element.end;
        }
        return null;
    }

    private static Element element(Bytes bytes, long at) throws IOException {
        int idBytes = width(bytes.u8(at));
        int id = 0;
        for (int i = 0; i < idBytes; i++) {
            id = id << 8 | bytes.u8(at + i);
        }
        long sizeAt = at + idBytes;
        int sizeBytes = width(bytes.u8(sizeAt));
        long size = bytes.u8(sizeAt) & 0xff >> sizeBytes;
        for (int i = 1; i < sizeBytes; i++) {
            size = size << 8 | bytes.u8(sizeAt + i);
        }
        boolean unsaid = size == (1L << 7 * sizeBytes) - 1;
        long content = sizeAt + sizeBytes;
        return new Element(id, content, unsaid ? Long.MAX_VALUE : content + size);
    }

    private static int width(int first) throws IOException {
        if (first == 0) {
            throw new IOException("no such element");
        }
        return Integer.numberOfLeadingZeros(first) - 23;
    }

    private static long number(Bytes bytes, Element element) throws IOException {
        long number = 0;
        for (long at = element.at; at < Math.min(element.end, element.at + 8); at++) {
            number = number << 8 | bytes.u8(at);
        }
        return number;
    }
}

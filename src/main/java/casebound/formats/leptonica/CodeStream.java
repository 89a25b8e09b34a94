package casebound.formats.leptonica;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A picture in JPEG 2000 without the boxes of a file around it, as PDFs may carry it. Leptonica reads files only. */
final class CodeStream {
    private static final int START = 0xff4fff51;
    /** Where the SIZ segment tells the edges of the picture, and how many components it has (ISO 15444-1, A.5.1). */
    private static final int EDGES = 8;
    private static final int COMPONENTS = 40;
    private static final int SHORTEST = 45;
    private static final int SRGB = 16;
    private static final int GREY = 17;

    private CodeStream() {}

    /** The same as a file (ISO 15444-1, annex I); what has boxes already stays as it is. */
    static byte[] boxed(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < SHORTEST || in.getInt(0) != START) {
            return bytes;
        }
        int width = in.getInt(EDGES) - in.getInt(EDGES + 8);
        int height = in.getInt(EDGES + 4) - in.getInt(EDGES + 12);
        short components = in.getShort(COMPONENTS);
        byte depth = in.get(COMPONENTS + 2);
        ByteBuffer out = ByteBuffer.allocate(12 + 20 + 8 + 22 + 15 + 8 + bytes.length);
        box(out, 12, "jP  ").putInt(0x0d0a870a);
        box(out, 20, "ftyp").put(ascii("jp2 ")).putInt(0).put(ascii("jp2 "));
        box(out, 8 + 22 + 15, "jp2h");
        box(out, 22, "ihdr").putInt(height).putInt(width).putShort(components).put(depth).put((byte) 7).putShort((short) 0);
        box(out, 15, "colr").put((byte) 1).putShort((short) 0).putInt(components < 3 ? GREY : SRGB);
        box(out, 8 + bytes.length, "jp2c").put(bytes);
        return out.array();
    }

    private static ByteBuffer box(ByteBuffer out, int length, String type) {
        return out.putInt(length).put(ascii(type));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

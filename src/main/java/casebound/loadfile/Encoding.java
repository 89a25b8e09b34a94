package casebound.loadfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a load file in whatever encoding it was written: by its byte order mark; else UTF-16 where every second byte
 * is zero; else UTF-8 if it is valid as that; else Windows-1252, which every byte fits.
 */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** How many bytes at the start tell whether it is UTF-16. */
    private static final int SAMPLE = 1000;

    private Encoding() {}

    /** A text and how it was encoded. */
    record Decoded(String text, Charset charset) {}

    static Decoded read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (first == 0xFFFE || zeros(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFEFF || zeros(bytes, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    private static boolean zeros(byte[] bytes, int from) {
        int zeros = 0;
        int looked = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
            looked++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return looked > 1 && zeros * 10 > looked * 8;
    }
}

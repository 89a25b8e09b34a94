package casebound.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a plain text whose encoding nobody told: by its byte order mark, else UTF-8 if it is valid as that, else
 * Windows-1252, which every byte fits.
 */
final class TextDecoding {
    /** Texts beyond this are data, not something one reads page by page. */
    static final long MOST_BYTES = 64L << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextDecoding() {}

    static String read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new TooLargeException();
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = decode(bytes);
        long strange = text.chars().filter(unit -> unit == 0).count();
        if (strange * 100 > text.length()) {
            throw new NotTextException();
        }
        return text;
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package casebound.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PDFs in which only the attached files are locked (ISO 32000-1, 7.6.5: streams and strings pass the identity filter,
 * the password is asked for when an attachment is opened). Their pages need no password, but PDFBox asks for one.
 */
final class LockedAttachments {
    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern STREAMS_OPEN = Pattern.compile("/StmF\\s*/Identity\\b");
    private static final Pattern STRINGS_OPEN = Pattern.compile("/StrF\\s*/Identity\\b");
    private static final Pattern ASKS_LATER = Pattern.compile("/AuthEvent\\s*/EFOpen\\b");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt(?=\\s+\\d+\\s+\\d+\\s+R|\\s*<<)");

    private LockedAttachments() {}

    /** Whether a file says that it is encrypted; of one whose root lies in what is encrypted, that is all one can know. */
    static boolean saysEncrypted(Path file) throws IOException {
        return Files.size(file) <= MOST_BYTES
                && ENCRYPT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).find();
    }

    /** The file's bytes as if it were not encrypted, where only attachments are; else nothing. */
    static Optional<byte[]> withOpenPages(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!STREAMS_OPEN.matcher(text).find() || !STRINGS_OPEN.matcher(text).find() || !ASKS_LATER.matcher(text).find()) {
            return Optional.empty();
        }
        for (Matcher match = ENCRYPT.matcher(text); match.find(); ) {
            // a key that nobody knows, of the same length, so that every offset still holds
            bytes[match.start() + 1] = 'X';
        }
        return Optional.of(bytes);
    }
}

package casebound.formats;

import casebound.formats.office.OfficeKinds;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its content, with its name as a hint. */
final class MediaTypes {
    static final String PDF = "application/pdf";
    static final String TEXT = "text/plain";
    static final String MAIL = "message/rfc822";
    static final String MAILBOX = "application/mbox";

    /** How far from the start a PDF may begin (Adobe's implementation note to ISO 32000-1, 7.5.2). */
    private static final int PDF_WITHIN = 1024;

    /** How Microsoft's file systems begin (MS-CFB 2.2). */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    private static final Set<String> VAGUE = Set.of("application/octet-stream", TEXT);
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /** Whether it is sound or moving pictures. */
    static boolean plays(String mediaType) {
        return mediaType.startsWith("audio/") || mediaType.startsWith("video/");
    }

    static String of(Path file, String nameHint) throws IOException {
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, nameHint);
        MediaType type;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            type = TYPES.detect(in, name).getBaseType();
        }
        String container = container(file);
        return container != null ? container : settled(type, nameHint.toLowerCase(Locale.ROOT), file);
    }

    /** Office files and archives begin alike; what is inside tells them apart. */
    private static @Nullable String container(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            if (start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return OfficeKinds.ofZip(file);
            }
            return Arrays.equals(start, OLE) ? OfficeKinds.ofOle(file) : null;
        }
    }

    /** Kinds of text are guessed from a few words at the start; there the name knows better. */
    private static String settled(MediaType type, String name, Path file) throws IOException {
        boolean someText = type.getType().equals("text") || type.getType().equals("message") || type.toString().equals(MAILBOX)
                || TYPES.getMediaTypeRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN);
        if ((someText || VAGUE.contains(type.toString())) && (name.endsWith(".pdf") || beginsLikePdf(file))) {
            return PDF;
        } else if (someText && name.endsWith(".eml")) {
            return MAIL;
        } else if (someText && name.matches(".*\\.(mbox|mbx)") && begins(file, "From ")) {
            return MAILBOX;
        }
        return name.endsWith(".txt") && (someText || isText(file)) ? TEXT : playing(type.toString(), file);
    }

    /** Recordings whose kind Tika leaves open, or takes for another. */
    private static String playing(String type, Path file) throws IOException {
        return switch (type) {
            case "application/x-matroska" -> "video/x-matroska";
            case "application/ogg" -> "audio/ogg";
            case "application/octet-stream", "model/vnd.mts" -> begins(file, "RF64") ? "audio/vnd.wave" : isTransport(file) ? "video/mp2t" : type;
            default -> type;
        };
    }

    /** Packets of 188 bytes that begin with a G (ISO/IEC 13818-1, 2.4.3.2); cameras put a time of 4 bytes before each. */
    private static boolean isTransport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3 * 192);
            return start.length == 3 * 192 && (start[0] == 'G' && start[188] == 'G' && start[376] == 'G'
                    || start[4] == 'G' && start[196] == 'G' && start[388] == 'G');
        }
    }

    /** Some kinds of table go by names that any text may have. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1 << 13), StandardCharsets.ISO_8859_1).indexOf(0) < 0;
        }
    }

    private static boolean begins(Path file, String start) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(start.length()), StandardCharsets.ISO_8859_1).equals(start);
        }
    }

    private static boolean beginsLikePdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PDF_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }
}

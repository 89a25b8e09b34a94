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
        return name.endsWith(".txt") && (someText || isText(file)) ? TEXT : type.toString();
    }

    /** Some kinds of table go by names that any text may have. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return TYPES.detect(in, new Metadata()).getBaseType().equals(MediaType.TEXT_PLAIN);
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

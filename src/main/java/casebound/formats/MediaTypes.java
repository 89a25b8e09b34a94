package casebound.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its content, with its name as a hint. */
final class MediaTypes {
    static final String PDF = "application/pdf";
    static final String TEXT = "text/plain";

    /** How far from the start a PDF may begin (Adobe's implementation note to ISO 32000-1, 7.5.2). */
    private static final int PDF_WITHIN = 1024;

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
        return settled(type, nameHint.toLowerCase(Locale.ROOT), file);
    }

    /** Kinds of text are guessed from a few words at the start; there the name knows better. */
    private static String settled(MediaType type, String name, Path file) throws IOException {
        boolean someText = TYPES.getMediaTypeRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN);
        if ((someText || VAGUE.contains(type.toString())) && (name.endsWith(".pdf") || beginsLikePdf(file))) {
            return PDF;
        }
        return someText && name.endsWith(".txt") ? TEXT : type.toString();
    }

    private static boolean beginsLikePdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PDF_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }
}

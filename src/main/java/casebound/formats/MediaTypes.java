package casebound.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its content, with its name as a hint. */
final class MediaTypes {
    static final String PDF = "application/pdf";

    /** How far from the start a PDF may begin (Adobe's implementation note to ISO 32000-1, 7.5.2). */
    private static final int PDF_WITHIN = 1024;

    private static final Set<String> VAGUE = Set.of("application/octet-stream", "text/plain");

    private MediaTypes() {}

    static String of(Path file, String nameHint) throws IOException {
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, nameHint);
        String type;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            type = MimeTypes.getDefaultMimeTypes().detect(in, name).getBaseType().toString();
        }
        return VAGUE.contains(type) && beginsLikePdf(file) ? PDF : type;
    }

    private static boolean beginsLikePdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PDF_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }
}

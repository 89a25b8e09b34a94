package casebound.pdf.draw;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The decoded scans of one document: those that were wanted last are kept, because zoom and the next tile want them again. */
final class Scans {
    /** Decoded samples of one document that are kept, in bytes: two letter pages in color, or two dozen in black and white. */
    private static final long KEPT = 32L << 20;

    private final LinkedHashMap<COSBase, Scan> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** The picture decoded; empty where PDFBox has to draw it. */
    Optional<Scan> of(PDImageXObject image) throws IOException {
        Scan known = kept.get(image.getCOSObject());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Scan> scan = ScanDecoder.decode(image);
        scan.filter(decoded -> decoded.bytes() > 0 && decoded.bytes() <= KEPT).ifPresent(decoded -> keep(image.getCOSObject(), decoded));
        return scan;
    }

    private void keep(COSBase key, Scan scan) {
        kept.put(key, scan);
        bytes += scan.bytes();
        while (bytes > KEPT) {
            bytes -= kept.pollFirstEntry().getValue().bytes();
        }
    }
}

package casebound.pdf.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** A page whose content lies decoded in one piece of memory while it is parsed, as far as it is not enormous. */
public final class WholePage extends PDPage {
    /** In bytes, decoded. The content of a page of text has some tens of thousands; that of a map has millions. */
    private static final int MOST = 16 << 20;

    private final PDPage page;

    /** @param page the same page as it is in its document */
    public WholePage(PDPage page) {
        super(page.getCOSObject());
        this.page = page;
    }

    /** Those of the page itself, so that fonts stay open from page to page. */
    @Override
    public PDResources getResources() {
        return page.getResources();
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 15);
        for (COSStream stream : streams()) {
            try (InputStream in = stream.createInputStream()) {
                whole.write(in.readNBytes(MOST - whole.size()));
                if (whole.size() == MOST) {
                    return page.getContentsForStreamParsing();
                }
            } catch (IOException damaged) {
                // PDFBox knows what of it can still be read
                return page.getContentsForStreamParsing();
            }
            // words of two pieces are two words (ISO 32000-1, 7.8.2)
            whole.write('\n');
        }
        return new Decoded(whole.toByteArray());
    }

    private List<COSStream> streams() {
        COSStream one = getCOSObject().getCOSStream(COSName.CONTENTS);
        if (one != null) {
            return List.of(one);
        }
        List<COSStream> streams = new ArrayList<>();
        COSArray several = getCOSObject().getCOSArray(COSName.CONTENTS);
        for (int i = 0; several != null && i < several.size(); i++) {
            if (several.getObject(i) instanceof COSStream stream) {
                streams.add(stream);
            }
        }
        return streams;
    }
}

package casebound.pdf.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/** PDFBox's renderer, with scans and letters drawn in our own way. For one document and one thread. */
public final class PageRenderer extends PDFRenderer {
    private final Scans scans = new Scans();
    private final GlyphMasks masks = new GlyphMasks();
    private @Nullable Canvas canvas;

    /**
     * The pixels that a page is drawn on.
     *
     * @param argb row by row
     */
    record Canvas(int[] argb, int width, int height) {}

    public PageRenderer(PDDocument document) {
        super(document);
    }

    /**
     * Draws a page.
     *
     * @param page from 0
     * @param graphics of the target, with everything but the scale set up
     * @param scale pixels a point
     * @param target opaque, of {@code TYPE_INT_ARGB_PRE}
     */
    public void draw(int page, Graphics2D graphics, float scale, BufferedImage target) throws IOException {
        canvas = new Canvas(((DataBufferInt) target.getRaster().getDataBuffer()).getData(), target.getWidth(), target.getHeight());
        try {
            renderPageToGraphics(page, graphics, scale, scale, RenderDestination.VIEW);
        } finally {
            canvas = null;
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new FastDrawer(parameters, scans, masks, canvas);
    }
}

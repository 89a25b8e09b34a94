package casebound.formats;

import casebound.model.OutlineEntry;
import casebound.model.PageText;
import casebound.pdf.Scan;
import casebound.pdf.Viewport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The pages of one open file. Pages count from 0, sizes are in points (1/72 inch) as displayed. To be used by one
 * thread only.
 */
public sealed interface Pages extends AutoCloseable permits PdfPages, TextPages, ImagePages, FlowPages {
    int count();

    /** The page's width in points, as displayed. */
    float width(int page);

    /** The page's height in points, as displayed. */
    float height(int page);

    /**
     * The page's text in reading order; empty for a picture.
     *
     * @throws IOException if this page cannot be read; others may
     */
    PageText text(int page) throws IOException;

    /**
     * Draws a page, or a part of it, on white, over the whole of {@code target}.
     *
     * @param target an image of {@code TYPE_INT_ARGB_PRE}, as large as the viewport's part
     * @throws IOException if this page cannot be drawn; others may
     */
    void draw(int page, Viewport viewport, BufferedImage target) throws IOException;

    /** The outline that the file brings along; empty where it has none. */
    default List<OutlineEntry> outline() {
        return List.of();
    }

    /**
     * The picture of a page for OCR; nothing for a kind of file that has its text anyway.
     *
     * @throws IOException if this page cannot be drawn; others may
     */
    default Optional<Scan> scan(int page) throws IOException {
        return Optional.empty();
    }

    /** Which reader, in which version, takes the text: anchors name it. */
    String extractor();

    @Override
    void close() throws IOException;
}

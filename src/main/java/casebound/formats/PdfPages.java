package casebound.formats;

import casebound.model.OutlineEntry;
import casebound.model.PageText;
import casebound.pdf.PdfReader;
import casebound.pdf.Scan;
import casebound.pdf.Viewport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The pages of a PDF. */
final class PdfPages implements Pages {
    private final PdfReader reader;

    PdfPages(PdfReader reader) {
        this.reader = reader;
    }

    @Override
    public int count() {
        return reader.pageCount();
    }

    @Override
    public float width(int page) {
        return reader.width(page);
    }

    @Override
    public float height(int page) {
        return reader.height(page);
    }

    @Override
    public PageText text(int page) throws IOException {
        return reader.text(page);
    }

    @Override
    public void draw(int page, Viewport viewport, BufferedImage target) throws IOException {
        reader.render(page, viewport, target);
    }

    @Override
    public List<OutlineEntry> outline() {
        return reader.outline();
    }

    @Override
    public Optional<Scan> scan(int page) throws IOException {
        return Optional.of(reader.scan(page));
    }

    @Override
    public String extractor() {
        return PdfReader.EXTRACTOR;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

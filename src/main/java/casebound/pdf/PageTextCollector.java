package casebound.pdf;

import casebound.model.PageText;
import casebound.pdf.content.WholePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the text of one page after the other, in PDFBox's reading order, with the box of every character. Text of form
 * fields and stamps (annotations that are shown) belongs to the page as much as the rest.
 */
final class PageTextCollector extends PDFTextStripper {
    private PageTextBuilder builder = new PageTextBuilder(0, 0, 0);
    private PDPage page = new PDPage();

    PageTextCollector() {
        // the stripper counts pages only when it goes through a whole document itself
        setStartPage(0);
        setShouldSeparateByBeads(false);
        output = Writer.nullWriter();
    }

    PageText collect(PDPage wanted, float width, float height) throws IOException {
        page = wanted;
        builder = new PageTextBuilder(width, height, wanted.getRotation());
        processPage(new WholePage(wanted));
        return builder.build();
    }

    /** PDFBox takes lines for horizontal: what stands upright or upside down on the page is put together afterwards. */
    @Override
    protected void processTextPosition(TextPosition position) {
        if (builder.standsUpright(position)) {
            super.processTextPosition(position);
        } else {
            builder.keepTurned(position);
        }
    }

    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView() && !(annotation instanceof PDAnnotationPopup)) {
                showAnnotation(annotation);
            }
        }
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        builder.word(text, positions);
    }

    @Override
    protected void writeWordSeparator() {
        builder.space();
    }

    @Override
    protected void writeLineSeparator() {
        builder.line();
    }

    @Override
    protected void writePageEnd() {
        builder.line();
    }

    @Override
    protected void endArticle() {
        builder.line();
    }
}

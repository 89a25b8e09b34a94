package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.Sheet.Put;
import casebound.pdf.book.Sheet.Rule;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Puts sheets on PDF pages: black text, ink-blue links with a rule under them, thin rules. */
final class Painter {
    /** The ink blue of the look: accent-fg. */
    static final Color INK_BLUE = new Color(0x1f, 0x40, 0x79);
    /** Citations are named in the file by their place in reading order, from 0. */
    static final String CITATION = "citation-";
    private static final float FOOT = 748;
    private static final float[] DOTS = {0, 5};
    private static final float[] SOLID = {};

    private final PDDocument book;
    private final Fonts fonts;
    private final Targets targets;

    /** @param targets where a link leads, once all pages are there */
    Painter(PDDocument book, Fonts fonts, Targets targets) {
        this.book = book;
        this.fonts = fonts;
        this.targets = targets;
    }

    /** Paints a page of text with its number, counted from 1, in the middle of its foot. */
    void textPage(PDPage page, Sheet sheet, int number) throws IOException {
        List<Piece> digits = fonts.pieces(Integer.toString(number), Style.REGULAR, Typesetter.SIZE, null);
        sheet.put(digits, (Sheet.WIDTH - Fonts.width(digits)) / 2, FOOT);
        paint(page, sheet);
    }

    /** Adds what stands on a sheet to a page. */
    void paint(PDPage page, Sheet sheet) throws IOException {
        try (PDPageContentStream out =
                new PDPageContentStream(book, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            for (Rule rule : sheet.rules()) {
                line(out, rule);
            }
            out.setLineCapStyle(0);
            out.setLineDashPattern(SOLID, 0);
            for (Put put : sheet.pieces()) {
                draw(out, put);
            }
        }
        links(page, sheet.pieces());
    }

    private static void line(PDPageContentStream out, Rule rule) throws IOException {
        out.setLineWidth(rule.width());
        out.setLineCapStyle(rule.dotted() ? 1 : 2);
        out.setLineDashPattern(rule.dotted() ? DOTS : SOLID, 0);
        out.moveTo(rule.x1(), Sheet.HEIGHT - rule.y1());
        out.lineTo(rule.x2(), Sheet.HEIGHT - rule.y2());
        out.stroke();
    }

    private void draw(PDPageContentStream out, Put put) throws IOException {
        Piece piece = put.piece();
        float y = Sheet.HEIGHT - put.y();
        Link link = piece.link();
        boolean linked = link != null;
        if (linked) {
            out.setNonStrokingColor(INK_BLUE);
            out.setStrokingColor(INK_BLUE);
        }
        if (link != null && !link.quiet()) {
            out.setLineWidth(piece.size() * 0.045f);
            out.moveTo(put.x(), y - piece.size() * 0.17f);
            out.lineTo(put.x() + piece.width(), y - piece.size() * 0.17f);
            out.stroke();
        }
        piece(out, fonts, piece, put.x(), y);
        if (linked) {
            out.setNonStrokingColor(Color.BLACK);
            out.setStrokingColor(Color.BLACK);
        }
    }

    /** Shows a piece with its baseline starting at a point in the page's own coordinates (upwards). */
    static void piece(PDPageContentStream out, Fonts fonts, Piece piece, float x, float y) throws IOException {
        PDFont font = piece.font();
        if (font == null) {
            Outlines.draw(out, piece, x, y, fonts.carrier());
            return;
        }
        out.beginText();
        out.setFont(font, piece.size());
        out.newLineAtOffset(x, y);
        out.showText(piece.text());
        out.endText();
    }

    /** One annotation a link and line, over all pieces of the link. */
    private void links(PDPage page, List<Put> pieces) throws IOException {
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        for (int i = 0; i < pieces.size(); ) {
            Link link = pieces.get(i).piece().link();
            int end = i + 1;
            while (end < pieces.size() && link != null && pieces.get(end).piece().link() == link
                    && pieces.get(end).y() == pieces.get(i).y() && pieces.get(end).x() >= pieces.get(end - 1).x()) {
                end++;
            }
            if (link != null) {
                PDAnnotationLink annotation = annotation(pieces.subList(i, end), targets.destination(book, link));
                if (link instanceof Link.ToSource cited) {
                    annotation.setAnnotationName(CITATION + targets.number(cited.cite()));
                }
                annotations.add(annotation);
            }
            i = end;
        }
        if (!annotations.isEmpty()) {
            page.setAnnotations(annotations);
        }
    }

    private static PDAnnotationLink annotation(List<Put> pieces, PDPageDestination destination) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(put -> text.append(put.piece().text()));
        Put first = pieces.getFirst();
        Put last = pieces.getLast();
        float size = first.piece().size();
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setRectangle(new PDRectangle(first.x(), Sheet.HEIGHT - first.y() - size * 0.25f,
                last.x() + last.piece().width() - first.x(), size * 1.1f));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        annotation.setBorderStyle(none);
        annotation.setHighlightMode(PDAnnotationLink.HIGHLIGHT_MODE_INVERT);
        annotation.setPrinted(true);
        annotation.setContents(text.toString());
        annotation.setDestination(destination);
        return annotation;
    }

    /** A place on a page, with a little room above it. @param y points from the page's top */
    static PDPageDestination place(PDPage page, float y) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setLeft(0);
        destination.setTop(Math.round(Math.min(Sheet.HEIGHT, Sheet.HEIGHT - y + 24)));
        return destination;
    }
}

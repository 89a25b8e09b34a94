package casebound.pdf.book;

import casebound.model.Area;
import casebound.pdf.book.BookPlan.Source;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.Lines.Line;
import casebound.pdf.book.Link.ToPlace;
import casebound.pdf.book.Typeset.Citing;
import casebound.problem.Texts;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * One page of a source in its frame: the cited words marked, a tick at their left, notes that lead back at their right, a
 * sticker below, and a foot line (LOOK, Print).
 */
final class AppendedPage {
    /** The look's mark-fact; multiplied, so that letters stay black. */
    private static final Color MARK = new Color(0xfd, 0xee, 0xb0);
    private static final Color FRAME_GREY = new Color(0xc6, 0xcb, 0xd1);
    /** What of a page was drawn by its source. */
    static final COSName ORIGINAL = COSName.getPDFName("Original");
    private static final float SIDE = Frame.OUTER_LEFT;
    private static final float FOOT = 736;
    private static final float SMALL = 10;
    private static final int FOOT_LINES = 3;

    private final PDDocument book;
    private final Fonts fonts;
    private final PDPage page;
    private final SourceFile.Art art;
    private final Frame frame;

    /** A cited passage; the areas in points of the source's pages. */
    record Passage(Citing citing, List<Area> areas) {

        /** The part of it that stands on a page. */
        Passage on(int page) {
            return new Passage(citing, areas.stream().filter(area -> area.page() == page).toList());
        }
    }

    AppendedPage(PDDocument book, Fonts fonts, PDPage page, SourceFile.Art art) {
        this.book = book;
        this.fonts = fonts;
        this.page = page;
        this.art = art;
        this.frame = Frame.around(art);
    }

    Frame frame() {
        return frame;
    }

    /** Draws the page, its frame and its marks. */
    void draw(List<Passage> passages) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(book, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(ORIGINAL);
            art.draw(out, frame.left(), Sheet.HEIGHT - frame.bottom(), frame.scale());
            out.endMarkedContent();
            out.setStrokingColor(FRAME_GREY);
            out.setLineWidth(0.75f);
            out.addRect(Frame.OUTER_LEFT, Sheet.HEIGHT - Frame.OUTER_BOTTOM, Frame.OUTER_RIGHT - Frame.OUTER_LEFT,
                    Frame.OUTER_BOTTOM - Frame.OUTER_TOP);
            out.stroke();
            PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
            multiply.setBlendMode(BlendMode.MULTIPLY);
            out.saveGraphicsState();
            out.setGraphicsStateParameters(multiply);
            out.setNonStrokingColor(MARK);
            List<Area> marked = passages.stream().flatMap(p -> p.areas().stream()).map(frame::onPage).distinct().toList();
            for (Area area : marked) {
                out.addRect(area.x(), Sheet.HEIGHT - area.y() - area.height(), area.width(), area.height());
            }
            if (!marked.isEmpty()) {
                out.fill();
            }
            out.restoreGraphicsState();
            out.setStrokingColor(Painter.INK_BLUE);
            out.setLineWidth(1.5f);
            for (Passage passage : passages) {
                if (!passage.areas().isEmpty()) {
                    out.moveTo(frame.left() - 5, Sheet.HEIGHT - top(passage));
                    out.lineTo(frame.left() - 5, Sheet.HEIGHT - bottom(passage));
                    out.stroke();
                }
            }
        }
    }

    private float top(Passage passage) {
        return passage.areas().stream().map(frame::onPage).map(Area::y).min(Float::compare).orElse(frame.top());
    }

    private float bottom(Passage passage) {
        return passage.areas().stream().map(frame::onPage).map(a -> a.y() + a.height()).max(Float::compare)
                .orElse(frame.top());
    }

    /**
     * The words around the page: foot line, notes in the margin, sticker.
     *
     * @param name the source's page in words
     * @param number the number of this page in the book, from 1
     * @param more where all citations of the source are listed
     */
    Sheet words(Source source, String name, int number, List<Passage> passages, ToPlace more) throws IOException {
        Sheet sheet = new Sheet();
        new MarginNotes(fonts, frame).put(sheet, passages);
        if (!source.sticker().isEmpty()) {
            new Sticker(fonts).put(sheet, source.sticker());
        }
        sheet.rule(SIDE, FOOT, Sheet.WIDTH - SIDE, FOOT, 0.8f);
        Line left = new Lines(fonts, SMALL, 150)
                .of(List.of(new Span(source.longName(), Style.BOLD, null, true)), 0).getFirst();
        sheet.put(left, SIDE, FOOT + 15);
        Line pageName = new Lines(fonts, SMALL, 150).of(List.of(new Span(name, Style.REGULAR, null, true)), 0).getFirst();
        boolean beside = left.width() + pageName.width() + 4 < 165;
        sheet.put(pageName, beside ? SIDE + left.width() : SIDE, beside ? FOOT + 15 : FOOT + 28);
        backLinks(sheet, passages, more);
        List<Piece> digits = fonts.pieces(Integer.toString(number), Style.REGULAR, SMALL, null);
        sheet.put(digits, Sheet.WIDTH - SIDE - Fonts.width(digits), FOOT + 15);
        return sheet;
    }

    private void backLinks(Sheet sheet, List<Passage> passages, ToPlace more) throws IOException {
        List<Citing> citings = distinct(passages);
        if (citings.isEmpty()) {
            return;
        }
        Lines setter = new Lines(fonts, SMALL, 320);
        int shown = citings.size();
        List<Line> lines = setter.of(foot(citings, shown, more), 0);
        while (lines.size() > FOOT_LINES && shown > 1) {
            shown--;
            lines = setter.of(foot(citings, shown, more), 0);
        }
        float y = FOOT + 15;
        for (Line line : lines) {
            sheet.put(line, lines.size() == 1 ? 210 + (320 - line.width()) / 2 : 210, y);
            y += 13;
        }
    }

    /** "Back to the brief: page 1, ¶ 3 and ¶ 4; page 2, ¶ 7": each a link. */
    private static List<Span> foot(List<Citing> citings, int shown, ToPlace more) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(Texts.text("brief.foot.back") + " ", Style.REGULAR));
        int lastPage = -1;
        for (int i = 0; i < shown; i++) {
            Citing citing = citings.get(i);
            boolean samePage = citing.place().page() == lastPage;
            if (i > 0) {
                boolean last = i == citings.size() - 1;
                spans.add(Span.plain(last ? " " + Texts.text("brief.foot.and") + " " : samePage ? ", " : "; ", Style.REGULAR));
            }
            spans.add(Span.link(samePage ? citing.mark()
                    : Texts.text("brief.foot.place", Integer.toString(citing.place().page() + 1), citing.mark()), citing.place()));
            lastPage = citing.place().page();
        }
        if (shown < citings.size()) {
            spans.add(Span.plain("; ", Style.REGULAR));
            spans.add(Span.link(Texts.text("brief.foot.more", citings.size() - shown), more));
        }
        return spans;
    }

    private static List<Citing> distinct(List<Passage> passages) {
        List<Citing> citings = new ArrayList<>();
        for (Passage passage : passages) {
            if (citings.stream().noneMatch(c -> c.place().equals(passage.citing().place()))) {
                citings.add(passage.citing());
            }
        }
        return citings;
    }
}

package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Block;
import casebound.pdf.book.BookPlan.Contents;
import casebound.pdf.book.BookPlan.Heading;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.Lines.Line;
import casebound.pdf.book.Link.ToHeading;
import casebound.pdf.book.Link.ToSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The table of contents. Its lines are known before the text is set, their page numbers only when everything has found its
 * page: so lines come first, with room for the numbers, which follow.
 */
final class ContentsTable {
    private static final float LEADING = 18;
    private static final float GAP = 5;
    private static final float INDENT = 18;
    private static final float NUMBERS = 44;

    private final Fonts fonts;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private record Entry(String text, float indent, Link link) {}

    /** Where a number goes. @param from where the dots begin, in points */
    private record Slot(Sheet sheet, float from, float baseline, Link link) {}

    ContentsTable(Fonts fonts, BookPlan plan) {
        this.fonts = fonts;
        int headings = 0;
        boolean behind = false;
        for (Block block : plan.blocks()) {
            if (block instanceof Contents) {
                behind = true;
                headings++;
            } else if (block instanceof Heading heading) {
                if (behind) {
                    entries.add(new Entry(heading.text(), (heading.level() - 1) * INDENT, new ToHeading(headings)));
                }
                headings++;
            }
        }
        plan.sources().forEach(source -> entries.add(new Entry(Outline.title(source), 0, new ToSheet(source.key()))));
    }

    void set(Typesetter page) throws IOException {
        for (Entry entry : entries) {
            float width = Sheet.WIDTH - 2 * Sheet.MARGIN - NUMBERS - entry.indent();
            List<Line> lines = new Lines(fonts, Typesetter.SIZE, width)
                    .of(List.of(new Span(entry.text(), Style.REGULAR, entry.link(), false)), 0);
            for (int i = 0; i < lines.size(); i++) {
                page.room(LEADING);
                float baseline = page.y() + LEADING / 2 + Typesetter.SIZE * 0.34f;
                page.sheet().put(lines.get(i), Sheet.MARGIN + entry.indent(), baseline);
                if (i == lines.size() - 1) {
                    slots.add(new Slot(page.sheet(), Sheet.MARGIN + entry.indent() + lines.get(i).width(), baseline, entry.link()));
                }
                page.down(LEADING);
            }
            page.down(GAP);
        }
    }

    /** Adds the numbers. @param pages the page of a link's target, index from 0 */
    void number(ToIntFunction<Link> pages) throws IOException {
        float edge = Sheet.WIDTH - Sheet.MARGIN;
        for (Slot slot : slots) {
            List<Piece> digits = fonts.pieces(Integer.toString(pages.applyAsInt(slot.link()) + 1), Style.REGULAR,
                    Typesetter.SIZE, slot.link());
            float at = edge - Fonts.width(digits);
            slot.sheet().put(digits, at, slot.baseline());
            if (at - slot.from() > 20) {
                slot.sheet().dots(slot.from() + 6, at - 6, slot.baseline());
            }
        }
    }
}

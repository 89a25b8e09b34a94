package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Block;
import casebound.pdf.book.BookPlan.Caption;
import casebound.pdf.book.BookPlan.Centered;
import casebound.pdf.book.BookPlan.Cite;
import casebound.pdf.book.BookPlan.Contents;
import casebound.pdf.book.BookPlan.Heading;
import casebound.pdf.book.BookPlan.NewPage;
import casebound.pdf.book.BookPlan.Paragraph;
import casebound.pdf.book.BookPlan.Run;
import casebound.pdf.book.BookPlan.Space;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.BookPlan.Table;
import casebound.pdf.book.BookPlan.Text;
import casebound.pdf.book.Lines.Line;
import casebound.pdf.book.Link.ToPlace;
import casebound.pdf.book.Link.ToSource;
import casebound.pdf.book.Typeset.Citing;
import casebound.pdf.book.Typeset.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets blocks on letter pages: 14 points, margins of an inch (FIELD 1.14). Used for one run of pages and then dropped. */
final class Typesetter {
    static final float SIZE = 14;
    private static final float SINGLE = 18;
    private static final float DOUBLE = 28;
    private static final float LEFT = Sheet.MARGIN;
    private static final float WIDTH = Sheet.WIDTH - 2 * Sheet.MARGIN;
    private static final float BOTTOM = Sheet.HEIGHT - Sheet.MARGIN;
    private static final float LEAD = 28;

    private final Fonts fonts;
    private final int firstPage;
    private final @Nullable ContentsTable contents;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Entry> headings = new ArrayList<>();
    private final List<Citing> citations = new ArrayList<>();
    private final Map<String, Integer> marks = new HashMap<>();
    /** Where the line begins on which a citation stands. */
    private final Map<ToSource, ToPlace> lineOf = new IdentityHashMap<>();
    private Sheet sheet = new Sheet();
    private float y = Sheet.MARGIN;

    /** @param firstPage page index in the whole book at which these pages begin */
    Typesetter(Fonts fonts, int firstPage) {
        this(fonts, firstPage, null);
    }

    /** @param contents the table of contents; null where there is none */
    Typesetter(Fonts fonts, int firstPage, @Nullable ContentsTable contents) {
        this.fonts = fonts;
        this.firstPage = firstPage;
        this.contents = contents;
        sheets.add(sheet);
    }

    Typeset finish() {
        return new Typeset(List.copyOf(sheets), List.copyOf(headings), List.copyOf(citations), Map.copyOf(marks));
    }

    void set(Block block) throws IOException {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Centered centered -> centered(centered);
            case Caption caption -> new CaptionBox(this, fonts).set(caption);
            case Contents table -> {
                heading(new Heading(table.title(), 1));
                y += 8;
                if (contents != null) {
                    contents.set(this);
                }
            }
            case Table table -> new TableRows(this, fonts).set(table);
            case Space space -> y = Math.min(y + space.points(), BOTTOM);
            case NewPage ignored -> {
                if (!sheet.empty()) {
                    newSheet();
                }
            }
        }
    }

    /**
     * Running text.
     *
     * @param lead stands before the first line; may be empty
     * @return where it begins
     */
    ToPlace text(String lead, boolean doubleSpaced, List<Span> spans) throws IOException {
        List<Line> lines = new Lines(fonts, SIZE, WIDTH).of(spans, lead.isEmpty() ? 0 : indent(lead));
        float leading = doubleSpaced ? DOUBLE : SINGLE;
        // of three lines neither the first nor the last may stand alone, so they stay together
        keepTogether(lines.size() <= 3 ? lines.size() : 2, leading);
        ToPlace start = here();
        if (!lead.isEmpty()) {
            List<Piece> number = fonts.pieces(Fonts.clean(lead), Style.REGULAR, SIZE, null);
            sheet.put(number, LEFT, baseline(leading, SIZE));
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean lastWouldStandAlone = i > 0 && i == lines.size() - 2;
            keepTogether(lastWouldStandAlone ? 2 : 1, leading);
            ToPlace line = here();
            lines.get(i).pieces().forEach(piece -> {
                if (piece.link() instanceof ToSource cited) {
                    lineOf.put(cited, line);
                }
            });
            put(lines.get(i), i == 0 && !lead.isEmpty() ? LEFT + indent(lead) : LEFT, leading, SIZE);
        }
        return start;
    }

    private float indent(String lead) throws IOException {
        return Math.max(LEAD, Fonts.width(fonts.pieces(Fonts.clean(lead), Style.REGULAR, SIZE, null)) + 10);
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        List<Span> spans = new ArrayList<>();
        List<ToSource> cites = new ArrayList<>();
        for (Run run : paragraph.runs()) {
            spans.add(switch (run) {
                case Text text -> Span.plain(text.text(), text.style());
                case Cite cite -> {
                    ToSource cited = new ToSource(cite);
                    cites.add(cited);
                    yield Span.link(cite.text(), cited);
                }
            });
        }
        ToPlace start = text(paragraph.lead(), paragraph.doubleSpaced(), spans);
        if (!paragraph.mark().isEmpty()) {
            marks.putIfAbsent(paragraph.mark(), start.page());
        }
        for (ToSource cited : cites) {
            ToPlace line = lineOf.getOrDefault(cited, start);
            citations.add(new Citing(cited.cite(), paragraph.mark(), line.page() == start.page() ? start : line));
        }
    }

    private void heading(Heading heading) throws IOException {
        List<Line> lines = new Lines(fonts, SIZE, WIDTH).of(heading.text(), Style.BOLD);
        if (y > Sheet.MARGIN) {
            y += heading.level() == 1 ? 14 : 8;
        }
        if (y + lines.size() * SINGLE + 6 + 2 * DOUBLE > BOTTOM) {
            newSheet();
        }
        headings.add(new Entry(heading.text(), heading.level(), here()));
        for (Line line : lines) {
            middle(line, SINGLE, SIZE);
        }
        y += 6;
    }

    private void centered(Centered centered) throws IOException {
        for (String text : centered.lines()) {
            for (Line line : new Lines(fonts, centered.size(), WIDTH).of(text, centered.style())) {
                middle(line, centered.size() * 1.3f, centered.size());
            }
        }
    }

    private void middle(Line line, float leading, float size) {
        room(leading);
        sheet.put(line, LEFT + (WIDTH - line.width()) / 2, baseline(leading, size));
        y += leading;
    }

    private void put(Line line, float x, float leading, float size) {
        sheet.put(line, x, baseline(leading, size));
        y += leading;
    }

    private float baseline(float leading, float size) {
        return y + leading / 2 + size * 0.34f;
    }

    private void keepTogether(int lines, float leading) {
        if (y + lines * leading > BOTTOM + 0.01f) {
            newSheet();
        }
    }

    // What the caption's box and tables need of the page they are set on.

    /** Goes to a new page where the height is not left on this one; says whether it did. */
    boolean room(float height) {
        if (y + height > BOTTOM + 0.01f && y > Sheet.MARGIN) {
            newSheet();
            return true;
        }
        return false;
    }

    Sheet sheet() {
        return sheet;
    }

    float y() {
        return y;
    }

    void down(float points) {
        y += points;
    }

    private ToPlace here() {
        return new ToPlace(firstPage + sheets.size() - 1, y);
    }

    private void newSheet() {
        sheet = new Sheet();
        sheets.add(sheet);
        y = Sheet.MARGIN;
    }
}

package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.DigestPlan.Part;
import casebound.pdf.book.Lines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lays out a digest on letter pages, small and single spaced: a rule under each heading and each row. Places in points. */
final class DigestPages {
    private static final float LEFT = 60;
    private static final float WIDTH = Sheet.WIDTH - 2 * LEFT;
    private static final float TOP = 60;
    private static final float BOTTOM = Sheet.HEIGHT - 68;
    private static final float FOOT = Sheet.HEIGHT - 42;
    private static final float TITLE = 18;
    private static final float HEADING = 12.5f;
    private static final float SIZE = 10;
    private static final float LEADING = 13.5f;
    private static final float SMALL = 8.5f;
    private static final float PADDING = 3;
    private static final float GAP = 10;

    private final Fonts fonts;
    private final DigestPlan plan;
    private final List<Sheet> sheets = new ArrayList<>(List.of(new Sheet()));
    private float y = TOP;

    DigestPages(Fonts fonts, DigestPlan plan) {
        this.fonts = fonts;
        this.plan = plan;
    }

    List<Sheet> sheets() throws IOException {
        for (Line line : lines(plan.title(), Style.BOLD, TITLE, WIDTH)) {
            y += TITLE * 1.2f;
            sheet().put(line, LEFT, y);
        }
        y += 4;
        for (String under : plan.under()) {
            text(under, Style.REGULAR, SIZE, LEADING);
        }
        for (Part part : plan.parts()) {
            part(part);
        }
        foot();
        return sheets;
    }

    private void part(Part part) throws IOException {
        List<List<List<Line>>> rows = new ArrayList<>();
        for (List<String> row : part.rows()) {
            rows.add(cells(part, row, SIZE));
        }
        // a heading never stands alone at the foot of a page
        float first = rows.isEmpty() ? LEADING : height(rows.getFirst(), LEADING);
        if (y + 58 + first > BOTTOM) {
            newSheet();
        }
        y += sheets.getLast().empty() ? HEADING : 18 + HEADING;
        List<Piece> heading = fonts.pieces(Fonts.clean(part.heading()), Style.BOLD, HEADING, null);
        sheet().put(heading, LEFT, y);
        if (!part.aside().isEmpty()) {
            sheet().put(fonts.pieces(Fonts.clean(part.aside()), Style.REGULAR, SIZE, null), LEFT + Fonts.width(heading) + 8, y);
        }
        y += 5;
        rule(0.9f);
        y += 2;
        if (!part.sentence().isEmpty()) {
            text(part.sentence(), Style.REGULAR, SIZE, LEADING);
            y += PADDING;
        }
        if (!part.head().isEmpty() && !rows.isEmpty()) {
            row(part, cells(part, part.head(), SMALL), SMALL, SMALL * 1.3f);
        }
        for (List<List<Line>> row : rows) {
            if (y + height(row, LEADING) > BOTTOM) {
                newSheet();
            }
            row(part, row, SIZE, LEADING);
        }
        if (!part.rest().isEmpty()) {
            text(part.rest(), Style.ITALIC, SIZE, LEADING);
        }
    }

    private List<List<Line>> cells(Part part, List<String> texts, float size) throws IOException {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(lines(texts.get(i), Style.REGULAR, size, width(part, i) - GAP));
        }
        return cells;
    }

    private static float width(Part part, int column) {
        return WIDTH * part.shares().get(column) / part.shares().stream().mapToInt(Integer::intValue).sum();
    }

    private static float height(List<List<Line>> row, float leading) {
        return row.stream().mapToInt(List::size).max().orElse(0) * leading + 2 * PADDING;
    }

    private void row(Part part, List<List<Line>> row, float size, float leading) {
        float x = LEFT;
        for (int column = 0; column < row.size(); column++) {
            float baseline = y + PADDING + leading / 2 + size * 0.34f;
            for (Line line : row.get(column)) {
                sheet().put(line, x, baseline);
                baseline += leading;
            }
            x += width(part, column);
        }
        y += height(row, leading);
        rule(0.3f);
    }

    private void text(String text, Style style, float size, float leading) throws IOException {
        for (Line line : lines(text, style, size, WIDTH)) {
            if (y + leading > BOTTOM) {
                newSheet();
            }
            y += leading;
            sheet().put(line, LEFT, y);
        }
    }

    private List<Line> lines(String text, Style style, float size, float width) throws IOException {
        return new Lines(fonts, size, width).of(text, style);
    }

    private void rule(float width) {
        sheet().rule(LEFT, y, LEFT + WIDTH, y, width);
    }

    private Sheet sheet() {
        return sheets.getLast();
    }

    private void newSheet() {
        sheets.add(new Sheet());
        y = TOP;
    }

    private void foot() throws IOException {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet page = sheets.get(i);
            page.rule(LEFT, FOOT - 13, LEFT + WIDTH, FOOT - 13, 0.5f);
            page.put(lines(plan.foot(), Style.REGULAR, SMALL, WIDTH - 60).getFirst(), LEFT, FOOT);
            List<Piece> number = fonts.pieces((i + 1) + " / " + sheets.size(), Style.REGULAR, SMALL, null);
            page.put(number, LEFT + WIDTH - Fonts.width(number), FOOT);
        }
    }
}

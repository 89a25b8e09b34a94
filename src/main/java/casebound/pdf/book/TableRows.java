package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Cell;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.BookPlan.Table;
import casebound.pdf.book.Lines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells, single spaced, a thin rule under each row. A row may run over the end of a page, line by line. */
final class TableRows {
    /** For each point of the letters' size. */
    private static final float LEADING = 1.29f;
    private static final float PADDING = 4;

    private final Typesetter page;
    private final Fonts fonts;
    private float size = Typesetter.SIZE;
    private float leading;

    TableRows(Typesetter page, Fonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    void set(Table table) throws IOException {
        size = table.size();
        leading = Math.round(size * LEADING);
        float total = table.shares().stream().mapToInt(Integer::intValue).sum();
        float[] widths = new float[table.shares().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (Sheet.WIDTH - 2 * Sheet.MARGIN) * table.shares().get(i) / total;
        }
        List<List<Line>> head = List.of();
        for (int row = 0; row < table.rows().size(); row++) {
            List<List<Line>> cells = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                Lines setter = new Lines(fonts, size, widths[i] - 2 * PADDING);
                List<Line> cell = new ArrayList<>();
                Cell words = table.rows().get(row).get(i);
                Link link = words.source() == null ? null : new Link.ToSheet(words.source());
                for (String line : words.lines()) {
                    cell.addAll(setter.of(List.of(new Span(line, row == 0 ? Style.BOLD : Style.REGULAR, link, false)), 0));
                }
                cells.add(cell);
            }
            if (row == 0) {
                head = cells;
                page.room(height(cells) + leading * 2);
                draw(cells, widths, List.of());
            } else {
                draw(cells, widths, head);
            }
        }
        page.down(8);
    }

    private float height(List<List<Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0) * leading + PADDING;
    }

    private void draw(List<List<Line>> cells, float[] widths, List<List<Line>> head) throws IOException {
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < lines; i++) {
            if (page.room(leading + PADDING) && !head.isEmpty()) {
                draw(head, widths, List.of());
            }
            float x = Sheet.MARGIN;
            for (int column = 0; column < widths.length; column++) {
                if (i < cells.get(column).size()) {
                    page.sheet().put(cells.get(column).get(i), x + (column == 0 ? 0 : PADDING),
                            page.y() + leading / 2 + size * 0.34f);
                }
                x += widths[column];
            }
            page.down(leading);
        }
        page.down(PADDING);
        page.sheet().rule(Sheet.MARGIN, page.y(), Sheet.WIDTH - Sheet.MARGIN, page.y(), 0.5f);
        page.down(PADDING / 2);
    }
}

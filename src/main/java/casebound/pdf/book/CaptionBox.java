package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Caption;
import casebound.pdf.book.BookPlan.CaptionLine;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.Lines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The caption of a court paper (FIELD 1.8): parties at the left, a rule at their right and below, number and judge beside it. */
final class CaptionBox {
    private static final float LEADING = 18;
    private static final float BOX = 234;
    private static final float INDENT = 72;
    private static final float GAP = 18;

    private final Typesetter page;
    private final Fonts fonts;

    CaptionBox(Typesetter page, Fonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    private record Row(Line line, float x) {}

    void set(Caption caption) throws IOException {
        List<Row> left = new ArrayList<>();
        for (CaptionLine line : caption.left()) {
            float indent = line.indented() ? INDENT : 0;
            for (Line part : lines(line.text(), BOX - indent - 8)) {
                left.add(new Row(part, Sheet.MARGIN + indent));
            }
        }
        List<Line> right = new ArrayList<>();
        for (String line : caption.right()) {
            right.addAll(lines(line, Sheet.WIDTH - 2 * Sheet.MARGIN - BOX - GAP));
        }
        int rows = Math.max(left.size(), right.size());
        int firstRight = (rows - right.size()) / 2;
        boolean onePage = !(page.y() + rows * LEADING + 8 > Sheet.HEIGHT - Sheet.MARGIN);
        float edge = Sheet.MARGIN + BOX;
        for (int i = 0; i < rows; i++) {
            page.room(LEADING);
            float baseline = page.y() + LEADING / 2 + Typesetter.SIZE * 0.34f;
            if (i < left.size()) {
                page.sheet().put(left.get(i).line(), left.get(i).x(), baseline);
            }
            int beside = onePage ? i - firstRight : i;
            if (beside >= 0 && beside < right.size()) {
                page.sheet().put(right.get(beside), edge + GAP, baseline);
            }
            page.sheet().rule(edge, page.y(), edge, page.y() + LEADING, 0.8f);
            page.down(LEADING);
        }
        page.sheet().rule(edge, page.y(), edge, page.y() + 6, 0.8f);
        page.sheet().rule(Sheet.MARGIN, page.y() + 6, edge, page.y() + 6, 0.8f);
        page.down(6);
    }

    private List<Line> lines(String text, float width) throws IOException {
        return new Lines(fonts, Typesetter.SIZE, width).of(text, Style.REGULAR);
    }
}

package casebound.pdf.book;

import casebound.pdf.book.Lines.Line;
import java.util.ArrayList;
import java.util.List;

/** What stands where on one page of text. All places are in points from the page's top left corner. */
final class Sheet {
    /** Letter paper. */
    static final float WIDTH = 612;
    static final float HEIGHT = 792;
    static final float MARGIN = 72;

    private final List<Put> pieces = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    /** @param y of the baseline */
    record Put(Piece piece, float x, float y) {}

    /** A straight line of a width in points. */
    record Rule(float x1, float y1, float x2, float y2, float width, boolean dotted) {}

    List<Put> pieces() {
        return pieces;
    }

    List<Rule> rules() {
        return rules;
    }

    /** @param y of the baseline */
    void put(Line line, float x, float y) {
        put(line.pieces(), x, y);
    }

    void put(List<Piece> line, float x, float y) {
        for (Piece piece : line) {
            pieces.add(new Put(piece, x, y));
            x += piece.width();
        }
    }

    void rule(float x1, float y1, float x2, float y2, float width) {
        rules.add(new Rule(x1, y1, x2, y2, width, false));
    }

    /** A row of dots on a baseline: drawn, so that nobody reads them as words. */
    void dots(float x1, float x2, float y) {
        rules.add(new Rule(x1, y, x2, y, 1, true));
    }

    void box(float x, float y, float width, float height) {
        rule(x, y, x + width, y, 1);
        rule(x + width, y, x + width, y + height, 1);
        rule(x + width, y + height, x, y + height, 1);
        rule(x, y + height, x, y, 1);
    }

    boolean empty() {
        return pieces.isEmpty() && rules.isEmpty();
    }
}

package casebound.formats.flow;

import casebound.model.PageText;
import casebound.pdf.PlacedText;
import casebound.problem.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One page that has been set. Places are in points from its top left corner. */
public final class Sheet {
    static final float WIDTH = 612;
    static final float HEIGHT = 792;
    private static final Color LINE = new Color(0xC6CBD1);
    private static final float HAIRLINE = 0.5f;
    private static final float FOOT = HEIGHT - 30;

    private final List<Placed> lines = new ArrayList<>();
    private final List<Line2D.Float> rules = new ArrayList<>();

    /** @param sameRow whether it stands beside the line before it, as the next cell of a table does */
    private record Placed(Line line, float x, float baseline, float top, float bottom, boolean sameRow) {}

    void line(Line line, float x, float top, Look look, boolean sameRow) {
        float baseline = top + (look.leading + look.size * 0.7f) / 2;
        lines.add(new Placed(line, x, baseline, top, top + look.leading, sameRow));
    }

    void rule(float x1, float y1, float x2, float y2) {
        rules.add(new Line2D.Float(x1, y1, x2, y2));
    }

    boolean empty() {
        return lines.isEmpty();
    }

    /** Its characters in reading order. */
    public PageText text() {
        PlacedText text = new PlacedText();
        for (Placed placed : lines) {
            if (placed.sameRow) {
                text.space();
            } else {
                text.line();
            }
            placed.line.pieces().stream().sorted(Comparator.comparingInt(Piece::from)).forEach(piece -> {
                for (int i = 0; i < piece.text().length(); i++) {
                    text.add(piece.text().charAt(i), placed.x + piece.left(i), placed.top, placed.x + piece.right(i), placed.bottom);
                }
            });
        }
        return text.page(WIDTH, HEIGHT);
    }

    /** Draws it on a graphics that counts in points. */
    public void draw(Graphics2D graphics) {
        graphics.setColor(LINE);
        graphics.setStroke(new java.awt.BasicStroke(HAIRLINE));
        rules.forEach(graphics::draw);
        boolean lacking = false;
        for (Placed placed : lines) {
            for (Piece piece : placed.line.pieces()) {
                piece.draw(graphics, placed.x, placed.baseline);
                lacking |= !piece.drawable();
            }
        }
        if (lacking) {
            String words = Texts.text("formats.typeface.missing");
            graphics.setColor(Ink.MUTED.color());
            graphics.setFont(Face.SANS.font(8));
            graphics.drawString(words, Setting.LEFT, FOOT);
        }
    }
}

package casebound.formats.flow;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/**
 * Characters of one line in one typeface and direction.
 *
 * @param from its first character's place in the paragraph
 * @param own whether our face has them; else they are drawn with the system's, fitted into their widths
 * @param x where it begins, in points from the line's start
 * @param ends where each character ends, in points from {@code x}, in the order in which one reads
 */
record Piece(int from, String text, Face face, boolean own, float size, Ink ink, boolean rightToLeft, float x, float[] ends) {
    private static final String PAIRS = "()[]{}<>«»";

    float width() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    float left(int index) {
        return x + (rightToLeft ? width() - ends[index] : index == 0 ? 0 : ends[index - 1]);
    }

    float right(int index) {
        return x + (rightToLeft ? width() - (index == 0 ? 0 : ends[index - 1]) : ends[index]);
    }

    /** Whether this computer has characters for all of it. */
    boolean drawable() {
        return own || system().canDisplayUpTo(text) < 0;
    }

    void draw(Graphics2D graphics, float lineX, float baseline) {
        if (text.isBlank()) {
            return;
        }
        graphics.setColor(ink.color());
        if (own) {
            String shown = rightToLeft ? backwards() : text;
            graphics.drawGlyphVector(face.font(size).createGlyphVector(Face.CONTEXT, shown), lineX + x, baseline);
            return;
        }
        TextLayout shaped = new TextLayout(text, system(), Face.CONTEXT);
        AffineTransform before = graphics.getTransform();
        graphics.translate(lineX + x, baseline);
        graphics.scale(width() / Math.max(0.1, shaped.getAdvance()), 1);
        shaped.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }

    /** Signs between words of a right-to-left script, each in its mirror. */
    private String backwards() {
        StringBuilder mirrored = new StringBuilder(text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            int pair = PAIRS.indexOf(text.charAt(i));
            mirrored.append(pair < 0 ? text.charAt(i) : PAIRS.charAt(pair ^ 1));
        }
        return mirrored.toString();
    }

    private Font system() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
    }
}

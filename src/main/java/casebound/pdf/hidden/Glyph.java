package casebound.pdf.hidden;

import java.awt.geom.Rectangle2D;

/**
 * One letter on a page, where it was drawn.
 *
 * @param key by which it is known when the page is drawn again
 * @param text what it stands for; may be several characters
 * @param core the part of it that most letters have ink in, in points as displayed
 * @param box with what reaches above and below
 * @param sideways whether its line runs up or down on the displayed page
 * @param suspicion why it may not be seen
 */
record Glyph(Key key, String text, Rectangle2D core, Rectangle2D box, boolean sideways, Suspicion suspicion) {

    /** Where the page's own space has it, and which letter of its font. */
    record Key(float x, float y, int code) {}

    /** Why a letter may not be seen. */
    enum Suspicion {
        NONE,
        /** Something was painted over it, or under it in its own color, or it has the paper's color or none. */
        COVERED,
        /** A redaction was marked over it and not applied. */
        MARKED,
        /** Drawn without ink; no picture lies under it. */
        INVISIBLE,
        /** The text layer of a scan. */
        LAYER, TINY, OFF_PAGE
    }

    Glyph with(Suspicion other) {
        return new Glyph(key, text, core, box, sideways, other);
    }

    /** Whether it goes on where letters end that stand in that box, on the same line or a space behind. */
    boolean continues(Rectangle2D line) {
        double across = sideways ? Math.min(line.getMaxX(), box.getMaxX()) - Math.max(line.getMinX(), box.getMinX())
                : Math.min(line.getMaxY(), box.getMaxY()) - Math.max(line.getMinY(), box.getMinY());
        double gap = sideways ? Math.max(box.getMinY() - line.getMaxY(), line.getMinY() - box.getMaxY()) : box.getMinX() - line.getMaxX();
        double high = sideways ? box.getWidth() : box.getHeight();
        return across > high / 2 && gap <= 2 * high;
    }

    /** How many letters and digits it is. */
    int letters() {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}

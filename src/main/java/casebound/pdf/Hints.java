package casebound.pdf;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Map;

/** How pages are drawn. */
public final class Hints {
    /** Smooth edges, images scaled with interpolation: what a reader wants to see. */
    public static final RenderingHints GOOD = new RenderingHints(Map.of(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));

    private Hints() {}

    /**
     * Lets what is drawn next stand turned.
     *
     * @param rotation degrees clockwise; only quarter turns count
     * @param width of the turned picture, in pixels
     * @param height of the turned picture, in pixels
     */
    public static void turn(Graphics2D graphics, int rotation, int width, int height) {
        int quarters = Math.floorMod(rotation / 90, 4);
        switch (quarters) {
            case 1 -> graphics.translate(width, 0);
            case 2 -> graphics.translate(width, height);
            case 3 -> graphics.translate(0, height);
            default -> { }
        }
        graphics.rotate(quarters * Math.PI / 2);
    }
}

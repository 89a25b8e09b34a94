package casebound.pdf;

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
}

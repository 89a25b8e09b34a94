package casebound.model;

import java.util.Objects;

/**
 * How a document stood in its pane when a pair was saved.
 *
 * @param top the part of the page that was above the upper edge; below 0 where the edge was above the page
 * @param across the part of the whole width that was left of the left edge, 0 to 1
 * @param fit what the size followed
 * @param zoom the size; 1 is life size
 * @param rotation quarter turns clockwise, in degrees, 0 to 270
 */
public record PairPlace(float top, float across, Fit fit, float zoom, int rotation) {
    public PairPlace {
        fit = Objects.requireNonNullElse(fit, Fit.WIDTH);
    }

    /** What the size of a page follows. */
    public enum Fit { NONE, WIDTH, PAGE }
}

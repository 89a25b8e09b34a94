package casebound.ui.reader;

/**
 * How a document stands in a pane, to come back to it exactly.
 *
 * @param position page index and part of that page at the upper edge: 3.5 is the middle of page index 3
 * @param across the part of the whole width at the left edge, 0 to 1
 * @param zoom how large
 * @param rotation quarter turns clockwise, in degrees, 0 to 270
 */
public record ReadingPlace(double position, double across, Zoom zoom, int rotation) {
    /** The beginning, as wide as the pane. */
    public static final ReadingPlace BEGINNING = new ReadingPlace(0, 0, new Zoom(Zoom.Fit.WIDTH, 1), 0);

    private static final double ENDING = 0.05;

    public ReadingPlace {
        // A page's own upper edge stands a little before it, so that a document may begin below nought.
        position = Double.isFinite(position) ? Math.max(-1, position) : 0;
        across = Double.isFinite(across) ? Math.clamp(across, 0, 1) : 0;
        rotation = Turning.normal(rotation);
    }

    /** The page at the upper edge, index from 0; of a page that ends there nobody would say that one reads it. */
    public int page() {
        return Math.max(0, (int) Math.floor(position + ENDING));
    }
}

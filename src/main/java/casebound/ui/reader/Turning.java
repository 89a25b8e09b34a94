package casebound.ui.reader;

/** Where things of a page stand when it is turned by quarters. All measures are in one unit, from a top left corner. */
final class Turning {
    private Turning() {}

    /** Degrees clockwise, 0 to 270, however often somebody turned. */
    static int normal(int rotation) {
        return Math.floorMod(rotation / 90, 4) * 90;
    }

    /**
     * A rectangle of a page that is turned: left, top, width, height.
     *
     * @param rotation degrees clockwise
     * @param width of the page before it is turned
     * @param height of the page before it is turned
     */
    static double[] forward(int rotation, double width, double height, double x, double y, double across, double down) {
        return switch (normal(rotation)) {
            case 90 -> new double[] {height - y - down, x, down, across};
            case 180 -> new double[] {width - x - across, height - y - down, across, down};
            case 270 -> new double[] {y, width - x - across, down, across};
            default -> new double[] {x, y, across, down};
        };
    }

    /** The point of the page before it is turned, at a point of the turned one. */
    static double[] back(int rotation, double width, double height, double x, double y) {
        return switch (normal(rotation)) {
            case 90 -> new double[] {y, height - x};
            case 180 -> new double[] {width - x, height - y};
            case 270 -> new double[] {width - y, x};
            default -> new double[] {x, y};
        };
    }
}

package casebound.ui.reader;

/**
 * How large pages are shown.
 *
 * @param fit what the size follows
 * @param factor 1 is life size on a screen of 96 pixels an inch; the last known one while a size follows the pane
 */
public record Zoom(Fit fit, double factor) {
    /** What the size of a page follows. */
    public enum Fit { NONE, WIDTH, PAGE }

    static final double SMALLEST = 0.1;
    static final double LARGEST = 8;
    private static final double[] STEPS =
            {0.1, 0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6.5, 8};
    private static final double PIXELS_A_POINT = 96.0 / 72;

    public Zoom {
        factor = Math.clamp(factor, SMALLEST, LARGEST);
    }

    public static Zoom of(double factor) {
        return new Zoom(Fit.NONE, factor);
    }

    /** Pixels of the window a point of the page. */
    double scale() {
        return factor * PIXELS_A_POINT;
    }

    int percent() {
        return (int) Math.round(factor * 100);
    }

    Zoom in() {
        for (double step : STEPS) {
            if (step > factor * 1.01) {
                return of(step);
            }
        }
        return of(LARGEST);
    }

    Zoom out() {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < factor * 0.99) {
                return of(STEPS[i]);
            }
        }
        return of(SMALLEST);
    }

    /** The same way of fitting, for a page in a pane of that size in pixels. */
    Zoom fitted(PageSize page, double width, double height) {
        double wide = (width - 2 * PageLayout.GAP) / page.width();
        double high = (height - 2 * PageLayout.GAP) / page.height();
        double scale = switch (fit) {
            case NONE -> scale();
            case WIDTH -> wide;
            case PAGE -> Math.min(wide, high);
        };
        return new Zoom(fit, scale / PIXELS_A_POINT);
    }
}

package casebound.ui.reader;

import casebound.model.Area;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Where points of a page are on the screen, for journeys that drive the reader from outside its package. */
public final class ReaderPoints {
    private ReaderPoints() {}

    /**
     * @param pages the pages of a pane
     * @param page index from 0
     * @param x in points
     * @param y in points
     */
    public static Point2D onScreen(Node pages, int page, double x, double y) {
        Bounds spot = ((PageView) pages).boundsOf(new Area(page, (float) x, (float) y, 0, 0));
        if (spot == null) {
            throw new AssertionError("no page there");
        }
        return pages.localToScreen(spot.getMinX(), spot.getMinY());
    }
}

package casebound.pdf.hidden;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The path that is being drawn, in points as displayed; curves run over their control points. */
final class Outline {
    /** Of more pieces only the box around them is looked at. */
    private static final int MOST = 200;

    private final AffineTransform display;
    private final Path2D path = new Path2D.Double();
    private Point2D at = new Point2D.Float();
    private int pieces;

    Outline(AffineTransform display) {
        this.display = display;
    }

    void moveTo(double x, double y) {
        Point2D to = displayed(x, y);
        path.moveTo(to.getX(), to.getY());
    }

    void lineTo(double x, double y) {
        Point2D to = displayed(x, y);
        if (path.getCurrentPoint() == null) {
            path.moveTo(to.getX(), to.getY());
        } else {
            path.lineTo(to.getX(), to.getY());
        }
    }

    private Point2D displayed(double x, double y) {
        pieces++;
        at = new Point2D.Float((float) x, (float) y);
        return display.transform(at, null);
    }

    void close() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    /** Where it has come to, in the page's own space. */
    Point2D at() {
        return at;
    }

    /** The box around it. */
    Rectangle2D box() {
        return path.getBounds2D();
    }

    /** What is filled of the box; null for all of it, as far as is looked at. */
    @Nullable Path2D filled(int windingRule) {
        if (pieces > MOST) {
            return null;
        }
        Path2D filled = (Path2D) path.clone();
        filled.setWindingRule(windingRule);
        return filled;
    }

    void clear() {
        path.reset();
        pieces = 0;
    }
}

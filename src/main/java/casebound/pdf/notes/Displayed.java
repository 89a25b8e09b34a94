package casebound.pdf.notes;

import casebound.model.Area;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From a page as displayed (crop box, rotation applied, points from the top left corner) back to the page's own user space
 * (ISO 32000-1, 7.7.3.3 and 8.3.2.3).
 */
final class Displayed {
    private final PDRectangle crop;
    private final int rotation;

    Displayed(PDPage page) {
        crop = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    /** A point of the page as displayed. */
    private float[] point(float x, float y) {
        return switch (rotation) {
            case 90 -> new float[] {crop.getLowerLeftX() + y, crop.getLowerLeftY() + x};
            case 180 -> new float[] {crop.getUpperRightX() - x, crop.getLowerLeftY() + y};
            case 270 -> new float[] {crop.getUpperRightX() - y, crop.getUpperRightY() - x};
            default -> new float[] {crop.getLowerLeftX() + x, crop.getUpperRightY() - y};
        };
    }

    /** The corners as viewers want them: upper left, upper right, lower left, lower right, as one reads. */
    float[] corners(Area area) {
        float[] corners = new float[8];
        float[][] points = {point(area.x(), area.y()), point(area.x() + area.width(), area.y()),
            point(area.x(), area.y() + area.height()), point(area.x() + area.width(), area.y() + area.height())};
        for (int i = 0; i < 4; i++) {
            System.arraycopy(points[i], 0, corners, 2 * i, 2);
        }
        return corners;
    }

    /** The same as an upright rectangle of user space. */
    PDRectangle rectangle(Area area) {
        float[] one = point(area.x(), area.y());
        float[] other = point(area.x() + area.width(), area.y() + area.height());
        return new PDRectangle(Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.abs(other[0] - one[0]), Math.abs(other[1] - one[1]));
    }
}

package casebound.pdf.draw;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The space in which a page is displayed. */
public final class PageSpace {
    private PageSpace() {}

    /** From the page's own space to points from its upper left corner as displayed. */
    public static AffineTransform of(PDPage page) {
        PDRectangle box = page.getCropBox();
        AffineTransform turned = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, -1, 0, box.getHeight(), 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight());
            case 270 -> new AffineTransform(0, -1, 1, 0, 0, box.getWidth());
            default -> new AffineTransform();
        };
        turned.concatenate(new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY()));
        return turned;
    }
}

package casebound.pdf.hidden;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What an annotation marks: its quadrilaterals, or the whole of it (ISO 32000-2, 12.5.6.23). */
final class Marked {
    private Marked() {}

    /** In points as displayed. */
    static List<Rectangle2D> areas(PDAnnotation annotation, AffineTransform display) {
        List<Rectangle2D> areas = new ArrayList<>();
        COSArray quads = annotation.getCOSObject().getCOSArray(COSName.QUADPOINTS);
        float[] points = quads == null ? new float[0] : quads.toFloatArray();
        for (int at = 0; at + 8 <= points.length; at += 8) {
            Path2D quad = new Path2D.Float();
            quad.moveTo(points[at], points[at + 1]);
            for (int corner = 2; corner < 8; corner += 2) {
                quad.lineTo(points[at + corner], points[at + corner + 1]);
            }
            areas.add(display.createTransformedShape(quad).getBounds2D());
        }
        PDRectangle box = annotation.getRectangle();
        if (areas.isEmpty() && box != null) {
            areas.add(display.createTransformedShape(new Rectangle2D.Float(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(),
                    box.getHeight())).getBounds2D());
        }
        return areas;
    }
}

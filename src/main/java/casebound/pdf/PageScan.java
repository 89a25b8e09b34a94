package casebound.pdf;

import casebound.pdf.draw.PageSpace;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a page is one scanned picture, and takes that picture as it is stored. A page with several, or on which
 * something is painted over the picture, is no such page: what cannot be seen is not read either.
 */
final class PageScan extends PDFGraphicsStreamEngine {
    /** The part of the page that the picture has to cover. */
    private static final double MOST_OF_IT = 0.85;

    /** How much finer a picture may be one way than the other. */
    private static final double SQUARE = 1.1;

    private final AffineTransform display;
    private final double pageArea;
    private @Nullable PDImage picture;
    private AffineTransform place = new AffineTransform();
    private int pictures;
    private boolean painted;

    private PageScan(PDPage page, float width, float height) {
        super(page);
        display = PageSpace.of(page);
        pageArea = (double) width * height;
    }

    /**
     * What a page consists of.
     *
     * @param width of the page in points, as displayed
     * @param height of the page in points, as displayed
     * @throws IOException if the page's content cannot be read
     */
    static PageScan of(PDPage page, float width, float height) throws IOException {
        PageScan scan = new PageScan(page, width, height);
        for (PDAnnotation annotation : page.getAnnotations()) {
            scan.painted |= !(annotation instanceof PDAnnotationLink) && annotation.getNormalAppearanceStream() != null;
        }
        scan.processPage(page);
        return scan;
    }

    /** The fineness of the page's largest picture, in pixels a point; 0 where there is none. */
    double fineness() {
        if (picture == null) {
            return 0;
        }
        return Math.max(picture.getWidth() / Math.hypot(place.getScaleX(), place.getShearY()),
                picture.getHeight() / Math.hypot(place.getShearX(), place.getScaleY()));
    }

    /** The one picture of the page; nothing where it is not that simple. */
    Optional<Scan> scan(long mostPixels) throws IOException {
        if (picture == null || pictures != 1 || painted || picture.isStencil()
                || (long) picture.getWidth() * picture.getHeight() > mostPixels) {
            return Optional.empty();
        }
        AffineTransform pixels = new AffineTransform(place);
        pixels.concatenate(new AffineTransform(1.0 / picture.getWidth(), 0, 0, -1.0 / picture.getHeight(), 0, 1));
        boolean sideways = Math.abs(pixels.getShearY()) > Math.abs(pixels.getScaleX());
        double right = sideways ? pixels.getShearX() : pixels.getScaleX();
        double down = sideways ? pixels.getShearY() : pixels.getScaleY();
        double lean = sideways ? Math.abs(pixels.getScaleX()) + Math.abs(pixels.getScaleY())
                : Math.abs(pixels.getShearX()) + Math.abs(pixels.getShearY());
        double fine = Math.abs(right / down);
        Rectangle2D covered = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        if (lean > Math.abs(right) / 100 || fine > SQUARE || fine < 1 / SQUARE
                || covered.getWidth() * covered.getHeight() < pageArea * MOST_OF_IT) {
            return Optional.empty();
        }
        BufferedImage image = picture.getImage();
        byte[] grey = Upright.of(Grey.of(image), image.getWidth(), image.getHeight(), sideways, right < 0, down < 0);
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        return Optional.of(new Scan(width, height, grey, (float) covered.getX(), (float) covered.getY(),
                (float) (covered.getWidth() / width), (float) (covered.getHeight() / height)));
    }

    @Override
    public void drawImage(PDImage image) {
        pictures++;
        AffineTransform where = new AffineTransform(display);
        where.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        if (picture == null || area(where) > area(place)) {
            picture = image;
            place = where;
        }
    }

    private static double area(AffineTransform unit) {
        return Math.abs(unit.getDeterminant());
    }

    @Override
    public void showTextString(byte[] string) {
        // what the page has of text is known already
    }

    @Override
    public void showTextStrings(COSArray array) {
        // as above
    }

    @Override
    public void fillPath(int windingRule) {
        painted = true;
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        painted = true;
    }

    @Override
    public void shadingFill(COSName shadingName) {
        painted = true;
    }

    @Override
    public void strokePath() {
        painted = true;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        // only what is painted counts
    }

    @Override
    public void clip(int windingRule) {
        // a picture is rarely cut, and then by its own margin
    }

    @Override
    public void moveTo(float x, float y) {
        // as for rectangles
    }

    @Override
    public void lineTo(float x, float y) {
        // as for rectangles
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        // as for rectangles
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {
        // as for rectangles
    }

    @Override
    public void endPath() {
        // as for rectangles
    }
}

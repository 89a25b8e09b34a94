package casebound.pdf.hidden;

import casebound.pdf.draw.PageSpace;
import casebound.pdf.hidden.Glyph.Key;
import casebound.pdf.hidden.Glyph.Suspicion;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Goes through what is painted on a page, in order, and notes the letters with what lies over and under them. */
final class PagePaint extends PDFGraphicsStreamEngine {
    /** Thinner than any letter is high: a rule, an underline. */
    private static final double THIN = 3;
    private static final int MOST_COVERS = 5_000;
    private static final int MOST_GLYPHS = 200_000;
    /** A picture this large is the page itself. */
    private static final double SCAN = 0.5;
    private static final double MOSTLY = 0.8;
    /** In points; what is smaller is not read by people. */
    private static final double TINY = 1;
    private static final int NEARLY_WHITE = 0xE8;
    private static final int ALIKE = 24;

    private final PDPage page;
    private final AffineTransform display;
    private final Rectangle2D sheet;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Integer> colors = new ArrayList<>();
    private final List<Integer> orders = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private final Outline outline;
    /** For each marked content that is open, whether it is optional: a layer that may be off. */
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private int optional;
    private int order;

    /**
     * What may hide letters.
     *
     * @param color as RGB; -1 for a picture or where it is not one color
     * @param outline what is filled; null for all of the box
     * @param scan whether it is a picture that makes up the page
     */
    private record Cover(Rectangle2D box, @Nullable Path2D outline, int order, int color, boolean scan, boolean picture) {
        boolean covers(Glyph glyph) {
            Rectangle2D core = glyph.core();
            // a frame around the page fills its rim alone
            if (outline != null && !outline.contains(core.getCenterX(), core.getCenterY())) {
                return false;
            }
            double width = Math.min(box.getMaxX(), core.getMaxX()) - Math.max(box.getMinX(), core.getMinX());
            double height = Math.min(box.getMaxY(), core.getMaxY()) - Math.max(box.getMinY(), core.getMinY());
            return width > 0 && height > 0 && width * height >= MOSTLY * core.getWidth() * core.getHeight();
        }
    }

    private PagePaint(PDPage page, float width, float height) {
        super(page);
        this.page = page;
        display = PageSpace.of(page);
        outline = new Outline(display);
        sheet = new Rectangle2D.Float(0, 0, width, height);
    }

    /**
     * The letters of a page that may not be seen, in the order in which they are drawn; others stand between them with no suspicion.
     *
     * @param width of the page in points, as displayed
     * @param height of the page in points, as displayed
     * @throws IOException if the page's content cannot be read
     */
    static List<Glyph> glyphs(PDPage page, float width, float height) throws IOException {
        PagePaint paint = new PagePaint(page, width, height);
        paint.processPage(page);
        List<Rectangle2D> redacted = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if ("Redact".equals(annotation.getSubtype()) && annotation.getRectangle() != null) {
                redacted.addAll(Marked.areas(annotation, paint.display));
            } else if (!annotation.isHidden() && !annotation.isNoView() && !(annotation instanceof PDAnnotationPopup)) {
                paint.showAnnotation(annotation);
            }
        }
        return paint.suspected(redacted);
    }

    private List<Glyph> suspected(List<Rectangle2D> redacted) {
        Grid<Cover> grid = new Grid<>();
        covers.forEach(cover -> grid.add(cover.box(), cover));
        boolean scanned = covers.stream().anyMatch(Cover::scan);
        List<Glyph> all = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            int drawn = orders.get(i);
            int color = colors.get(i);
            Suspicion suspicion = glyph.suspicion();
            if (suspicion == Suspicion.NONE || suspicion == Suspicion.INVISIBLE) {
                boolean covered = suspicion == Suspicion.NONE && near(color, 0xFFFFFF, 0xFF - NEARLY_WHITE);
                // what stands beside a scan that has a text layer is of that layer too
                boolean layer = scanned && suspicion == Suspicion.INVISIBLE;
                for (Cover cover : grid.at(glyph.core())) {
                    if (!cover.covers(glyph)) {
                        continue;
                    }
                    boolean later = cover.order() > drawn;
                    if (cover.scan()) {
                        layer |= later || suspicion == Suspicion.INVISIBLE;
                    } else if (cover.picture() && suspicion == Suspicion.INVISIBLE) {
                        layer = true;
                    } else {
                        covered |= later || suspicion == Suspicion.INVISIBLE || cover.color() >= 0 && near(color, cover.color(), ALIKE);
                    }
                }
                if (redacted.stream().anyMatch(area -> area.contains(glyph.core().getCenterX(), glyph.core().getCenterY()))) {
                    suspicion = Suspicion.MARKED;
                } else if (layer) {
                    suspicion = Suspicion.LAYER;
                } else if (covered) {
                    suspicion = Suspicion.COVERED;
                }
            }
            all.add(glyph.with(suspicion));
        }
        return all;
    }

    private static boolean near(int one, int other, int by) {
        return one >= 0 && Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= by
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= by && Math.abs((one & 0xFF) - (other & 0xFF)) <= by;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        order++;
        String text = font.toUnicode(code);
        if (glyphs.size() >= MOST_GLYPHS || text != null && text.isBlank()) {
            return;
        }
        AffineTransform where = new AffineTransform(display);
        where.concatenate(matrix.createAffineTransform());
        double wide = Math.max(0.1, Math.abs(displacement.getX()));
        Rectangle2D core = where.createTransformedShape(new Rectangle2D.Double(0, 0.02, wide, 0.45)).getBounds2D();
        Rectangle2D box = where.createTransformedShape(new Rectangle2D.Double(0, -0.2, wide, 0.95)).getBounds2D();
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean inkless = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        boolean clear = mode.isFill() && getGraphicsState().getNonStrokeAlphaConstant() < 0.05;
        double size = Math.sqrt(Math.abs(where.getDeterminant()));
        Suspicion suspicion = !sheet.intersects(box) ? Suspicion.OFF_PAGE : inkless ? Suspicion.INVISIBLE
                : clear || optional > 0 ? Suspicion.COVERED : size > 0 && size < TINY ? Suspicion.TINY : Suspicion.NONE;
        glyphs.add(new Glyph(key(matrix, code), text == null ? "" : text, core, box,
                Math.abs(where.getShearY()) > Math.abs(where.getScaleX()), suspicion));
        colors.add(inkless ? -1 : rgb(mode.isFill() ? getGraphicsState().getNonStrokingColor() : getGraphicsState().getStrokingColor()));
        orders.add(order);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean layer = COSName.OC.equals(tag);
        marked.push(layer);
        optional += layer ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        optional -= !marked.isEmpty() && marked.pop() ? 1 : 0;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        int layer = form.getOptionalContent() == null ? 0 : 1;
        optional += layer;
        super.showForm(form);
        optional -= layer;
    }

    static Key key(Matrix matrix, int code) {
        return new Key(matrix.getTranslateX(), matrix.getTranslateY(), code);
    }

    private static int rgb(@Nullable PDColor color) {
        try {
            return color == null || color.isPattern() ? -1 : color.toRGB();
        } catch (IOException | RuntimeException strange) {
            return -1;
        }
    }

    private void cover(Rectangle2D box, @Nullable Path2D outline, int color, boolean picture) {
        order++;
        if (covers.size() < MOST_COVERS && box.getWidth() >= THIN && box.getHeight() >= THIN) {
            boolean scan = picture && box.getWidth() * box.getHeight() >= SCAN * sheet.getWidth() * sheet.getHeight();
            covers.add(new Cover(box, outline, order, color, scan, picture));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform where = new AffineTransform(display);
        where.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        cover(where.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D(), null, -1, true);
    }

    private void filled(int windingRule) {
        cover(outline.box(), outline.filled(windingRule), rgb(getGraphicsState().getNonStrokingColor()), false);
        outline.clear();
    }

    /** A thick line is a box too. */
    private void stroked() {
        double wide = getGraphicsState().getLineWidth()
                * Math.sqrt(Math.abs(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform().getDeterminant()));
        if (wide >= THIN) {
            Rectangle2D box = outline.box();
            cover(new Rectangle2D.Double(box.getX() - wide / 2, box.getY() - wide / 2, box.getWidth() + wide, box.getHeight() + wide),
                    null, rgb(getGraphicsState().getStrokingColor()), false);
        }
        outline.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        filled(windingRule);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        filled(windingRule);
    }

    @Override
    public void strokePath() {
        stroked();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        order++; // what it covers is drawn, and then seen or not
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        outline.moveTo(p0.getX(), p0.getY());
        outline.lineTo(p1.getX(), p1.getY());
        outline.lineTo(p2.getX(), p2.getY());
        outline.lineTo(p3.getX(), p3.getY());
        outline.close();
    }

    @Override
    public void moveTo(float x, float y) {
        outline.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        outline.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        outline.lineTo(x1, y1);
        outline.lineTo(x2, y2);
        outline.lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return outline.at();
    }

    @Override
    public void closePath() {
        outline.close();
    }

    @Override
    public void endPath() {
        outline.clear();
    }

    @Override
    public void clip(int windingRule) {
        // what is cut off is not drawn, and so leaves no trace
    }
}

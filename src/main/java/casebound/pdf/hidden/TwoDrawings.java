package casebound.pdf.hidden;

import casebound.pdf.draw.PageRenderer;
import casebound.pdf.hidden.Glyph.Key;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A page as it is drawn, and once more without the letters that may be hidden. */
final class TwoDrawings {
    /** Pixels a point: a letter of 8 points is 12 high. */
    private static final double FINE = 1.5;
    private static final double MOST_PIXELS = 6_000_000;
    /** A channel that differs by more than this is a trace. */
    private static final int TRACE = 24;
    /** Letters have ink on a fifth of their box; with less than a tenth of that one sees no letter. */
    private static final double HARDLY = 0.02;
    private static final int DARK = 110;
    private static final int BLACK = 70;
    private static final int EVEN = 40;

    private final double scale;
    private final BufferedImage whole;
    private final @Nullable BufferedImage without;

    private TwoDrawings(double scale, BufferedImage whole, @Nullable BufferedImage without) {
        this.scale = scale;
        this.whole = whole;
        this.without = without;
    }

    /**
     * Draws a page twice.
     *
     * @param page from 0
     * @param suspects the letters that the second drawing leaves out
     * @param width of the page in points, as displayed
     * @param height of the page in points, as displayed
     */
    static TwoDrawings of(PDDocument document, int page, List<Glyph> suspects, float width, float height) throws IOException {
        double scale = scale(FINE, width, height);
        Set<Key> left = new HashSet<>();
        suspects.forEach(glyph -> left.add(glyph.key()));
        return new TwoDrawings(scale, new Drawing(document, Set.of()).renderImage(page, (float) scale, ImageType.RGB),
                new Drawing(document, left).renderImage(page, (float) scale, ImageType.RGB));
    }

    /** Draws a page once, fast, where nothing is to be left out: a scan with its text layer. */
    static TwoDrawings once(PageRenderer renderer, int page, float width, float height) throws IOException {
        double scale = scale(1, width, height);
        BufferedImage whole = new BufferedImage((int) Math.max(1, width * scale), (int) Math.max(1, height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = whole.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, whole.getWidth(), whole.getHeight());
            graphics.setBackground(Color.WHITE);
            renderer.draw(page, graphics, (float) scale, whole);
        } finally {
            graphics.dispose();
        }
        return new TwoDrawings(scale, whole, null);
    }

    private static double scale(double wanted, float width, float height) {
        return Math.min(wanted, Math.sqrt(MOST_PIXELS / ((double) width * height)));
    }

    /** Whether one would see that a letter is gone. */
    boolean seen(Glyph glyph) {
        if (without == null) {
            return true;
        }
        int pixels = 0;
        int traces = 0;
        Box box = box(glyph.box());
        for (int y = box.top; y < box.bottom; y++) {
            for (int x = box.left; x < box.right; x++) {
                pixels++;
                traces += differs(whole.getRGB(x, y), without.getRGB(x, y)) ? 1 : 0;
            }
        }
        return traces > HARDLY * pixels;
    }

    private static boolean differs(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) > TRACE || Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) > TRACE
                || Math.abs((one & 0xFF) - (other & 0xFF)) > TRACE;
    }

    /** Whether what is seen where the letter is, is dark as a whole. */
    boolean dark(Glyph glyph) {
        long sum = 0;
        int pixels = 0;
        Box box = box(glyph.core());
        for (int y = box.top; y < box.bottom; y++) {
            for (int x = box.left; x < box.right; x++) {
                sum += light(whole.getRGB(x, y));
                pixels++;
            }
        }
        return pixels > 0 && sum / pixels < DARK;
    }

    /** Whether there is nothing but black where the letter is: a box that is part of the scan. */
    boolean black(Glyph glyph) {
        int least = 255;
        int most = 0;
        Box box = box(glyph.box());
        for (int y = box.top; y < box.bottom; y++) {
            for (int x = box.left; x < box.right; x++) {
                int light = light(whole.getRGB(x, y));
                least = Math.min(least, light);
                most = Math.max(most, light);
            }
        }
        return box.right > box.left && box.bottom > box.top && most < BLACK && most - least < EVEN;
    }

    private static int light(int rgb) {
        return ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
    }

    private record Box(int left, int top, int right, int bottom) {}

    private Box box(Rectangle2D points) {
        return new Box(clamp(points.getMinX(), whole.getWidth()), clamp(points.getMinY(), whole.getHeight()),
                clamp(points.getMaxX() + 1 / scale, whole.getWidth()), clamp(points.getMaxY() + 1 / scale, whole.getHeight()));
    }

    private int clamp(double points, int most) {
        return (int) Math.clamp(Math.floor(points * scale), 0, most);
    }

    /** Leaves some letters out. */
    private static final class Drawing extends PDFRenderer {
        private final Set<Key> left;

        Drawing(PDDocument document, Set<Key> left) {
            super(document);
            this.left = left;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
                    if (!left.contains(PagePaint.key(matrix, code))) {
                        super.showGlyph(matrix, font, code, displacement);
                    }
                }
            };
        }
    }
}

package casebound.pdf.draw;

import casebound.pdf.content.WholePage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws pictures that stand upright, and small letters, itself and leaves everything else to PDFBox. */
final class FastDrawer extends PageDrawer {
    /** PDFBox makes all pixels of a picture at once, four bytes each. */
    private static final long MOST_PIXELS = 60_000_000;

    private final Scans scans;
    private final GlyphMasks masks;
    private final PageRenderer.@Nullable Canvas canvas;
    private @Nullable Graphics2D page;
    /** Where the page's own graphics may draw, in its pixels; null where that is no rectangle. */
    private @Nullable Rectangle clip;
    private @Nullable PDColor lastColor;
    private @Nullable Paint lastPaint;
    /** For each marked content that is open, whether it is optional: those are shown or hidden by PDFBox alone. */
    private final Deque<Boolean> marked = new ArrayDeque<>();

    FastDrawer(PageDrawerParameters parameters, Scans scans, GlyphMasks masks, PageRenderer.@Nullable Canvas canvas)
            throws IOException {
        super(parameters);
        this.scans = scans;
        this.masks = masks;
        this.canvas = canvas;
        addOperator(new SetFontToDraw(this));
    }

    @Override
    public void drawPage(Graphics2D graphics, PDRectangle size) throws IOException {
        page = graphics;
        super.drawPage(graphics, size);
    }

    @Override
    public void processPage(PDPage whole) throws IOException {
        super.processPage(new WholePage(whole));
    }

    /** A clip that is a rectangle is set as one: any other shape costs a walk over all rows of the picture. */
    @Override
    protected void transferClip(Graphics2D graphics) {
        Area area = getGraphicsState().getCurrentClippingPath();
        boolean rectangle = area.isRectangular() && !area.isEmpty();
        if (rectangle) {
            graphics.setClip(area.getBounds2D());
        } else {
            super.transferClip(graphics);
        }
        if (graphics == page) {
            clip = rectangle ? wanted(graphics) : null;
        }
    }

    /** The clip in pixels; it alone does not know where the picture ends. */
    private Rectangle wanted(Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        try {
            Rectangle bounds = graphics.getClipBounds();
            if (graphics != page || canvas == null) {
                return bounds == null ? new Rectangle() : bounds;
            }
            Rectangle all = new Rectangle(canvas.width(), canvas.height());
            return bounds == null ? all : bounds.intersection(all);
        } finally {
            graphics.setTransform(before);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        marked.push(COSName.OC.equals(tag));
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        marked.poll();
        super.endMarkedContentSequence();
    }

    /** The text that was put behind a scan would cost as much as text that is seen. */
    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.FILL && masked(place, font, code, displacement)) {
            return;
        }
        super.showFontGlyph(place, font, code, displacement);
    }

    private boolean masked(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        PDGraphicsState state = getGraphicsState();
        if (canvas == null || getGraphics() != page || !(font instanceof PDVectorFont) || marked.contains(true)
                || state.getSoftMask() != null || state.getTransfer() != null || state.getNonStrokeAlphaConstant() != 1
                || state.getBlendMode() != BlendMode.NORMAL || stretched(font, code, displacement)
                || state.getNonStrokingColor().getColorSpace() instanceof PDPattern
                || !(paint(state.getNonStrokingColor()) instanceof Color color) || color.getAlpha() != 255) {
            return false;
        }
        setClip();
        if (clip == null) {
            return false;
        }
        AffineTransform exact = page.getTransform();
        exact.concatenate(place.createAffineTransform());
        exact.concatenate(font.getFontMatrix().createAffineTransform());
        GlyphMasks.Placed letter = masks.of(font, code, exact);
        if (letter == null) {
            return false;
        }
        letter.mask().paint(canvas.argb(), canvas.width(), letter.x(), letter.y(), clip, color.getRGB());
        return true;
    }

    /** A font that is not in the document is stretched letter by letter to the widths that the document gives. */
    private static boolean stretched(PDFont font, int code, Vector displacement) throws IOException {
        return !font.isEmbedded() && !font.isStandard14() && !font.isVertical() && font.hasExplicitWidth(code)
                && Math.abs(font.getWidthFromFont(code) - displacement.getX() * 1000) > 0.0001;
    }

    private Paint paint(PDColor color) throws IOException {
        if (lastPaint == null || color != lastColor) {
            lastColor = color;
            lastPaint = getNonStrokingPaint();
        }
        return lastPaint;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        if (image instanceof PDImageXObject scanned && plain(scanned) && drawn(scanned)) {
            return;
        }
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            throw new PictureTooLargeException();
        }
        super.drawImage(image);
    }

    private boolean plain(PDImageXObject image) throws IOException {
        PDGraphicsState state = getGraphicsState();
        COSDictionary facts = image.getCOSObject();
        return !marked.contains(true) && state.getSoftMask() == null && state.getTransfer() == null
                && !facts.containsKey(COSName.OC) && !facts.containsKey(COSName.SMASK) && !facts.containsKey(COSName.MASK)
                && !(image.isStencil() && state.getNonStrokingColor().getColorSpace() instanceof PDPattern);
    }

    /** What is damaged is left to PDFBox, which may make something of it, or say why not. */
    private Optional<Scan> decoded(PDImageXObject image) throws IOException {
        try {
            return scans.of(image);
        } catch (PictureTooLargeException tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private boolean drawn(PDImageXObject image) throws IOException {
        Graphics2D graphics = getGraphics();
        AffineTransform place = graphics.getTransform();
        place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        if (!Scan.upright(place)) {
            return false;
        }
        Optional<Scan> found = decoded(image);
        if (found.isEmpty()) {
            return false;
        }
        Scan scan = found.get();
        if (image.isStencil()) {
            Paint paint = getNonStrokingPaint();
            if (!(paint instanceof Color color)) {
                return false;
            }
            boolean paintsOnes = image.getDecode() != null && image.getDecode().size() > 0
                    && image.getDecode().toFloatArray()[0] == 1;
            scan = new Scan(scan.width(), scan.height(), scan.rows(), Ink.Bits.stencil(color.getRGB(), paintsOnes), scan.bytes());
        }
        graphics.setComposite(getGraphicsState().getNonStrokingJavaComposite());
        setClip();
        Rectangle wanted = wanted(graphics);
        if ((long) wanted.width * wanted.height > MOST_PIXELS) {
            return false;
        }
        AffineTransform before = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        try {
            Optional<Scan.Tile> tile = scan.tile(place, wanted);
            tile.ifPresent(part -> graphics.drawImage(part.image(), part.x(), part.y(), null));
        } finally {
            graphics.setTransform(before);
            scan.rows().close();
        }
        return true;
    }
}

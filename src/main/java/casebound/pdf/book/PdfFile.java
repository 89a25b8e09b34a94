package casebound.pdf.book;

import casebound.model.PageText;
import casebound.pdf.PageTree;
import casebound.pdf.PdfReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A PDF whose pages become form XObjects: what is drawn and its text come along, actions, links and scripts do not.
 * Things that pages share (fonts, images) are copied once. PDFBox's own page import is not used because it squeezes
 * rotated pages into the upright page's shape.
 */
final class PdfFile implements SourceFile {
    private static final int MOST_PAGES = 100_000;

    private final Path file;
    private final PDDocument source;
    private final PDDocument book;
    private final Copy copy;
    private final List<PDPage> pages;
    private @Nullable PdfReader reader;

    /** Copies objects once each, however often they are asked for. */
    private static final class Copy extends PDFCloneUtility {
        Copy(PDDocument book) {
            super(book);
        }
    }

    /** @throws casebound.pdf.PdfLockedException where a password or a key is needed to read it */
    PdfFile(Path file, PDDocument book) throws IOException {
        this.file = file;
        source = PdfReader.load(file, "");
        this.book = book;
        copy = new Copy(book);
        try {
            pages = PageTree.leaves(source, MOST_PAGES);
            hideHiddenLayers();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            source.close();
            throw damaged;
        }
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public PageText text(int page) throws IOException {
        if (reader == null) {
            reader = PdfReader.open(file, null, MOST_PAGES);
        }
        return reader.text(page);
    }

    @Override
    public Art page(int index) throws IOException {
        PDPage page = pages.get(index);
        PDRectangle crop = page.getCropBox();
        if (crop.getWidth() <= 0 || crop.getHeight() <= 0) {
            throw new IOException("page without a size");
        }
        PDFormXObject form = new PDFormXObject(new PDStream(book, page.getContents(), COSName.FLATE_DECODE));
        if (page.getResources() != null) {
            form.setResources(new PDResources(copy.cloneForNewDocument(page.getResources().getCOSObject())));
        }
        COSDictionary group = page.getCOSObject().getCOSDictionary(COSName.GROUP);
        if (group != null) {
            form.getCOSObject().setItem(COSName.GROUP, copy.cloneForNewDocument(group));
        }
        form.setBBox(crop);
        form.setFormType(1);
        boolean sideways = page.getRotation() % 180 != 0;
        return new PageArt(form, upright(crop, page.getRotation()), stamps(page),
                sideways ? crop.getHeight() : crop.getWidth(), sideways ? crop.getWidth() : crop.getHeight());
    }

    /** From the page's own coordinates to the page as displayed, its lower left corner at 0, 0. */
    private static Matrix upright(PDRectangle crop, int rotation) {
        float left = crop.getLowerLeftX();
        float low = crop.getLowerLeftY();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Matrix(0, -1, 1, 0, -low, crop.getUpperRightX());
            case 180 -> new Matrix(-1, 0, 0, -1, crop.getUpperRightX(), crop.getUpperRightY());
            case 270 -> new Matrix(0, 1, -1, 0, crop.getUpperRightY(), -left);
            default -> new Matrix(1, 0, 0, 1, -left, -low);
        };
    }

    private record Stamp(PDFormXObject form, Matrix placed) {}

    /** What stands on a page beside its content: filled form fields, stamps, signatures, drawn notes. */
    private List<Stamp> stamps(PDPage page) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation.isHidden() || annotation.isNoView() || annotation instanceof PDAnnotationPopup
                    || annotation instanceof PDAnnotationLink || annotation.getRectangle() == null) {
                continue;
            }
            PDAppearanceStream look = annotation.getNormalAppearanceStream();
            if (look == null || look.getBBox() == null) {
                continue;
            }
            java.awt.geom.Rectangle2D shown = look.getBBox().transform(look.getMatrix()).getBounds2D();
            if (shown.getWidth() <= 0 || shown.getHeight() <= 0) {
                continue;
            }
            PDRectangle place = annotation.getRectangle();
            float sx = (float) (place.getWidth() / shown.getWidth());
            float sy = (float) (place.getHeight() / shown.getHeight());
            Matrix placed = new Matrix(sx, 0, 0, sy, place.getLowerLeftX() - sx * (float) shown.getX(),
                    place.getLowerLeftY() - sy * (float) shown.getY());
            COSStream copied = copy.cloneForNewDocument(look.getCOSObject());
            stamps.add(new Stamp(new PDFormXObject(copied), placed));
        }
        return stamps;
    }

    /** A layer that the original keeps hidden must not come to light in the book. */
    private void hideHiddenLayers() throws IOException {
        COSDictionary layers = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (shown == null) {
            return;
        }
        COSArray all = layers.getCOSArray(COSName.OCGS);
        COSArray off = shown.getCOSArray(COSName.OFF);
        boolean offUnlessOn = COSName.OFF.equals(shown.getCOSName(COSName.BASE_STATE));
        COSArray on = shown.getCOSArray(COSName.ON);
        if (all == null) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            COSBase layer = all.getObject(i);
            if (layer instanceof COSDictionary dictionary) {
                boolean hidden = off != null && holds(off, dictionary)
                        || offUnlessOn && (on == null || !holds(on, dictionary));
                add(copy.cloneForNewDocument(dictionary), hidden);
            }
        }
    }

    private static boolean holds(COSArray array, COSDictionary layer) {
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) == layer) {
                return true;
            }
        }
        return false;
    }

    private void add(COSDictionary layer, boolean hidden) {
        COSDictionary catalog = book.getDocumentCatalog().getCOSObject();
        COSDictionary layers = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        if (layers == null) {
            layers = new COSDictionary();
            layers.setItem(COSName.OCGS, new COSArray());
            COSDictionary shown = new COSDictionary();
            shown.setItem(COSName.OFF, new COSArray());
            layers.setItem(COSName.D, shown);
            catalog.setItem(COSName.OCPROPERTIES, layers);
        }
        layers.getCOSArray(COSName.OCGS).add(layer);
        if (hidden) {
            layers.getCOSDictionary(COSName.D).getCOSArray(COSName.OFF).add(layer);
        }
    }

    @Override
    public void close() throws IOException {
        try (PdfReader closing = reader) {
            source.close();
        }
    }

    private record PageArt(PDFormXObject form, Matrix upright, List<Stamp> stamps, float width, float height)
            implements Art {

        @Override
        public void draw(PDPageContentStream out, float left, float bottom, float scale) throws IOException {
            out.saveGraphicsState();
            out.transform(new Matrix(scale, 0, 0, scale, left, bottom));
            out.addRect(0, 0, width, height);
            out.clip();
            out.transform(upright);
            out.drawForm(form);
            for (Stamp stamp : stamps) {
                out.saveGraphicsState();
                out.transform(stamp.placed());
                out.drawForm(stamp.form());
                out.restoreGraphicsState();
            }
            out.restoreGraphicsState();
        }
    }
}

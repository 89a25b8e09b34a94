package casebound.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.Corpus;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scans drawn in our way look as PDFBox's own pictures, made large and averaged down. */
class ScansTest {
    private static final float SCALE = 110 / 72f;
    /** Pixels a point at which the made pictures, and real scans, stand one sample a pixel or two. */
    private static final float MADE = 400 / 72f;
    private static final float REAL = 300 / 72f;
    /** Mean difference of a page, in grey levels of 256. */
    private static final double CLOSE = 1;

    @TempDir Path folder;

    /** How a picture may be kept in a PDF. */
    private enum Kept { CCITT, FLATE_BITS, FLATE_GREY, FLATE_COLORS, FLATE_INDEXED, JPEG_GREY, JPEG_COLORS, STENCIL, INVERTED, CMYK }

    static Stream<Kept> everyWay() {
        return Stream.of(Kept.values());
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void everyKindOfSampleBecomesItsAverage(Kept kept) throws IOException {
        assertSame(page(kept, new Matrix(420, 0, 0, 300, 33.3f, 71.7f)), 0, MADE);
    }

    @ParameterizedTest
    @CsvSource({"0,300,-420,0,500,50", "-420,0,0,-300,470,400", "0,-300,420,0,60,400", "420,0,0,-300,33,400", "-420,0,0,300,470,71",
        "0,300,420,0,60,50", "30,0,0,500,100,100", "3000,0,0,2600,-900,-700"})
    void howeverItIsTurnedOrStretched(float a, float b, float c, float d, float e, float f) throws IOException {
        for (Kept kept : new Kept[] {Kept.CCITT, Kept.FLATE_COLORS, Kept.STENCIL}) {
            assertSame(page(kept, new Matrix(a, b, c, d, e, f)), 0, MADE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CCITT", "JPEG_COLORS", "STENCIL"})
    void onAPageThatIsTurnedAndCut(Kept kept) throws IOException {
        Path file = page(kept, new Matrix(420, 0, 0, 300, 33.3f, 71.7f));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.getPage(0).setRotation(90);
            document.getPage(0).setCropBox(new PDRectangle(100, 120, 300, 200));
            document.save(folder.resolve("turned.pdf").toFile());
        }
        assertSame(folder.resolve("turned.pdf"), 0, MADE);
    }

    /** A stroke thinner than a pixel becomes paler, but none of its ink is lost. */
    @Test
    void aThinStrokeStaysWhole() throws IOException {
        BufferedImage ours = ours(page(Kept.CCITT, new Matrix(420, 0, 0, 300, 33.3f, 71.7f)), 0, 0.5f);
        List<Integer> broken = new ArrayList<>();
        for (int x = 30; x < 200; x++) {
            int ink = 0;
            for (int y = 112; y < 165; y++) {
                ink += 255 - grey(ours.getRGB(x, y));
            }
            // one sample in a row of 5.6, in an area of 5.6 by 5.6
            if (ink < 255 / 6 - 2) {
                broken.add(x);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aPartOfAScanHasThePixelsOfTheWhole() throws IOException {
        Scan scan = decoded(page(Kept.FLATE_COLORS, new Matrix(1, 0, 0, 1, 0, 0)));
        AffineTransform place = new AffineTransform(371.3, 0, 0, -240.9, 20.4, 300.2);
        BufferedImage whole = scan.tile(place, new Rectangle(500, 500)).orElseThrow().image();
        Scan.Tile part = scan.tile(place, new Rectangle(100, 90, 64, 50)).orElseThrow();
        assertThat(part.x()).isEqualTo(100);
        assertThat(part.y()).isEqualTo(90);
        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 64; x++) {
                assertThat(part.image().getRGB(x, y)).isEqualTo(whole.getRGB(x + 100 - 20, y + 90 - 59));
            }
        }
        assertThat(scan.tile(place, new Rectangle(600, 600, 10, 10))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf,0", "cases/414s-los-alamos-1983/34._LA-UR-17-30518.pdf,2",
        "cases/fisc-misc-13-02-13-03/Misc%2013-02%20Order-5.pdf,0", "police-foia/15-6523_Phil_Mocek_Final.pdf,1",
        "cases/414s-los-alamos-1983/7._8-11-83__Handwritten_Notes.pdf,0", "pdf-features/ocr/linn.pdf,0"})
    void realScansLookAsTheyDoLarge(String name, int page) throws IOException {
        assertSame(Corpus.file(name), page, REAL);
    }

    private static void assertSame(Path file, int page, float full) throws IOException {
        BufferedImage ours = ours(file, page, SCALE);
        BufferedImage large;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            large = new PDFRenderer(document).renderImage(page, full);
        }
        double off = 0;
        double times = full / SCALE;
        int width = (int) Math.min(ours.getWidth(), large.getWidth() / times);
        int height = (int) Math.min(ours.getHeight(), large.getHeight() / times);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                off += difference(ours.getRGB(x, y), large, x, y, times);
            }
        }
        assertThat(off / width / height).as("mean difference in grey levels").isLessThan(CLOSE);
    }

    /** Of a pixel and the mean of the area that it covers in the large picture. */
    private static double difference(int pixel, BufferedImage large, int column, int row, double times) {
        double[] sums = new double[3];
        double area = 0;
        for (int y = (int) (row * times); y < Math.min((row + 1) * times, large.getHeight()); y++) {
            double high = Math.min(y + 1, (row + 1) * times) - Math.max(y, row * times);
            for (int x = (int) (column * times); x < Math.min((column + 1) * times, large.getWidth()); x++) {
                double share = high * (Math.min(x + 1, (column + 1) * times) - Math.max(x, column * times));
                int rgb = large.getRGB(x, y);
                area += share;
                for (int i = 0; i < 3; i++) {
                    sums[i] += share * (rgb >> 8 * i & 0xFF);
                }
            }
        }
        double off = 0;
        for (int i = 0; i < 3; i++) {
            off += Math.abs((pixel >> 8 * i & 0xFF) - sums[i] / area) / 3;
        }
        return off;
    }

    private static BufferedImage ours(Path file, int page, float scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PageRenderer(document).renderImage(page, scale);
        }
    }

    private static Scan decoded(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var resources = document.getPage(0).getResources();
            return new Scans().of((PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next())).orElseThrow();
        }
    }

    private static int grey(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    private Path page(Kept kept, Matrix place) throws IOException {
        Path file = Files.createTempFile(folder, kept.name(), ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(500, 420));
            document.addPage(page);
            PDImageXObject image = picture(document, kept);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(new Color(30, 60, 160));
                content.drawImage(image, place);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static PDImageXObject picture(PDDocument document, Kept kept) throws IOException {
        return switch (kept) {
            case CCITT -> CCITTFactory.createFromImage(document, drawn(BufferedImage.TYPE_BYTE_BINARY));
            case FLATE_BITS -> LosslessFactory.createFromImage(document, drawn(BufferedImage.TYPE_BYTE_BINARY));
            case FLATE_GREY -> LosslessFactory.createFromImage(document, drawn(BufferedImage.TYPE_BYTE_GRAY));
            case FLATE_COLORS -> LosslessFactory.createFromImage(document, drawn(BufferedImage.TYPE_INT_RGB));
            case FLATE_INDEXED -> indexed(document);
            case JPEG_GREY -> JPEGFactory.createFromImage(document, drawn(BufferedImage.TYPE_BYTE_GRAY), 0.8f);
            case JPEG_COLORS -> JPEGFactory.createFromImage(document, drawn(BufferedImage.TYPE_INT_RGB), 0.8f);
            case STENCIL -> {
                PDImageXObject stencil = CCITTFactory.createFromImage(document, drawn(BufferedImage.TYPE_BYTE_BINARY));
                stencil.getCOSObject().setItem(COSName.IMAGE_MASK, COSBoolean.TRUE);
                stencil.getCOSObject().removeItem(COSName.COLORSPACE);
                yield stencil;
            }
            case INVERTED -> {
                BufferedImage negative = drawn(BufferedImage.TYPE_BYTE_GRAY);
                byte[] samples = ((DataBufferByte) negative.getRaster().getDataBuffer()).getData();
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (byte) ~samples[i];
                }
                PDImageXObject inverted = LosslessFactory.createFromImage(document, negative);
                COSArray decode = new COSArray();
                decode.add(COSInteger.ONE);
                decode.add(COSInteger.ZERO);
                inverted.setDecode(decode);
                yield inverted;
            }
            case CMYK -> cmyk(document);
        };
    }

    private static PDImageXObject indexed(PDDocument document) throws IOException {
        int[] colors = new int[16];
        for (int i = 0; i < 16; i++) {
            colors[i] = i * 0x100F07 | (15 - i) * 12;
        }
        IndexColorModel model = new IndexColorModel(4, 16, colors, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(1167, 833, BufferedImage.TYPE_BYTE_BINARY, model);
        draw(image);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        PDImageXObject made = new PDImageXObject(document, new java.io.ByteArrayInputStream(samples), null, 1167, 833, 4, null);
        COSArray space = new COSArray();
        space.add(COSName.INDEXED);
        space.add(COSName.DEVICERGB);
        space.add(COSInteger.get(15));
        byte[] table = new byte[48];
        for (int i = 0; i < 16; i++) {
            table[3 * i] = (byte) (colors[i] >> 16);
            table[3 * i + 1] = (byte) (colors[i] >> 8);
            table[3 * i + 2] = (byte) colors[i];
        }
        space.add(new org.apache.pdfbox.cos.COSString(table));
        made.getCOSObject().setItem(COSName.COLORSPACE, space);
        return made;
    }

    private static PDImageXObject cmyk(PDDocument document) throws IOException {
        BufferedImage image = drawn(BufferedImage.TYPE_INT_RGB);
        byte[] samples = new byte[image.getWidth() * image.getHeight() * 4];
        for (int i = 0; i < samples.length; i += 4) {
            int rgb = image.getRGB(i / 4 % image.getWidth(), i / 4 / image.getWidth());
            samples[i] = (byte) (255 - (rgb >> 16 & 0xFF));
            samples[i + 1] = (byte) (255 - (rgb >> 8 & 0xFF));
            samples[i + 2] = (byte) (255 - (rgb & 0xFF));
        }
        return new PDImageXObject(document, new java.io.ByteArrayInputStream(samples), null, image.getWidth(), image.getHeight(), 8,
                org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK.INSTANCE);
    }

    /** Letters, thin strokes, and, where there are more than two colors, a soft picture. */
    private static BufferedImage drawn(int type) {
        BufferedImage image = new BufferedImage(1167, 833, type);
        draw(image);
        return image;
    }

    private static void draw(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        if (image.getType() != BufferedImage.TYPE_BYTE_BINARY) {
            graphics.setPaint(new GradientPaint(0, 0, new Color(250, 240, 90), 900, 300, new Color(20, 60, 200)));
            graphics.fillRect(40, 500, 700, 300);
        }
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 34));
        for (int line = 0; line < 7; line++) {
            graphics.drawString("Received of Det. Peña, one (1) envelope, sealed " + line, 30, 60 + 50 * line);
        }
        graphics.dispose();
        // a stroke of a pen that is one sample thin
        Random random = new Random(7);
        int y = 600;
        for (int x = 0; x < image.getWidth(); x++) {
            y = Math.clamp(y + random.nextInt(3) - 1, 500, 760);
            image.setRGB(x, y, 0xFF000000);
        }
    }
}

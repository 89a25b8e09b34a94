package casebound.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.Corpus;
import casebound.pdf.Hints;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that are stamped look as PDFBox's own, but for an eighth of a pixel along the line and a quarter across. */
class LettersTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(floats = {0.4f, 1.5278f, 3.0556f, 12})
    void textOfAllColorsAnglesAndKindsLooksTheSame(float scale) throws IOException {
        Path file = folder.resolve("letters.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(300, 200));
            document.addPage(page);
            write(document, page);
            document.save(file.toFile());
        }
        assertSame(file, 0, scale);
    }

    private static void write(PDDocument document, PDPage page) throws IOException {
        PDType1Font serif = new PDType1Font(FontName.TIMES_ROMAN);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(new Color(200, 230, 255));
            content.addRect(0, 100, 150, 100);
            content.fill();
            for (int i = 0; i < 8; i++) {
                content.saveGraphicsState();
                content.setNonStrokingColor(new Color(30 * i, 20, 200 - 20 * i));
                if (i == 3) {
                    PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
                    faint.setNonStrokingAlphaConstant(0.4f);
                    content.setGraphicsStateParameters(faint);
                } else if (i == 4) {
                    content.addRect(20, 0, 100, 200);
                    content.clip();
                } else if (i == 5) {
                    content.moveTo(0, 0);
                    content.lineTo(200, 0);
                    content.lineTo(60, 200);
                    content.clip();
                }
                content.beginText();
                content.setFont(serif, 8 + 3 * i);
                content.setRenderingMode(i == 6 ? RenderingMode.STROKE : i == 7 ? RenderingMode.NEITHER : RenderingMode.FILL);
                content.setTextMatrix(i == 2 ? Matrix.getRotateInstance(0.3, 150, 20) : Matrix.getTranslateInstance(10.3f, 175.7f - 22 * i));
                content.showText("Received of Det. Baldwin " + i);
                content.endText();
                content.restoreGraphicsState();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"cases/sffa-v-harvard/transcripts/20181017-Day-3.pdf,55", "court-misc/9thCircuit-07-55393.pdf,2",
        "hostile/pdf/rotated.pdf,5", "court-misc/gov.uscourts.cand.16711.199.0.pdf,1"})
    void realPagesLookTheSame(String name, int page) throws IOException {
        assertSame(Corpus.file(name), page, 110 / 72f);
    }

    @Test
    void whatIsNotALetterOfOneSizeIsKeptApart() throws IOException {
        PDType1Font serif = new PDType1Font(FontName.TIMES_ROMAN);
        GlyphMasks masks = new GlyphMasks();
        GlyphMask first = masks.of(serif, 'g', new AffineTransform(0.02, 0, 0, -0.02, 10.26, 20.5)).mask();
        assertThat(masks.of(serif, 'g', new AffineTransform(0.02, 0, 0, -0.02, 93.25, 71.55)).mask()).isSameAs(first);
        assertThat(masks.of(serif, 'g', new AffineTransform(0.02, 0, 0, -0.02, 10.5, 20.5)).mask()).isNotSameAs(first);
        assertThat(masks.of(serif, 'g', new AffineTransform(0.021, 0, 0, -0.02, 10.26, 20.5)).mask()).isNotSameAs(first);
        assertThat(masks.of(serif, 'q', new AffineTransform(0.02, 0, 0, -0.02, 10.26, 20.5)).mask()).isNotSameAs(first);
        assertThat(masks.of(serif, 'g', new AffineTransform(0.2, 0, 0, -0.2, 10.26, 20.5))).isNull();
    }

    private static void assertSame(Path file, int page, float scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDPage drawn = document.getPage(page);
            boolean sideways = drawn.getRotation() % 180 != 0;
            float width = sideways ? drawn.getCropBox().getHeight() : drawn.getCropBox().getWidth();
            float height = sideways ? drawn.getCropBox().getWidth() : drawn.getCropBox().getHeight();
            BufferedImage ours = white(width * scale, height * scale);
            BufferedImage theirs = white(width * scale, height * scale);
            Graphics2D graphics = graphics(ours);
            PageRenderer renderer = new PageRenderer(document);
            renderer.setRenderingHints(Hints.GOOD);
            renderer.draw(page, graphics, scale, ours);
            graphics.dispose();
            graphics = graphics(theirs);
            PDFRenderer plain = new PDFRenderer(document);
            plain.setRenderingHints(Hints.GOOD);
            plain.renderPageToGraphics(page, graphics, scale, scale, RenderDestination.VIEW);
            graphics.dispose();
            double off = 0;
            double inkOfOurs = 0;
            double inkOfTheirs = 0;
            for (int y = 0; y < ours.getHeight(); y++) {
                for (int x = 0; x < ours.getWidth(); x++) {
                    off += Math.abs((ours.getRGB(x, y) & 0xFF) - (theirs.getRGB(x, y) & 0xFF));
                    inkOfOurs += 255 - (ours.getRGB(x, y) >> 8 & 0xFF);
                    inkOfTheirs += 255 - (theirs.getRGB(x, y) >> 8 & 0xFF);
                }
            }
            assertThat(inkOfTheirs).as("there is something to see").isPositive();
            assertThat(off).as("difference, beside the ink that there is").isLessThan(0.2 * inkOfTheirs);
            assertThat(inkOfOurs / inkOfTheirs).as("ink").isBetween(0.98, 1.02);
        }
    }

    private static BufferedImage white(float width, float height) {
        return new BufferedImage(Math.round(width), Math.round(height), BufferedImage.TYPE_INT_ARGB_PRE);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setBackground(Color.WHITE);
        graphics.addRenderingHints(Hints.GOOD);
        return graphics;
    }
}

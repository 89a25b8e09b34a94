package casebound.pdf.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebound.model.Area;
import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import casebound.pdf.PdfReader;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done to text so that one does not see it, each on a page of its own. */
class HiddenTextTest {
    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
    private static final float X = 100;
    private static final float Y = 500;

    @TempDir
    Path folder;

    /** Draws on a page of letter size. */
    @FunctionalInterface
    private interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream out) throws IOException;
    }

    private List<PrivacyWarning> found(Drawing drawing) throws IOException {
        return found(0, drawing);
    }

    private List<PrivacyWarning> found(int rotation, Drawing drawing) throws IOException {
        Path file = folder.resolve("made.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                drawing.on(document, page, out);
            }
            document.save(file.toFile());
        }
        try (PdfReader reader = PdfReader.open(file, null, 10)) {
            return reader.hidden(0);
        }
    }

    private static void write(PDPageContentStream out, String words) throws IOException {
        write(out, words, X, Y);
    }

    private static void write(PDPageContentStream out, String words, float x, float y) throws IOException {
        out.beginText();
        out.setFont(FONT, 12);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    private static void box(PDPageContentStream out, Color color) throws IOException {
        out.setNonStrokingColor(color);
        out.addRect(X - 4, Y - 4, 160, 18);
        out.fill();
    }

    private static void only(List<PrivacyWarning> found, Type type) {
        assertThat(found).singleElement().satisfies(warning -> {
            assertThat(warning.type()).isEqualTo(type);
            assertThat(warning.areas()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aBlackBoxOverTextIsARedactionThatHidesNothing(int rotation) throws IOException {
        List<PrivacyWarning> found = found(rotation, (document, page, out) -> {
            write(out, "The witness is Jane Roe");
            box(out, Color.BLACK);
        });
        only(found, Type.REDACTION);
        Area area = found.getFirst().areas().getFirst();
        if (rotation == 0) {
            assertThat(area.x()).isCloseTo(X, within(1f));
            assertThat(area.y() + area.height()).isCloseTo(792 - Y + 12 * 0.2f, within(1f));
            assertThat(area.width()).isCloseTo(FONT.getStringWidth("The witness is Jane Roe") / 1000 * 12, within(1f));
        } else {
            assertThat(area.x()).isBetween(0f, 792f);
            assertThat(area.width() > area.height()).isEqualTo(rotation == 180);
        }
    }

    @Test
    void aLabelOnTheBoxDoesNotMakeItSafe() throws IOException {
        only(found((document, page, out) -> {
            write(out, "The witness is Jane Roe");
            box(out, Color.BLACK);
            out.setNonStrokingColor(Color.WHITE);
            write(out, "REDACTED - AC");
        }), Type.REDACTION);
    }

    @Test
    void blackOnBlackIsNoRedactionEither() throws IOException {
        only(found((document, page, out) -> {
            box(out, Color.BLACK);
            write(out, "highlighted in black");
        }), Type.REDACTION);
    }

    @Test
    void aThickLineIsABox() throws IOException {
        only(found((document, page, out) -> {
            write(out, "The witness is Jane Roe");
            out.setLineWidth(16);
            out.moveTo(X - 5, Y + 4);
            out.lineTo(X + 200, Y + 4);
            out.stroke();
        }), Type.REDACTION);
    }

    @Test
    void aBlackPictureOverTextIsABox() throws IOException {
        only(found((document, page, out) -> {
            write(out, "The witness is Jane Roe");
            out.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(20, 4, BufferedImage.TYPE_INT_RGB)), X - 4, Y - 4, 160, 18);
        }), Type.REDACTION);
    }

    @Test
    void whatIsDrawnInAnAnnotationCoversToo() throws IOException {
        only(found((document, page, out) -> {
            write(out, "The witness is Jane Roe");
            PDAnnotationSquare square = new PDAnnotationSquare();
            square.setRectangle(new PDRectangle(X - 4, Y - 4, 160, 18));
            square.setInteriorColor(new org.apache.pdfbox.pdmodel.graphics.color.PDColor(new float[] {0, 0, 0},
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE));
            page.getAnnotations().add(square);
            square.constructAppearances(document);
        }), Type.REDACTION);
    }

    @Test
    void aRedactionThatWasMarkedAndNeverAppliedIsTold() throws IOException {
        only(found((document, page, out) -> {
            write(out, "The witness is Jane Roe");
            PDAnnotationUnknown mark = new PDAnnotationUnknown(new org.apache.pdfbox.cos.COSDictionary());
            mark.getCOSObject().setName(COSName.SUBTYPE, "Redact");
            mark.setRectangle(new PDRectangle(X - 4, Y - 4, 160, 18));
            page.getAnnotations().add(mark);
        }), Type.REDACTION);
    }

    @Test
    void whiteTextAWhiteBoxAndAllThatHasNoInkAreHidden() throws IOException {
        only(found((document, page, out) -> {
            out.setNonStrokingColor(Color.WHITE);
            write(out, "white on white");
        }), Type.HIDDEN_TEXT);
        only(found((document, page, out) -> {
            write(out, "painted over in white");
            box(out, Color.WHITE);
        }), Type.HIDDEN_TEXT);
        only(found((document, page, out) -> {
            out.setRenderingMode(RenderingMode.NEITHER);
            write(out, "without ink");
        }), Type.HIDDEN_TEXT);
        only(found((document, page, out) -> {
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0f);
            out.setGraphicsStateParameters(clear);
            write(out, "clear as glass");
        }), Type.HIDDEN_TEXT);
    }

    @Test
    void aLayerThatIsOffIsHiddenAndOneThatIsOnIsNot() throws IOException {
        for (boolean on : new boolean[] {true, false}) {
            List<PrivacyWarning> found = found((document, page, out) -> {
                PDOptionalContentProperties layers = new PDOptionalContentProperties();
                PDOptionalContentGroup layer = new PDOptionalContentGroup("Notes");
                layers.addGroup(layer);
                layers.setGroupEnabled(layer, on);
                document.getDocumentCatalog().setOCProperties(layers);
                out.beginMarkedContent(COSName.OC, layer);
                write(out, "on a layer of its own");
                out.endMarkedContent();
                write(out, "below it", X, 300);
            });
            if (on) {
                assertThat(found).isEmpty();
            } else {
                only(found, Type.HIDDEN_TEXT);
                assertThat(found.getFirst().areas()).hasSize(1);
            }
        }
    }

    @Test
    void tinyTextAndTextBesideThePageAreHidden() throws IOException {
        only(found((document, page, out) -> {
            out.beginText();
            out.setFont(FONT, 0.5f);
            out.newLineAtOffset(X, Y);
            out.showText("too small for anybody");
            out.endText();
        }), Type.HIDDEN_TEXT);
        only(found((document, page, out) -> write(out, "beside the page", 700, Y)), Type.HIDDEN_TEXT);
        only(found((document, page, out) -> {
            page.setCropBox(new PDRectangle(0, 0, 612, 400));
            write(out, "cut off above");
        }), Type.HIDDEN_TEXT);
    }

    @Test
    void placesOnOnePageAreOneWarning() throws IOException {
        List<PrivacyWarning> found = found((document, page, out) -> {
            write(out, "The witness is Jane Roe");
            box(out, Color.BLACK);
            out.setNonStrokingColor(Color.BLACK);
            write(out, "and this is seen", X, 300);
            write(out, "The other one too", X, Y + 1);
            box(out, Color.BLACK);
        });
        only(found, Type.REDACTION);
        assertThat(found.getFirst().places()).isEqualTo(2);
    }

    @Test
    void ordinaryPagesSayNothing() throws IOException {
        assertThat(found((document, page, out) -> write(out, "plain text"))).isEmpty();
        assertThat(found((document, page, out) -> {
            box(out, Color.BLACK);
            out.setNonStrokingColor(Color.WHITE);
            write(out, "white on black, as in a heading");
        })).as("inverse").isEmpty();
        assertThat(found((document, page, out) -> {
            box(out, new Color(0xE8, 0xEE, 0xF7));
            out.setNonStrokingColor(Color.BLACK);
            write(out, "a cell with a ground");
        })).as("shaded").isEmpty();
        assertThat(found((document, page, out) -> {
            write(out, "underlined and struck out");
            out.addRect(X, Y + 3, 150, 1);
            out.fill();
        })).as("line").isEmpty();
        assertThat(found((document, page, out) -> {
            write(out, "highlighted afterwards");
            PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
            multiply.setBlendMode(BlendMode.MULTIPLY);
            out.setGraphicsStateParameters(multiply);
            box(out, Color.YELLOW);
        })).as("highlight").isEmpty();
        assertThat(found((document, page, out) -> {
            write(out, "the same twice");
            box(out, Color.WHITE);
            out.setNonStrokingColor(Color.BLACK);
            write(out, "the same twice");
        })).as("drawn again").isEmpty();
        assertThat(found((document, page, out) -> {
            box(out, Color.BLACK);
            write(out, "REDACTED");
        })).as("the box's own label").isEmpty();
    }

    /** A scanned page with its text layer, under which a part of the scan is black or not. */
    private List<PrivacyWarning> scan(boolean redacted, boolean textBelow) throws IOException {
        BufferedImage picture = new BufferedImage(1275, 1650, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = picture.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 1275, 1650);
        ink.setColor(Color.BLACK);
        ink.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 25));
        ink.drawString("The witness is Jane Roe", 208, 608);
        if (redacted) {
            ink.fillRect(200, 580, 400, 40);
        }
        ink.dispose();
        return found((document, page, out) -> {
            if (textBelow) {
                write(out, "The witness is Jane Roe");
            }
            out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 612, 792);
            if (!textBelow) {
                out.setRenderingMode(RenderingMode.NEITHER);
                write(out, "The witness is Jane Roe");
                write(out, "dirt at the rim", 630, 20);
            }
        });
    }

    @Test
    void theTextLayerOfAScanIsNoSecret() throws IOException {
        assertThat(scan(false, false).stream().filter(warning -> warning.areas().getFirst().x() < 612)).isEmpty();
        assertThat(scan(false, true)).isEmpty();
    }

    @Test
    void theTextLayerUnderABlackBoxOfTheScanIs() throws IOException {
        assertThat(scan(true, false)).extracting(PrivacyWarning::type).contains(Type.REDACTION);
        only(scan(true, true), Type.REDACTION);
    }

    @Test
    void commentsOfPeopleAreTold() throws IOException {
        List<PrivacyWarning> found = found((document, page, out) -> {
            write(out, "plain text");
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(20, 20, 20, 20));
            note.setContents("Do we want them to see this?");
            PDAnnotationHighlight bare = new PDAnnotationHighlight();
            bare.setRectangle(new PDRectangle(X, Y, 50, 12));
            page.getAnnotations().addAll(List.of(note, bare));
        });
        only(found, Type.COMMENTS);
        assertThat(found.getFirst().places()).as("one says something, one is color alone").isEqualTo(1);
    }
}

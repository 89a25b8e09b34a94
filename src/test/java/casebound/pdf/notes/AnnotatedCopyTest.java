package casebound.pdf.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.Area;
import casebound.model.Note;
import casebound.model.PageText;
import casebound.pdf.PdfReader;
import casebound.problem.ProblemException;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedCopyTest {
    private static final String WORDS = "checked twice";
    private static final Instant WHEN = Instant.parse("2024-07-12T16:00:00Z");

    @TempDir
    Path folder;

    /** Words stand at 220, 400 of the page's own space, whatever the page's box and rotation make of that. */
    private Path page(int rotation, PDRectangle crop, String password) throws IOException {
        Path file = folder.resolve("page.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            page.setRotation(rotation);
            page.setCropBox(crop);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(220, 400);
                content.showText(WORDS);
                content.endText();
            }
            if (!password.isEmpty()) {
                AccessPermission none = new AccessPermission();
                none.setCanModifyAnnotations(false);
                pdf.protect(new StandardProtectionPolicy("owner", password.equals("-") ? "" : password, none));
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static List<Area> words(Path file) throws IOException {
        try (PdfReader reader = PdfReader.open(file, null, 10)) {
            PageText text = reader.text(0);
            int from = text.text().replaceAll("\\s", " ").indexOf(WORDS);
            assertThat(from).isNotNegative();
            return text.areas(0, from, from + WORDS.length());
        }
    }

    private NotesPlan.Remark remark(List<Area> areas, boolean words, Note.Meaning meaning) {
        return new NotesPlan.Remark("n1", 0, areas, words, meaning, "Key: ask who", "A. Torney", WHEN);
    }

    private List<PDAnnotation> annotated(Path file, NotesPlan.Remark... remarks) throws IOException {
        Path out = folder.resolve("copy.pdf");
        AnnotatedCopy.make(new NotesPlan(file, List.of(remarks)).json(), out, Progress.NONE);
        try (PDDocument copy = Loader.loadPDF(out.toFile())) {
            return copy.getPage(0).getAnnotations();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,612,792", "90,0,0,612,792", "180,0,0,612,792", "270,0,0,612,792", "0,100,200,400,500", "90,100,200,400,500",
        "180,100,200,400,500", "270,100,200,400,500", "-90,30,50,500,700"})
    void aHighlightCoversItsWordsHoweverThePageIsTurnedAndCut(int rotation, float x, float y, float width, float height) throws IOException {
        Path file = page(rotation, new PDRectangle(x, y, width, height), "");
        byte[] before = Files.readAllBytes(file);
        PDAnnotation annotation = annotated(file, remark(words(file), true, Note.Meaning.KEY)).getFirst();
        assertThat(annotation).isInstanceOf(PDAnnotationHighlight.class);
        float end = 220 + new PDType1Font(FontName.HELVETICA).getStringWidth(WORDS) / 1000 * 12;
        PDRectangle box = annotation.getRectangle();
        assertThat(box.contains(223, 404)).isTrue();
        assertThat(box.contains(end - 3, 404)).isTrue();
        assertThat(box.getWidth()).isLessThan(end - 220 + 12);
        assertThat(box.getHeight()).isLessThan(24);
        float[] quad = ((PDAnnotationHighlight) annotation).getQuadPoints();
        assertThat(quad).hasSize(8);
        assertThat(annotation.getContents()).isEqualTo("Key: ask who");
        assertThat(annotation.getAppearance()).as("viewers that draw nothing by themselves").isNotNull();
        assertThat(Files.readAllBytes(file)).as("the original stays").isEqualTo(before);
    }

    @Test
    void anAreaIsFramedAndAWholePageHasANote() throws IOException {
        Path file = page(0, PDRectangle.LETTER, "");
        List<PDAnnotation> made = annotated(file, remark(List.of(new Area(0, 100, 92, 50, 40)), false, Note.Meaning.HARMFUL),
                remark(List.of(), false, Note.Meaning.REMARK), remark(List.of(new Area(7, 1, 1, 5, 5)), false, Note.Meaning.KEY));
        assertThat(made).hasSize(2);
        assertThat(made.getFirst()).isInstanceOfSatisfying(PDAnnotationSquare.class, square -> {
            assertThat(square.getRectangle().getLowerLeftY()).isEqualTo(660);
            assertThat(square.getTitlePopup()).isEqualTo("A. Torney");
        });
        assertThat(made.getLast()).isInstanceOf(PDAnnotationText.class);
    }

    @Test
    void aPdfThatForbidsChangesHasACopyAndALockedOneSaysThatItIs() throws IOException {
        Path restricted = page(0, PDRectangle.LETTER, "-");
        assertThat(annotated(restricted, remark(words(restricted), true, Note.Meaning.KEY))).hasSize(1);
        Path locked = page(0, PDRectangle.LETTER, "secret");
        assertThatThrownBy(() -> annotated(locked, remark(List.of(), true, Note.Meaning.KEY))).isInstanceOf(ProblemException.class);
    }
}

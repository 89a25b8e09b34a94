package casebound.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.formats.Corpus;
import casebound.model.PageText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private static final String TRANSCRIPT = "cases/sffa-v-harvard/transcripts/20181017-Day-3.pdf";
    private static final String LOCKED = "pdf-features/encrypted/c-r3.pdf";

    @ParameterizedTest
    @ValueSource(strings = {
        "cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf", "court-misc/9thCircuit-07-55393.pdf",
        "cases/fisc-misc-13-02-13-03/Misc%2013-02%20Order-5.pdf", "court-misc/gov.uscourts.cand.16711.199.0.pdf",
    })
    void theFirstWordsOfEveryPageAreFound(String name) throws IOException {
        List<String[]> rows = Corpus.table("PAGES.tsv").stream().filter(row -> row[0].equals(name)).toList();
        try (PdfReader reader = open(name, null)) {
            assertThat(reader.pageCount()).isEqualTo(rows.size());
            int expected = 0;
            int missing = 0;
            for (String[] row : rows) {
                Map<String, Boolean> words = words(reader.text(Integer.parseInt(row[1]) - 1));
                String[] first = row[7].split(" ");
                // the last one is cut off after 80 characters
                for (int i = 0; i < first.length - 1; i++) {
                    expected++;
                    missing += words.containsKey(first[i]) ? 0 : 1;
                }
            }
            assertThat(missing).as("of %d words", expected).isLessThanOrEqualTo(expected / 20);
        }
    }

    @Test
    void linesAndWordsAreKeptApartByExactlyOneSeparator() throws IOException {
        try (PdfReader reader = open(TRANSCRIPT, null)) {
            String text = reader.text(55).text();
            assertThat(text).contains("Q. The alumni ratings, those are ratings that are awarded by\nthe interviewers who");
            assertThat(text).doesNotContain("  ", " \n", "\n ", "\n\n").isEqualTo(text.strip());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void theBoxesOfWordsLieOnInkHoweverPagesAndWordsAreTurned(int page) throws IOException {
        try (PdfReader reader = open("hostile/pdf/rotated.pdf", null)) {
            PageText text = reader.text(page);
            assertThat(text.text()).contains("Original page");
            assertBoxesLieOnInk(reader, page, text);
        }
    }

    @Test
    void theBoxesOfATranscriptLieOnInk() throws IOException {
        try (PdfReader reader = open(TRANSCRIPT, null)) {
            assertBoxesLieOnInk(reader, 55, reader.text(55));
        }
    }

    @Test
    void aStampThatRunsUpTheMarginIsOneLine() throws IOException {
        try (PdfReader reader = open("police-foia/freddy_lawsuit_CPD3.pdf", null)) {
            assertThat(reader.text(6).text()).isEqualTo(
                    "ELECTRONICALLY FILED\n11/2/2015 2:55 PM\n2015-CH-16119\nPAGE 2 of 2");
        }
    }

    @Test
    void aLockedFileOpensOnlyWithItsPassword() throws IOException {
        assertThatThrownBy(() -> open(LOCKED, null)).isInstanceOf(PdfLockedException.class);
        assertThatThrownBy(() -> open(LOCKED, "wrong")).isInstanceOf(PdfLockedException.class);
        try (PdfReader reader = open(LOCKED, "user2")) {
            assertThat(reader.pageCount()).isEqualTo(30);
            assertThat(reader.text(0).text()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf-features/encrypted/enc-XI-R6,V5,U=attachment,encrypted-attachments.pdf",
        "pdf-features/encrypted/nontrivial-crypt-filter.pdf", "pdf-features/encrypted/unfilterable-with-crypt.pdf",
        "pdf-features/pdfjs/auth-event-ef-open.pdf"})
    void aFileWhoseAttachmentsAloneAreLockedIsRead(String name) throws IOException {
        String[] expected = Corpus.table("EXPECTED.tsv").stream().filter(row -> row[0].equals(name)).findFirst().orElseThrow();
        try (PdfReader reader = open(name, null)) {
            assertThat(reader.pageCount()).isEqualTo(Integer.parseInt(expected[4]));
            assertThat(reader.text(0).text().replaceAll("\\s", "")).hasSizeGreaterThan(5);
        }
    }

    @Test
    void everyKnownPasswordOpensItsFile() throws IOException {
        for (String[] row : Corpus.table("PASSWORDS.tsv")) {
            if (!row[2].isEmpty()) {
                try (PdfReader reader = open(row[0], row[1])) {
                    assertThat(reader.pageCount()).as(row[0]).isEqualTo(Integer.parseInt(row[2]));
                }
            }
        }
    }

    @Test
    void aWrongPageCountIsNotBelieved() throws IOException {
        try (PdfReader reader = open("hostile/handbuilt/T02-02_007_page-tree-wrong-count.pdf", null)) {
            assertThat(reader.pageCount()).isEqualTo(1);
            assertThat(reader.text(0).text()).isNotEmpty();
            BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB_PRE);
            reader.render(0, Viewport.whole(0.1f, 0, 100, 100), image);
        }
    }

    @Test
    void moreThanTheAllowedPagesAreRefused() {
        assertThatThrownBy(() -> PdfReader.open(Corpus.file(TRANSCRIPT), null, 100))
                .isInstanceOf(TooManyPagesException.class);
    }

    /** Inside the boxes of the letters it must be much darker than on the page as a whole. */
    private static void assertBoxesLieOnInk(PdfReader reader, int page, PageText text) throws IOException {
        float scale = 2;
        BufferedImage image = new BufferedImage(Math.round(reader.width(page) * scale),
                Math.round(reader.height(page) * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        reader.render(page, Viewport.whole(scale, 0, image.getWidth(), image.getHeight()), image);
        int inked = 0;
        int letters = 0;
        for (int i = 0; i < text.text().length(); i++) {
            if (Character.isLetterOrDigit(text.text().charAt(i))) {
                letters++;
                inked += darkest(image, text, i, scale) < 128 ? 1 : 0;
            }
        }
        double inkedShare = (double) inked / letters;
        assertThat(inkedShare).as("share of letters with ink in their box").isGreaterThan(0.97);
        assertThat(darkShare(image)).as("share of dark pixels on the page").isLessThan(0.2);
    }

    private static int darkest(BufferedImage image, PageText text, int i, float scale) {
        int darkest = 255;
        for (int y = (int) (text.top(i) * scale); y < text.bottom(i) * scale; y++) {
            for (int x = (int) (text.left(i) * scale); x < text.right(i) * scale; x++) {
                if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
                    darkest = Math.min(darkest, image.getRGB(x, y) & 0xFF);
                }
            }
        }
        return darkest;
    }

    private static double darkShare(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return (double) dark / image.getWidth() / image.getHeight();
    }

    private static Map<String, Boolean> words(PageText page) {
        Map<String, Boolean> words = new HashMap<>();
        // pdftotext joins words that are hyphenated at the end of a line
        for (String text : List.of(page.text(), page.text().replace("-\n", ""))) {
            for (String word : text.split("\\s")) {
                words.put(word, true);
            }
        }
        return words;
    }

    private static PdfReader open(String name, @Nullable String password) throws IOException {
        return PdfReader.open(Corpus.file(name), password, 10_000);
    }
}

package casebound.formats.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebound.formats.Corpus;
import casebound.model.OcrPage;
import casebound.model.PageText;
import casebound.pdf.Scan;
import casebound.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine reads what the {@code tesseract} program reads, and knows where. */
class OcrEngineTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void unpackHere() {
        System.setProperty("org.bytedeco.javacpp.cachedir", Path.of("target", "native").toAbsolutePath().toString());
    }

    @Test
    void threePagesHaveTheWordsOfTheProgramOfTheSameVersion() throws IOException, InterruptedException {
        compare(3, true, OcrEngineTest::sameVersion);
    }

    @Test
    @Tag("slow")
    void fortyPagesHaveTheWordsOfTheProgramOfTheSameVersion() throws IOException, InterruptedException {
        compare(40, true, OcrEngineTest::sameVersion);
    }

    /** Another version, compiled otherwise, decides otherwise where it can only guess; so what it is sure of counts. */
    @Test
    @Tag("slow")
    void fortyPagesHaveTheWordsThatTheInstalledProgramIsSureOf() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "tesseract"))), "skipped: tesseract is not installed");
        compare(40, false, () -> new ProcessBuilder("tesseract"));
    }

    private interface Program {
        ProcessBuilder begin() throws IOException;
    }

    /** The program that comes with the library. */
    private static ProcessBuilder sameVersion() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Loader.load(org.bytedeco.tesseract.program.tesseract.class));
        builder.environment().put("LD_LIBRARY_PATH", String.join(":",
                Path.of(Loader.load(org.bytedeco.tesseract.global.tesseract.class)).getParent().toString(),
                Path.of(Loader.load(org.bytedeco.leptonica.global.leptonica.class)).getParent().toString()));
        return builder;
    }

    private static void compare(int pages, boolean everyWord, Program program) throws IOException, InterruptedException {
        Path data = ImageOnlyPages.data(folder);
        int compared = 0;
        int ours = 0;
        int theirs = 0;
        int common = 0;
        try (OcrEngine engine = new OcrEngine()) {
            for (ImageOnlyPages.Place place : ImageOnlyPages.some(everyWord ? pages : pages * 3 / 2)) {
                Scan scan = place.scan();
                Path png = folder.resolve("page.png");
                ImageOnlyPages.write(scan, png);
                run(program.begin(), ImageOnlyPages.arguments(scan, png, folder.resolve("page"), data));
                List<ImageOnlyPages.Word> expected = ImageOnlyPages.read(folder.resolve("page.tsv"));
                if (compared < pages && (everyWord || ImageOnlyPages.legible(expected))) {
                    compared++;
                    List<String> wanted = expected.stream().filter(word -> everyWord || word.sure()).map(ImageOnlyPages.Word::text).toList();
                    List<String> found = ImageOnlyPages.words(engine.read(scan, 612, 792).text().text());
                    ours += everyWord ? found.size() : 0;
                    theirs += wanted.size();
                    common += ImageOnlyPages.common(found, wanted);
                }
            }
        }
        assertThat(compared).isEqualTo(pages);
        assertThat(theirs).as("words on %d pages", pages).isGreaterThan(pages * 20);
        assertThat((double) common / Math.max(ours, theirs)).as("%d and %d words, %d the same", ours, theirs, common)
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void wordsLieWhereTheyAreOnThePage() throws IOException {
        // a court paper in the corpus that has its text, too: what is read must lie where that text lies
        Path file = Corpus.file("cases/sffa-v-harvard/transcripts/20181017-Day-3.pdf");
        try (OcrEngine engine = new OcrEngine(); PdfReader pdf = PdfReader.open(file, null, 1000)) {
            PageText own = pdf.text(9);
            OcrPage read = engine.read(pdf.scan(9), own.width(), own.height());
            PageText text = read.text();
            assertThat(ImageOnlyPages.common(ImageOnlyPages.words(text.text()), ImageOnlyPages.words(own.text())))
                    .isGreaterThan(ImageOnlyPages.words(own.text()).size() * 9 / 10);
            String word = Stream.of(own.text().split("\\s+")).filter(each -> each.length() > 7
                    && own.text().indexOf(each) == own.text().lastIndexOf(each) && text.text().contains(each)).findFirst().orElseThrow();
            int here = text.text().indexOf(word);
            int there = own.text().indexOf(word);
            assertThat(text.left(here)).isCloseTo(own.left(there), within(4f));
            assertThat(text.right(here + word.length() - 1))
                    .isCloseTo(own.right(there + word.length() - 1), within(4f));
            assertThat(text.bottom(here)).isBetween(own.top(there), own.bottom(there) + 2);
            int sure = 0;
            for (byte confidence : read.confidences()) {
                sure += confidence >= OcrPage.UNSURE ? 1 : 0;
            }
            assertThat(sure).isGreaterThan(read.confidences().length * 8 / 10);
        }
    }

    @Test
    void anEmptyPageHasNoWords() throws IOException {
        byte[] white = new byte[600 * 800];
        Arrays.fill(white, (byte) 255);
        try (OcrEngine engine = new OcrEngine()) {
            assertThat(engine.read(new Scan(600, 800, white, 0, 0, 1, 1), 600, 800).text().text()).isEmpty();
        }
    }

    private static void run(ProcessBuilder builder, List<String> arguments) throws IOException, InterruptedException {
        builder.command().addAll(arguments);
        builder.redirectErrorStream(true);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

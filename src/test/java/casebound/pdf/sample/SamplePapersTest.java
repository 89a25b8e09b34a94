package casebound.pdf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of the sample case say on every page what they are. */
class SamplePapersTest {
    private static final Path TEXTS = Path.of("assets", "sample");

    @TempDir
    Path folder;

    @Test
    void equalTextsGiveEqualBytesAndTheBuildHasThem() throws IOException {
        SamplePapers.write(TEXTS, folder);
        List<Path> papers = papers();
        assertThat(papers).hasSize(9);
        for (Path paper : papers) {
            try (InputStream built = SamplePapers.class.getResourceAsStream("/casebound/sample/" + paper.getFileName())) {
                assertThat(built).as(paper.getFileName().toString()).isNotNull();
                assertThat(built.readAllBytes()).isEqualTo(Files.readAllBytes(paper));
            }
        }
    }

    @Test
    void everyPageCarriesTheMarkAndItsNumberInTheRow() throws IOException {
        List<String> numbers = new ArrayList<>();
        SamplePapers.write(TEXTS, folder);
        for (Path paper : papers()) {
            for (String page : pages(paper)) {
                assertThat(page).startsWith(Paper.MARK);
                numbers.add(page.lines().toList().getLast().replaceAll(".*(SAMPLE-\\d{6}).*", "$1"));
            }
        }
        assertThat(numbers.stream().sorted()).containsExactlyElementsOf(
                Stream.iterate(1, number -> number + 1).limit(numbers.size()).map("SAMPLE-%06d"::formatted).toList());
    }

    @Test
    void theTranscriptPagesHaveTwentyFiveNumberedLinesAndTheirPrintedNumber() throws IOException {
        SamplePapers.write(TEXTS, folder);
        List<String> pages = pages(folder.resolve("trial-day-three.pdf"));
        for (int page = 0; page < pages.size(); page++) {
            String text = pages.get(page);
            assertThat(text).contains("Sample page", String.valueOf(146 + page));
            Stream.iterate(1, line -> line + 1).limit(25).forEach(line ->
                    assertThat(Pattern.compile("(?m)^" + line + "\\b").matcher(text).find()).as("line " + line).isTrue());
        }
        assertThat(pages.getFirst()).contains("hold no testimony");
    }

    @Test
    void theTextsAreAmericanAndQuoteNobody() throws IOException {
        for (Path text : list(TEXTS, ".txt")) {
            String words = Files.readString(text);
            assertThat(words).as(text.getFileName().toString())
                    .doesNotContainPattern("(?i)\\bdefence\\b|\\bMr \\b|\\bMs \\b|\\bcolour|\\bQ\\. |\\bA\\. ");
        }
    }

    private List<Path> papers() throws IOException {
        return list(folder, ".pdf");
    }

    private static List<Path> list(Path in, String ending) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> pages(Path paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setSortByPosition(true);
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document).strip());
            }
            return pages;
        }
    }
}

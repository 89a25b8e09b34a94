package casebound.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real court documents: each page that another tool found a term on is found here too. More places than there are fine: a
 * phrase also holds over punctuation ("personal" rating) and over the line numbers of a transcript.
 */
class CorpusSearchTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    /** Pages where PDFBox reads less than the tool that made the expectations, and why. */
    private static final Map<String, String> FEWER = Map.of(
            "business records, cases/fisc-misc-13-02-13-03/Misc%2013-02%20Order-5.pdf, 1",
            "the mark of a footnote stands behind it without a space: records1",
            "Telenet, cases/414s-los-alamos-1983/6.__LANL_Public_Affairs_Office_News_Release.pdf, 1",
            "the text behind the scan comes letter by letter: TE LE NE T");

    private record Expected(String term, String file, int page, int count) {
        String place() {
            return term + ", " + file + ", " + page;
        }
    }

    @TempDir
    private Path folder;

    @Test
    void everyExpectedTermIsFoundOnItsPageAtLeastAsOften() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside this project");
        List<Expected> expected = expected();
        Map<Ref, String> files = new HashMap<>();
        Map<String, List<String>> texts = new HashMap<>();
        List<String> deviations = new ArrayList<>();
        try (SearchIndex index = SearchIndex.open(folder)) {
            for (String file : expected.stream().map(Expected::file).distinct().toList()) {
                Ref ref = new Ref(Kind.DOCUMENT, Ids.next());
                List<String> pages = pages(CORPUS.resolve(file));
                List<Entry> entries = new ArrayList<>();
                for (int page = 0; page < pages.size(); page++) {
                    entries.add(new Entry(page, file, "p. " + (page + 1), pages.get(page)));
                }
                index.update(List.of(new Entries(ref, entries)), List.of(), 1, "hash");
                files.put(ref, file);
                texts.put(file, pages);
            }
            Map<String, List<Expected>> byTerm = expected.stream().collect(Collectors.groupingBy(Expected::term));
            byTerm.forEach((term, places) -> {
                List<String> found = index.search("\"" + term + "\"", 10_000, null).hits().stream()
                        .map(hit -> files.get(hit.ref()) + ", page " + (hit.page() + 1)).toList();
                SearchQuery phrase = SearchQuery.parse("\"" + term + "\"");
                for (Expected place : places) {
                    String text = texts.get(place.file()).get(place.page() - 1);
                    int count = phrase.marksIn(text).size();
                    boolean here = found.contains(place.file() + ", page " + place.page());
                    if (count < place.count() || here != count > 0) {
                        deviations.add(place.place());
                    }
                }
            });
        }
        assertThat(deviations).containsExactlyInAnyOrderElementsOf(FEWER.keySet());
    }

    private static List<Expected> expected() throws IOException {
        return Files.readAllLines(CORPUS.resolve("SEARCH_EXPECTED.tsv")).stream().skip(1).map(line -> line.split("\t"))
                .map(row -> new Expected(row[0], row[1], Integer.parseInt(row[2]), Integer.parseInt(row[3]))).toList();
    }

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }
}

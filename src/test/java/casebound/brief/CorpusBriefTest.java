package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Source;
import casebound.brief.ReadBook.LinkSeen;
import casebound.model.Area;
import casebound.model.Citation.Stance;
import casebound.model.Side;
import casebound.pdf.book.BookResult;
import casebound.pdf.book.PdfBook;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brief over a real trial: transcripts of five days and thirteen exhibits. */
@Tag("slow")
class CorpusBriefTest {
    private static final Path TRIAL = Path.of("..", "shared", "corpus", "cases", "sffa-v-harvard");

    @TempDir
    Path folder;

    private final List<Source> sources = new ArrayList<>();
    private final List<FactLine> facts = new ArrayList<>();
    private final Map<String, String> quotes = new LinkedHashMap<>();

    @Test
    void everyCitationOfARealTrialOpensThePageWithItsWords() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(TRIAL), "the corpus is not beside this project");
        List<Path> files = new ArrayList<>();
        for (String part : List.of("transcripts", "exhibits")) {
            try (Stream<Path> found = Files.list(TRIAL.resolve(part))) {
                found.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
            }
        }
        for (Path file : files) {
            cite(file);
        }
        assertThat(quotes).hasSizeGreaterThan(25);
        BriefContent content = new BriefContent(Profile.COURT, "Proposed findings of fact", "The trial",
                SampleBrief.MADE, List.of(new InProceeding("The trial", List.of(), "District of Massachusetts",
                        "14-cv-14176", "", "", List.of(new PartyLine("Students", "Plaintiff", Side.PLAINTIFF, List.of()),
                                new PartyLine("College", "Defendant", Side.DEFENSE, List.of())))),
                List.of(new PartContent.Written(null, "Findings", true, facts)), sources, List.of());
        Path out = folder.resolve("brief.pdf");
        BookResult result = new Brief(PdfBook::make).make(content, out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).isEmpty();
        try (ReadBook book = new ReadBook(out)) {
            Map<String, Boolean> seen = new LinkedHashMap<>();
            for (LinkSeen link : book.links()) {
                String quote = quotes.get(link.words());
                if (quote != null) {
                    assertThat(dense(book.text(link.target()))).as(link.words()).contains(dense(quote));
                    seen.put(link.words(), true);
                }
            }
            assertThat(seen.keySet()).isEqualTo(quotes.keySet());
            assertThat(book.pages()).isEqualTo(result.pages());
        }
        Tools.run("qpdf", "--check", out.toString());
    }

    /** Cites the first, the middle and the last page that has a line worth quoting. */
    private void cite(Path file) throws IOException {
        String key = file.getFileName().toString();
        String name = "Ex. " + (sources.size() + 1);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int count = document.getNumberOfPages();
            List<Cite> cites = new ArrayList<>();
            for (int page : Stream.of(0, count / 2, count - 1).distinct().toList()) {
                String line = line(document, page);
                if (!line.isEmpty()) {
                    List<Area> areas = Originals.areas(file, page, line);
                    String pin = Integer.toString(page + 1);
                    cites.add(new Cite(key, pin, page, areas, line, Stance.SUPPORTS));
                    quotes.put(BriefText.citation(name, pin), line);
                }
            }
            if (!cites.isEmpty()) {
                sources.add(new Source(key, name, key, file, "application/pdf", SampleBrief.HASH, List.of()));
                facts.add(new FactLine(facts.size() + 1, "", "The record says so in the words that are marked.", "", cites));
            }
        }
    }

    private static String line(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        List<String> lines = stripper.getText(document).lines().map(String::strip).filter(line -> line.length() > 30).toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() / 2);
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }
}

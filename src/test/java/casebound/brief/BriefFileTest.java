package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.BriefContent.Profile;
import casebound.brief.ReadBook.LinkSeen;
import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookResult;
import casebound.pdf.book.PdfBook;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads one finished brief as any reader of PDF does and finds links, bookmarks, numbers and words in agreement. */
class BriefFileTest {
    @TempDir
    static Path folder;

    private static SampleBrief sample;
    private static Path out;
    private static ReadBook book;
    private static Map<String, String> quotes;
    private static List<LinkSeen> links;

    @BeforeAll
    static void makeTheBrief() throws IOException {
        sample = new SampleBrief(folder);
        sample.fill();
        quotes = sample.quotes;
        out = folder.resolve("brief.pdf");
        BookResult result = new Brief(PdfBook::make).make(sample.content(Profile.COURT), out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).isEmpty();
        assertThat(result.bytes()).isEqualTo(Files.size(out));
        book = new ReadBook(out);
        links = book.links();
    }

    @AfterAll
    static void closeTheBrief() throws IOException {
        book.close();
    }

    @Test
    void everyCitationOpensAPageThatHoldsTheQuotedWords() throws IOException {
        List<LinkSeen> cites = links.stream().filter(link -> quotes.containsKey(link.words())).toList();
        assertThat(cites.stream().map(LinkSeen::words)).containsAll(quotes.keySet());
        for (LinkSeen cite : cites) {
            assertThat(book.text(cite.target())).as(cite.words()).contains(quotes.get(cite.words()));
        }
    }

    @Test
    void theQuotedWordsLieUnderTheirMarkAndTheLinkOpensThem() throws IOException {
        for (LinkSeen cite : links) {
            String quote = quotes.get(cite.words());
            if (quote == null || quote.isEmpty()) {
                continue;
            }
            float height = book.document().getPage(cite.target()).getMediaBox().getHeight();
            String below = book.text(cite.target(), new PDRectangle(0, height - cite.top() - 60, 612, 60));
            assertThat(below).as(cite.words()).contains(quote.substring(0, Math.min(12, quote.length())));
        }
    }

    @Test
    void everyAppendedPageLeadsBackToTheParagraphsThatCiteIt() throws IOException {
        int backLinks = 0;
        Pattern mark = Pattern.compile("¶ (\\d+)$");
        for (LinkSeen link : links) {
            Matcher back = mark.matcher(link.words());
            if (back.find() && link.target() < link.page()) {
                backLinks++;
                assertThat(book.text(link.target())).as(link.words()).containsPattern("(^| )" + back.group(1) + "\\. ");
                Matcher page = Pattern.compile("(\\d+), ¶").matcher(link.words());
                if (page.find()) {
                    assertThat(Integer.parseInt(page.group(1))).isEqualTo(link.target() + 1);
                }
            }
        }
        // On the foot line and on the sheet.
        assertThat(backLinks).isGreaterThan(2 * sample.sources.size());
    }

    @Test
    void theOutlineHoldsEveryHeadingAndEveryDocument() throws IOException {
        List<String> outline = book.outline();
        assertThat(outline).extracting(entry -> entry.substring(0, entry.lastIndexOf('>'))).containsSubsequence(
                "DISCLOSURE OF THE CACHE", "PARTIES AND COUNSEL", "State v. Sample", "State v. Example",
                "STATEMENT OF FACTS", "Ex. 1 – Order of dismissal", "Ex. 2 – Trial transcript, day 3");
        for (String entry : outline) {
            String title = entry.substring(0, entry.lastIndexOf('>')).replaceFirst("^Ex\\. ", "Exhibit ");
            int page = Integer.parseInt(entry.substring(entry.lastIndexOf('>') + 1));
            assertThat(book.text(page)).contains(title.split(" – ")[0]);
        }
    }

    @Test
    void thePrintedPageNumberIsTheOneOfTheViewer() throws IOException {
        String[] labels = book.document().getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        for (int i = 0; i < book.pages(); i++) {
            assertThat(labels[i]).isEqualTo(Integer.toString(i + 1));
            String foot = book.text(i, new PDRectangle(30, 20, 552, 45));
            assertThat(foot).as("page " + (i + 1)).containsPattern("(^|\\D)" + (i + 1) + "$");
        }
    }

    @Test
    void allFontsAreEmbeddedAndNothingRunsOrLeadsOutside() throws IOException {
        assertThat(book.fontsNotEmbedded()).isEmpty();
        assertThat(book.dictionaries()).noneMatch(d -> d.containsKey(COSName.URI) || d.containsKey(COSName.JS)
                || d.containsKey(COSName.A) || d.containsKey(COSName.AA) || d.containsKey(COSName.OPEN_ACTION));
        assertThat(book.document().getDocumentInformation().getTitle()).isEqualTo("Disclosure of the cache");
    }

    @Test
    void aLongDocumentIsAppendedInPartAndSaysSo() throws IOException {
        int sheet = sheetOf("Exhibit 2");
        assertThat(book.text(sheet)).contains("Attached are pages 10–12 of its 70 pages");
        assertThat(book.text(sheet + 1)).contains("page 146 (10 of 70)").contains("of page 146 about the cache");
        assertThat(book.text(sheet + 4)).contains("Exhibit 3");
    }

    @Test
    void aSidewaysOrCroppedPageStandsUprightAndShowsOnlyWhatIsDisplayed() throws IOException {
        int sideways = sheetOf("Exhibit 3") + 1;
        assertThat(book.text(sideways)).contains("The map was turned");
        PDPage cropped = book.document().getPage(sheetOf("Exhibit 4") + 1);
        assertThat(cropped.getMediaBox().getWidth()).isEqualTo(612);
    }

    @Test
    void qpdfAndPopplerFindNothingWrong() throws IOException {
        Tools.run("qpdf", "--check", out.toString());
        String text = Tools.run("pdftotext", out.toString(), "-").replaceAll("\\s+", " ");
        for (String quote : quotes.values()) {
            assertThat(text).contains(quote);
        }
    }

    @Test
    void equalContentGivesEqualBytes() throws IOException {
        Path again = folder.resolve("again.pdf");
        BookPlan plan = new BriefText(sample.content(Profile.COURT)).plan();
        PdfBook.make(plan.json(), again, new CancelFlag(), Progress.NONE);
        assertThat(Files.mismatch(again, out)).isEqualTo(-1);
    }

    @Test
    void aPlanComesOutOfItsJsonAsItWas() throws IOException {
        BookPlan plan = new BriefText(sample.content(Profile.COURT)).plan();
        assertThat(BookPlan.of(plan.json())).isEqualTo(plan);
        BookResult result = new BookResult(3, 4, List.of(new BookResult.Warning("a", BookResult.Reason.MISSING, -1)));
        assertThat(BookResult.of(result.json())).isEqualTo(result);
    }

    private static int sheetOf(String name) throws IOException {
        for (int i = 0; i < book.pages(); i++) {
            if (book.text(i).startsWith(name)) {
                return i;
            }
        }
        throw new AssertionError("no sheet of " + name);
    }
}

package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookResult;
import casebound.pdf.book.BookResult.Reason;
import casebound.pdf.book.PdfBook;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {
    private static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    private final Brief brief = new Brief(PdfBook::make);
    private final List<Source> sources = new ArrayList<>();
    private final List<FactLine> facts = new ArrayList<>();
    private final Map<String, String> quotes = new LinkedHashMap<>();
    private Originals originals;

    @BeforeEach
    void makeOriginals() {
        originals = new Originals(folder);
    }

    // ---- the journey: many kinds of sources ----

    @Test
    void everyCitationOpensAPageThatHoldsTheQuotedWords() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            List<LinkSeen> cites = book.links().stream().filter(link -> quotes.containsKey(link.words())).toList();
            assertThat(cites.stream().map(LinkSeen::words)).containsAll(quotes.keySet());
            for (LinkSeen cite : cites) {
                assertThat(book.text(cite.target())).as(cite.words()).contains(quotes.get(cite.words()));
            }
        }
    }

    @Test
    void theQuotedWordsLieUnderTheirMarkAndTheLinkOpensThem() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            for (LinkSeen cite : book.links()) {
                String quote = quotes.get(cite.words());
                if (quote == null || quote.isEmpty()) {
                    continue;
                }
                float height = book.document().getPage(cite.target()).getMediaBox().getHeight();
                String below = book.text(cite.target(), new PDRectangle(0, height - cite.top() - 60, 612, 60));
                assertThat(below).as(cite.words()).contains(quote.substring(0, Math.min(12, quote.length())));
            }
        }
    }

    @Test
    void everyAppendedPageLeadsBackToTheParagraphsThatCiteIt() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            int backLinks = 0;
            Pattern mark = Pattern.compile("¶ (\\d+)$");
            for (LinkSeen link : book.links()) {
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
            assertThat(backLinks).isGreaterThan(2 * sources.size());
        }
    }

    @Test
    void theOutlineHoldsEveryHeadingAndEveryDocument() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
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
    }

    @Test
    void thePrintedPageNumberIsTheOneOfTheViewer() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            String[] labels = book.document().getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (int i = 0; i < book.pages(); i++) {
                assertThat(labels[i]).isEqualTo(Integer.toString(i + 1));
                String foot = book.text(i, new PDRectangle(30, 20, 552, 45));
                assertThat(foot).as("page " + (i + 1)).containsPattern("(^|\\D)" + (i + 1) + "$");
            }
        }
    }

    @Test
    void allFontsAreEmbeddedAndNothingRunsOrLeadsOutside() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            assertThat(book.fontsNotEmbedded()).isEmpty();
            assertThat(book.dictionaries()).noneMatch(d -> d.containsKey(COSName.URI) || d.containsKey(COSName.JS)
                    || d.containsKey(COSName.A) || d.containsKey(COSName.AA) || d.containsKey(COSName.OPEN_ACTION));
            assertThat(book.document().getDocumentInformation().getTitle()).isEqualTo("Disclosure of the cache");
        }
    }

    @Test
    void aLongDocumentIsAppendedInPartAndSaysSo() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            int sheet = sheetOf(book, "Exhibit 2");
            assertThat(book.text(sheet)).contains("Attached are pages 10–12 of its 70 pages");
            assertThat(book.text(sheet + 1)).contains("page 146 (10 of 70)").contains("of page 146 about the cache");
            assertThat(book.text(sheet + 4)).contains("Exhibit 3");
        }
    }

    @Test
    void aSidewaysOrCroppedPageStandsUprightAndShowsOnlyWhatIsDisplayed() throws IOException {
        try (ReadBook book = new ReadBook(fullBrief())) {
            int sideways = sheetOf(book, "Exhibit 3") + 1;
            assertThat(book.text(sideways)).contains("The map was turned");
            PDPage cropped = book.document().getPage(sheetOf(book, "Exhibit 4") + 1);
            assertThat(cropped.getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void whatCannotBeReadHasASheetThatSaysWhy() throws IOException {
        Path out = folder.resolve("brief.pdf");
        Files.writeString(folder.resolve("broken.pdf"), "this is no PDF");
        source("locked", "Ex. 1", "Locked letter", originals.locked("locked.pdf"), "application/pdf");
        source("broken", "Ex. 2", "Broken letter", folder.resolve("broken.pdf"), "application/pdf");
        source("gone", "Ex. 3", "Lost letter", folder.resolve("gone.pdf"), "application/pdf");
        source("sound", "Ex. 4", "A recording", folder.resolve("broken.pdf"), "audio/mpeg");
        facts.add(new FactLine(1, "", "Four letters were sent.", "", List.of(
                cite("locked", "1", 0), cite("broken", "2", 1), cite("gone", "", 0), cite("sound", "", 0))));
        BookResult result = brief.make(content(Profile.INTERNAL), out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).extracting(BookResult.Warning::reason)
                .containsExactly(Reason.ENCRYPTED, Reason.UNREADABLE, Reason.MISSING, Reason.UNSUPPORTED);
        try (ReadBook book = new ReadBook(out)) {
            for (LinkSeen link : book.links()) {
                if (link.words().startsWith("Ex. ") && link.page() < link.target()) {
                    assertThat(book.text(link.target())).contains("Exhibit " + link.words().charAt(4)).contains(HASH);
                }
            }
            assertThat(book.pages()).isEqualTo(result.pages());
        }
    }

    @Test
    void aPageThatTheDocumentDoesNotHaveLeadsToItsSheet() throws IOException {
        Path out = folder.resolve("brief.pdf");
        source("short", "Ex. 1", "Short letter", originals.pdf("short.pdf", List.of(List.of("One page only.")), page -> {}),
                "application/pdf");
        facts.add(new FactLine(1, "", "It has nine pages.", "", List.of(cite("short", "9", 8))));
        BookResult result = brief.make(content(Profile.COURT), out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).containsExactly(new BookResult.Warning("short", Reason.PAGE_NOT_THERE, 8));
    }

    // ---- names of the world ----

    @Test
    void namesOfAnyLengthAndScriptArePrintedWithoutHarm() throws IOException {
        Path out = folder.resolve("brief.pdf");
        String longName = "Wolfeschlegelsteinhausenbergerdorff".repeat(8) + " " + "of the County ".repeat(10);
        String others = "Ελένη Путин 山田太郎 محمد علي שלום 🔫😀 e\u0301 tab\there \u0000\u202e\uD800 \uFFFE";
        source("short", longName, longName + others, originals.pdf("a.pdf", List.of(List.of("Some words.")), page -> {}),
                "application/pdf");
        facts.add(new FactLine(1, "March 2021", longName + others, "unsure", List.of(cite("short", "DEF-000123", 0))));
        facts.add(new FactLine(2, "", "word".repeat(4000), "", List.of()));
        BriefContent content = new BriefContent(Profile.CLIENT, longName + others, others, MADE,
                List.of(new InProceeding(longName, List.of(), others, longName, others, "", List.of(
                        new PartyLine(longName, "Plaintiff", Side.PLAINTIFF, List.of(longName, others)),
                        new PartyLine(others, "Defendant", Side.DEFENSE, List.of())))), facts, sources);
        brief.make(content, out, new CancelFlag(), Progress.NONE);
        try (ReadBook book = new ReadBook(out)) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < book.pages(); i++) {
                all.append(book.text(i)).append(' ');
            }
            assertThat(all).contains("Ελένη").contains("Путин").contains("DEF-000123").contains("é");
            assertThat(book.links().stream().filter(link -> link.words().contains("DEF-000123"))).isNotEmpty();
            assertThat(book.fontsNotEmbedded()).isEmpty();
        }
        Files.createDirectories(Path.of("target", "brief"));
        Files.copy(out, Path.of("target", "brief", "names.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        run("qpdf", "--check", out.toString());
    }

    @Test
    void whatIsUnknownPrintsAsToBeAdded() throws IOException {
        Path out = folder.resolve("brief.pdf");
        facts.add(new FactLine(1, "", "Something happened.", "", List.of()));
        BriefContent content = new BriefContent(Profile.COURT, "Motion", "Matter", MADE,
                List.of(new InProceeding("State v. Sample", List.of(), "", "", " ", "", List.of())), facts, List.of());
        brief.make(content, out, new CancelFlag(), Progress.NONE);
        try (ReadBook book = new ReadBook(out)) {
            assertThat(book.text(0)).contains("Court [to be added]").contains("No. [to be added]").contains("Judge [to be added]");
        }
    }

    @Test
    void statusWordsStayOutOfACourtPaper() throws IOException {
        facts.add(new FactLine(1, "March 2021", "He was told.", "disputed by us", List.of()));
        for (Profile profile : Profile.values()) {
            Path out = folder.resolve(profile + ".pdf");
            brief.make(content(profile), out, new CancelFlag(), Progress.NONE);
            try (ReadBook book = new ReadBook(out)) {
                String text = book.text(1);
                assertThat(text).contains("March 2021: He was told.");
                assertThat(text.contains("disputed by us")).isEqualTo(profile != Profile.COURT);
            }
        }
    }

    // ---- the file ----

    @Test
    void equalContentGivesEqualBytes() throws IOException {
        Path first = fullBrief();
        byte[] bytes = Files.readAllBytes(first);
        BookPlan plan = new BriefText(content(Profile.COURT)).plan();
        Path second = folder.resolve("again.pdf");
        PdfBook.make(plan.json(), second, new CancelFlag(), Progress.NONE);
        assertThat(Files.readAllBytes(second)).isEqualTo(bytes);
    }

    @Test
    void aPlanComesOutOfItsJsonAsItWas() throws IOException {
        fullBrief();
        BookPlan plan = new BriefText(content(Profile.COURT)).plan();
        assertThat(BookPlan.of(plan.json())).isEqualTo(plan);
        BookResult result = new BookResult(3, 4, List.of(new BookResult.Warning("a", Reason.MISSING, -1)));
        assertThat(BookResult.of(result.json())).isEqualTo(result);
    }

    @Test
    void qpdfAndPopplerFindNothingWrong() throws IOException {
        Path out = fullBrief();
        run("qpdf", "--check", out.toString());
        String text = run("pdftotext", out.toString(), "-").replaceAll("\\s+", " ");
        for (String quote : quotes.values()) {
            assertThat(text).contains(quote);
        }
    }

    @Test
    void cancellingOrFailingLeavesTheOldFileAlone() throws IOException {
        Path out = folder.resolve("brief.pdf");
        Files.writeString(out, "old");
        facts.add(new FactLine(1, "", "Something happened.", "", List.of()));
        CancelFlag cancel = new CancelFlag();
        cancel.cancel();
        assertThatThrownBy(() -> brief.make(content(Profile.COURT), out, cancel, Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(Code.CANCELLED));
        Brief failing = new Brief((plan, file, flag, progress) -> {
            throw new IOException("full");
        });
        assertThatThrownBy(() -> failing.make(content(Profile.COURT), out, new CancelFlag(), Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(Code.EXPORT_FAILED));
        assertThat(out).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void anEmptyCaseHasNoBrief() {
        BriefContent empty = new BriefContent(Profile.COURT, "Nothing", "Matter", MADE, List.of(), List.of(), List.of());
        assertThatThrownBy(() -> brief.make(empty, folder.resolve("x.pdf"), new CancelFlag(), Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(Code.EXPORT_EMPTY));
    }

    @Test
    void aCitationSaysAtOnlyBeforeAPage() {
        assertThat(BriefText.citation("Ex. 1", "4")).isEqualTo("Ex. 1, at 4");
        assertThat(BriefText.citation("Ex. 1", "DEF-000123")).isEqualTo("Ex. 1, at DEF-000123");
        assertThat(BriefText.citation("Trial Tr. day 3", "147:11–12")).isEqualTo("Trial Tr. day 3, 147:11–12");
        assertThat(BriefText.citation("Compl.", "¶ 7")).isEqualTo("Compl., ¶ 7");
        assertThat(BriefText.citation("Ex. 1", "")).isEqualTo("Ex. 1");
    }

    // ---- what the tests write ----

    private Path fullBrief() throws IOException {
        Path order = originals.pdf("order.pdf", List.of(
                List.of("STATE OF SAMPLE", "1. This page was written for a test.", "2. The trial began in July 2024."),
                List.of("3. The prosecution failed to hand over a cache of rounds", "to the defense.",
                        "4. The judge dismissed the case.")), page -> {});
        List<List<String>> transcript = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            transcript.add(Originals.transcriptPage(137 + i));
        }
        Path day3 = originals.pdf("day3.pdf", transcript, page -> {});
        Path map = originals.sideways("map.pdf", "The map was turned by ninety degrees.");
        Path cropped = originals.pdf("cropped.pdf", List.of(List.of("Words inside the crop.")),
                page -> page.setCropBox(new PDRectangle(80, 500, 300, 240)));
        Path scan = originals.scan("scan.pdf");
        Path photo = originals.image("photo.jpg", "jpg");
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "A note.\n\n" + "Nothing of interest here. ".repeat(300) + "\nThe rounds were logged on\nthe sixth of March.\n");

        sources.clear();
        facts.clear();
        quotes.clear();
        source("order", "Ex. 1", "Order of dismissal", order, "application/pdf");
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            printed.add(Integer.toString(137 + i));
        }
        sources.add(new Source("day3", "Ex. 2", "Trial transcript, day 3", day3, "application/pdf", HASH, printed));
        source("map", "Ex. 3", "Map", map, "application/pdf");
        source("cropped", "Ex. 4", "Cropped page", cropped, "application/pdf");
        source("scan", "Ex. 5", "Scan", scan, "application/pdf");
        source("photo", "Ex. 6", "Photograph", photo, "image/jpeg");
        source("note", "Ex. 7", "Note to file", note, "text/plain");
        source("uncited", "Ex. 8", "Not cited", order, "application/pdf");

        fact("July 2024", "Trial began in July 2024.", quoted("order", "Ex. 1", "1", 0, order, "The trial began in July 2024."));
        fact("July 12, 2024", "The prosecution failed to hand over a cache of rounds to the defense, and the witness "
                + "was asked about it at length while the jury was out of the room.",
                quoted("order", "Ex. 1", "2", 1, order, "a cache of rounds to the defense."),
                quoted("day3", "Ex. 2", "147:11–12", 10, day3, "Question 11 of page 147 about the cache. 12 Q. Question 12"));
        fact("", "The judge dismissed the case.", quoted("order", "Ex. 1", "2 n.1", 1, order, "The judge dismissed the case."));
        fact("", "A map exists.", quoted("map", "Ex. 3", "1", 0, map, "The map was turned"),
                quoted("cropped", "Ex. 4", "1", 0, cropped, "Words inside the crop."));
        fact("", "The rounds were photographed.",
                new Cite("scan", "1", 0, List.of(new Area(0, 50, 60, 300, 40)), "", Stance.SUPPORTS),
                new Cite("photo", "", 0, List.of(new Area(0, 100, 50, 200, 100)), "", Stance.CONTRADICTS));
        quotes.put("Ex. 7, at 1", "The rounds were logged on the sixth of March.");
        fact("", "The rounds were logged.",
                new Cite("note", "1", 0, List.of(), "The rounds were logged on the sixth of March.", Stance.SUPPORTS));
        for (int i = 0; i < 12; i++) {
            fact("", "Another fact stands here to fill the pages of the statement, number " + i + " of the rest.",
                    new Cite("order", "2", 1, Originals.areas(order, 1, "a cache of rounds"), "a cache of rounds", Stance.SUPPORTS));
        }
        Path out = folder.resolve("brief.pdf");
        BookResult result = brief.make(content(Profile.COURT), out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).isEmpty();
        assertThat(result.bytes()).isEqualTo(Files.size(out));
        Files.createDirectories(Path.of("target", "brief"));
        Files.copy(out, Path.of("target", "brief", "full.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return out;
    }

    private Cite quoted(String key, String name, String pin, int page, Path file, String words) throws IOException {
        quotes.put(BriefText.citation(name, pin), words);
        return new Cite(key, pin, page, Originals.areas(file, page, words), words, Stance.SUPPORTS);
    }

    private static Cite cite(String key, String pin, int page) {
        return new Cite(key, pin, page, List.of(), "", Stance.SUPPORTS);
    }

    private void fact(String date, String text, Cite... cites) {
        facts.add(new FactLine(facts.size() + 1, date, text, "", List.of(cites)));
    }

    private void source(String key, String name, String title, Path file, String type) {
        sources.add(new Source(key, name, title, file, type, HASH, List.of()));
    }

    private BriefContent content(Profile profile) {
        List<InProceeding> proceedings = List.of(
                new InProceeding("State v. Sample", List.of(), "First Judicial District Court", "D-101-CR-2024-00013",
                        "A. Judge", "dismissed", List.of(
                                new PartyLine("State of Sample", "Plaintiff", Side.PROSECUTION, List.of("Kari Counsel")),
                                new PartyLine("Sam Sample", "Defendant", Side.DEFENSE, List.of("Luke Lawyer", "Alex Attorney")))),
                new InProceeding("State v. Example", List.of(), "", "", "", "", List.of()));
        return new BriefContent(profile, "Disclosure of the cache", "State v. Sample and related", MADE, proceedings, facts, sources);
    }

    private static int sheetOf(ReadBook book, String name) throws IOException {
        Map<String, Integer> sheets = new HashMap<>();
        for (int i = book.pages() - 1; i >= 0; i--) {
            if (book.text(i).startsWith(name)) {
                sheets.put(name, i);
            }
        }
        return sheets.get(name);
    }

    private static String run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            Assumptions.abort(command[0] + " is not installed");
            return "";
        }
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}

package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Profile;
import casebound.brief.ReadBook.LinkSeen;
import casebound.model.Side;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {
    @TempDir
    Path folder;

    private final Brief brief = new Brief(PdfBook::make);
    private SampleBrief sample;

    @BeforeEach
    void startEmpty() {
        sample = new SampleBrief(folder);
    }

    @Test
    void whatCannotBeReadHasASheetThatSaysWhy() throws IOException {
        Path out = folder.resolve("brief.pdf");
        Files.writeString(folder.resolve("broken.pdf"), "this is no PDF");
        sample.source("locked", "Ex. 1", "Locked letter", sample.originals().locked("locked.pdf"), "application/pdf");
        sample.source("broken", "Ex. 2", "Broken letter", folder.resolve("broken.pdf"), "application/pdf");
        sample.source("gone", "Ex. 3", "Lost letter", folder.resolve("gone.pdf"), "application/pdf");
        Files.write(folder.resolve("sound.mp3"), new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0, 0, 0, 0, 0, 1, 2});
        sample.source("sound", "Ex. 4", "A recording", folder.resolve("sound.mp3"), "audio/mpeg");
        sample.facts.add(new FactLine(1, "", "Four letters were sent.", "", List.of(
                SampleBrief.cite("locked", "1", 0), SampleBrief.cite("broken", "2", 1), SampleBrief.cite("gone", "", 0), SampleBrief.cite("sound", "", 0))));
        BookResult result = brief.make(sample.content(Profile.INTERNAL), out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).extracting(BookResult.Warning::reason)
                .containsExactly(Reason.ENCRYPTED, Reason.UNREADABLE, Reason.MISSING, Reason.UNSUPPORTED);
        try (ReadBook book = new ReadBook(out)) {
            for (LinkSeen link : book.links()) {
                if (link.words().startsWith("Ex. ") && link.page() < link.target()) {
                    assertThat(book.text(link.target())).contains("Exhibit " + link.words().charAt(4)).contains(SampleBrief.HASH);
                }
            }
            assertThat(book.pages()).isEqualTo(result.pages());
        }
    }

    @Test
    void aPageThatTheDocumentDoesNotHaveLeadsToItsSheet() throws IOException {
        Path out = folder.resolve("brief.pdf");
        sample.source("short", "Ex. 1", "Short letter", sample.originals().pdf("short.pdf", List.of(List.of("One page only.")), page -> {}),
                "application/pdf");
        sample.facts.add(new FactLine(1, "", "It has nine pages.", "", List.of(SampleBrief.cite("short", "9", 8))));
        BookResult result = brief.make(sample.content(Profile.COURT), out, new CancelFlag(), Progress.NONE);
        assertThat(result.warnings()).containsExactly(new BookResult.Warning("short", Reason.PAGE_NOT_THERE, 8));
    }

    // ---- names of the world ----

    @Test
    void namesOfAnyLengthAndScriptArePrintedWithoutHarm() throws IOException {
        Path out = folder.resolve("brief.pdf");
        String longName = "Wolfeschlegelsteinhausenbergerdorff".repeat(8) + " " + "of the County ".repeat(10);
        String others = "Ελένη Путин 山田太郎 محمد علي שלום 🔫😀 e\u0301 tab\there \u0000\u202e\uD800 \uFFFE";
        sample.source("short", longName, longName + others, sample.originals().pdf("a.pdf", List.of(List.of("Some words.")), page -> {}),
                "application/pdf");
        sample.facts.add(new FactLine(1, "March 2021", longName + others, "unsure", List.of(SampleBrief.cite("short", "DEF-000123", 0))));
        sample.facts.add(new FactLine(2, "", "word".repeat(4000), "", List.of()));
        BriefContent content = sample.content(Profile.CLIENT, longName + others, others,
                List.of(new InProceeding(longName, List.of(), others, longName, others, "", List.of(
                        new PartyLine(longName, "Plaintiff", Side.PLAINTIFF, List.of(longName, others)),
                        new PartyLine(others, "Defendant", Side.DEFENSE, List.of())))));
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
        Tools.run("qpdf", "--check", out.toString());
    }

    @Test
    void whatIsUnknownPrintsAsToBeAdded() throws IOException {
        Path out = folder.resolve("brief.pdf");
        sample.facts.add(new FactLine(1, "", "Something happened.", "", List.of()));
        BriefContent content = sample.content(Profile.COURT, "Motion", "Matter",
                List.of(new InProceeding("State v. Sample", List.of(), "", "", " ", "", List.of())));
        brief.make(content, out, new CancelFlag(), Progress.NONE);
        try (ReadBook book = new ReadBook(out)) {
            assertThat(book.text(0)).contains("Court [to be added]").contains("No. [to be added]").contains("Judge [to be added]");
        }
    }

    @Test
    void statusWordsStayOutOfACourtPaper() throws IOException {
        sample.facts.add(new FactLine(1, "March 2021", "He was told.", "disputed by us", List.of()));
        for (Profile profile : Profile.values()) {
            Path out = folder.resolve(profile + ".pdf");
            brief.make(sample.content(profile), out, new CancelFlag(), Progress.NONE);
            try (ReadBook book = new ReadBook(out)) {
                String text = book.text(2);
                assertThat(text).contains("March 2021: He was told.");
                assertThat(text.contains("disputed by us")).isEqualTo(profile != Profile.COURT);
            }
        }
    }

    @Test
    void cancellingOrFailingLeavesTheOldFileAlone() throws IOException {
        Path out = folder.resolve("brief.pdf");
        Files.writeString(out, "old");
        sample.facts.add(new FactLine(1, "", "Something happened.", "", List.of()));
        CancelFlag cancel = new CancelFlag();
        cancel.cancel();
        assertThatThrownBy(() -> brief.make(sample.content(Profile.COURT), out, cancel, Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(Code.CANCELLED));
        Brief failing = new Brief((plan, file, flag, progress) -> {
            throw new IOException("full");
        });
        assertThatThrownBy(() -> failing.make(sample.content(Profile.COURT), out, new CancelFlag(), Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(Code.EXPORT_FAILED));
        assertThat(out).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void anEmptyCaseHasNoBrief() {
        BriefContent empty = sample.content(Profile.COURT, "Nothing", "Matter", List.of());
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
}

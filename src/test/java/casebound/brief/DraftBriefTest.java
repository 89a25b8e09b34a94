package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casebound.brief.BriefCheck.State;
import casebound.brief.BriefCheck.Topic;
import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.LeftOut;
import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Reason;
import casebound.brief.PartContent.Course;
import casebound.brief.PartContent.EvidenceLine;
import casebound.casefile.CaseFile;
import casebound.model.BriefDraft;
import casebound.model.Citation.Stance;
import casebound.model.Content;
import casebound.model.Ids;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.pdf.book.BookResult;
import casebound.pdf.book.PdfBook;
import casebound.work.CancelFlag;
import casebound.privacy.PrivacyRun;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft over a real case becomes a paper that holds what the draft says and nothing that may not go out. */
class DraftBriefTest {
    @TempDir
    static Path folder;

    private static CaseFile caseFile;
    private static Workers workers;
    private static PrivacyRun privacy;
    private static BriefContent content;
    private static BookResult result;
    private static Path out;

    @BeforeAll
    static void makeTheBrief() throws IOException {
        caseFile = DraftCase.open(folder);
        workers = new Workers(folder.resolve("work"), WorkerLimits.background());
        privacy = new PrivacyRun(caseFile, workers);
        UUID draft = caseFile.read(store -> store.all(BriefDraft.class)).getFirst().id();
        content = CaseBrief.read(caseFile, Optional.of(draft), Profile.COURT);
        out = folder.resolve("brief.pdf");
        result = new Brief(PdfBook::make).make(content, out, new CancelFlag(), Progress.NONE);
    }

    @AfterAll
    static void close() {
        caseFile.close();
        workers.close();
    }

    @Test
    void partsStandInTheirOrderAndParagraphsAreNumberedThroughAll() {
        assertThat(content.title()).isEqualTo("Motion on the cache");
        assertThat(content.parts()).extracting(PartContent::heading).containsExactly("Parties and counsel", "Argument",
                "Procedural history", "Statement of facts", "Evidence and exhibits", "Conclusion");
        assertThat(content.facts()).extracting(FactLine::number).containsExactly(1, 2, 3, 4);
        assertThat(content.facts()).extracting(FactLine::date)
                .containsExactly("", "", "July 2024", "before December 24, 2024");
    }

    @Test
    void aFactAsSourceStandsForAllItsCitationsAndWhatIsPrivilegedIsLeftOut() {
        assertThat(content.facts().getFirst().cites().stream().map(content::citation))
                .containsExactly("Ex. 3, at 2", "Ex. 1, 147:11", "Ex. 4, at 1");
        assertThat(content.leftOut()).extracting(LeftOut::paragraph, LeftOut::title, LeftOut::reason)
                .containsExactly(tuple(1, "Memo of counsel", Reason.PRIVILEGED));
    }

    @Test
    void anExhibitKeepsItsNumberAndOtherDocumentsGetFreeOnes() {
        assertThat(content.sources()).extracting(BriefContent.Source::name).containsExactly("Ex. 1", "Ex. 3", "Ex. 4", "Ex. 5");
        assertThat(content.sources().getFirst().sticker()).isEqualTo("DEFENDANT’S EXHIBIT");
        assertThat(content.sources().get(1).date()).isEqualTo("July 12, 2024");
    }

    @Test
    void theHistoryTellsRelationChargesAndTheDocketInItsOrder() {
        List<Course> courses = ((PartContent.History) content.parts().get(2)).courses();
        assertThat(courses).extracting(Course::name).containsExactly("State v. Sample", "State v. Sample (appeal)");
        assertThat(courses.getFirst().posture()).containsExactly("Appealed: State v. Sample (appeal).",
                "Filed January 5, 2024.", "Trial began July 2024.", "Ended July 12, 2024.", "Status: dismissed.");
        assertThat(courses.getFirst().charges())
                .containsExactly("Sam Sample: Count 1, Sample charge (§ 30-2-3): dismissed with prejudice, July 12, 2024.");
        assertThat(courses.getFirst().filings()).extracting(PartContent.FilingLine::number).containsExactly("12", "14");
        assertThat(courses.getFirst().filings().getLast().cites()).extracting(Cite::source)
                .containsExactly(content.sources().get(1).key());
        assertThat(courses.getLast().posture()).startsWith("Appeal of State v. Sample.");
    }

    @Test
    void onAppealRolesAreDouble() {
        assertThat(content.proceedings().getLast().parties()).extracting(BriefContent.PartyLine::role)
                .containsExactly("Plaintiff-Appellant", "Defendant-Appellee");
    }

    @Test
    void theEvidenceSaysWhoHoldsItAndToWhomItWasProduced() {
        List<EvidenceLine> items = ((PartContent.Evidence) content.parts().get(4)).items();
        assertThat(items).extracting(EvidenceLine::description)
                .containsExactly("Cache of rounds", "Poster", "Trial transcript, day 3");
        assertThat(items.get(0).holder()).isEqualTo("State of Sample (prosecution)");
        assertThat(items.get(0).disclosed()).isEmpty();
        assertThat(items.get(1).disclosed()).containsExactly("To Sam Sample, August 1, 2024");
        assertThat(items.get(2).exhibits()).containsExactly("Ex. 1, admitted");
    }

    @Test
    void everythingInTheFileAgrees() throws IOException {
        BriefReader.Reading reading = BriefReader.read(out);
        assertThat(reading.disagreements()).isEmpty();
        assertThat(reading.exhibits()).isEqualTo(4);
        assertThat(reading.citations()).isGreaterThan(8);
        assertThat(reading.backLinks()).isGreaterThan(5);
        Tools.run("qpdf", "--check", out.toString());
    }

    @Test
    void theCheckNamesWhatIsToBePutRight() {
        BriefCheck check = BriefCheck.of(caseFile, content, result, privacy);
        assertThat(check.lines()).extracting(BriefCheck.Line::topic).containsExactly(Topic.values());
        assertThat(check.line(Topic.CITATIONS).state()).isEqualTo(State.NEEDS_YOU);
        assertThat(check.line(Topic.CITATIONS).sentence()).contains("Memo of counsel").contains("¶ 4");
        assertThat(check.line(Topic.QUOTES).state()).as(check.line(Topic.QUOTES).sentence()).isEqualTo(State.OK);
        assertThat(check.line(Topic.PAGE_NUMBERS).state()).isEqualTo(State.OK);
        assertThat(check.line(Topic.BOOKMARKS).state()).as(check.line(Topic.BOOKMARKS).sentence()).isEqualTo(State.OK);
        assertThat(check.line(Topic.FONTS).sentence()).contains("\uFFFD");
        assertThat(check.line(Topic.WORK_PRODUCT).sentence()).contains("¶ 2");
        assertThat(check.line(Topic.TO_BE_ADDED).sentence()).contains("judge").contains("Conclusion").doesNotContain("court");
        assertThat(check.line(Topic.SIZE).state()).isEqualTo(State.OK);
        assertThat(check.pages()).isEqualTo(result.pages());
    }

    @Test
    void privateDataThatGoOutAreNamedUntilSomebodyHasCheckedThem() {
        assertThat(BriefCheck.of(caseFile, content, result, privacy).line(Topic.PRIVATE_DATA).state()).isEqualTo(State.OK);
        BriefContent.Source letter = content.sources().get(1);
        Content bytes = caseFile.read(store -> store.documents().content(letter.sha256())).orElseThrow();
        PrivacyLook before = caseFile.privacy().look(bytes.sha256()).orElseThrow();
        caseFile.privacy().keep(bytes, new PrivacyLook(before.rules(), before.ocrBytes(), false, before.inFile(), List.of(
                new PrivacyWarning(PrivacyWarning.Type.SOCIAL_SECURITY, 1, List.of(), 2), new PrivacyWarning(PrivacyWarning.Type.COMMENTS, 0, List.of(), 1))));
        BriefCheck.Line line = BriefCheck.of(caseFile, content, result, privacy).line(Topic.PRIVATE_DATA);
        assertThat(line.state()).isEqualTo(State.NEEDS_YOU);
        assertThat(line.sentence()).contains("Ex. 3, page 2 (2 social security numbers)").doesNotContain("comment");
        CaseFile.await(caseFile.change("Check", tx -> tx.add(new PrivacyCheck(Ids.next(), UUID.fromString(letter.key()),
                PrivacyWarning.Type.SOCIAL_SECURITY, 1, 2, "Pat", content.made()))));
        assertThat(BriefCheck.of(caseFile, content, result, privacy).line(Topic.PRIVATE_DATA).state()).isEqualTo(State.OK);
        caseFile.privacy().keep(bytes, before);
    }

    @Test
    void aWordThatDoesNotStandOnThePageIsNamed() throws IOException {
        SampleBrief sample = new SampleBrief(folder);
        sample.source("a", "Ex. 1", "Letter", sample.originals().pdf("letter.pdf", List.of(List.of("What it says.")), page -> {}),
                "application/pdf");
        sample.fact("", "It says more.", new Cite("a", "1", 0, List.of(), "What it never said.",
                Stance.SUPPORTS));
        BriefContent wrong = sample.content(Profile.COURT);
        BookResult made = new Brief(PdfBook::make).make(wrong, folder.resolve("wrong.pdf"), new CancelFlag(), Progress.NONE);
        assertThat(BriefCheck.of(wrong, made, List.of(), List.of()).line(Topic.QUOTES).sentence()).contains("Ex. 1, at 1");
    }

    @Test
    void withoutADraftEveryPartIsPutTogetherFromTheRecords() {
        BriefContent composed = CaseBrief.read(caseFile, Optional.empty(), Profile.INTERNAL);
        assertThat(composed.parts()).hasExactlyElementsOfTypes(PartContent.Parties.class, PartContent.History.class,
                PartContent.Written.class, PartContent.Evidence.class);
        assertThat(composed.proceedings()).hasSize(3);
        assertThat(composed.facts()).hasSize(2);
    }
}

package casebound.summary;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.disclosure.Disclosure;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Question;
import casebound.model.Role;
import casebound.model.Side;
import casebound.model.SignOff;
import casebound.sample.Samples;
import casebound.summary.Summary.Asked;
import casebound.summary.Summary.Next;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryTest {
    private static final Instant DAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final String LONG = "Of the vessel and everything that was found in it, as far as anybody has said so ".repeat(4).substring(0, 300);

    @TempDir static Path folder;
    private Samples sample;

    @BeforeAll
    void make() {
        sample = new Samples(folder);
    }

    @AfterAll
    void close() {
        sample.close();
    }

    @Test
    void theSampleStandsInOneSentenceWithALastEventEach() {
        Summary summary = Summary.of(sample.file);
        assertThat(summary.standing()).isEqualTo(
                "4 proceedings: 1 dismissed, 1 withdrawn, 1 convicted, 1 open. No next date is recorded.");
        assertThat(summary.proceedings().first()).extracting(Summary.InProceeding::event).containsExactly(
                "Dismissal by the judge after three days, Jul 2024", "Withdrawal of the appeal, ≤ 24 Dec 2024",
                "Found guilty; sentence of 18 months, < 24 Dec 2024", "The civil case of the family goes on in New Mexico, 24 Dec 2024");
        assertThat(summary.proceedings().first()).extracting(Summary.InProceeding::next)
                .containsExactly(Next.NONE, Next.NONE, Next.NONE, Next.NOT_RECORDED);
        assertThat(summary.proceedings().first().get(1).beside()).isEqualTo("of State v. Baldwin");
        assertThat(summary.proceedings().first().getFirst().cite().opens().kind()).isEqualTo(Kind.DOCUMENT);
    }

    @Test
    void theSampleHasExactlyOneGapAndItIsOpen() {
        assertThat(sample.file.read(Disclosure::read).gaps()).hasSize(1);
        assertThat(Summary.of(sample.file).gaps().first()).singleElement().satisfies(gap ->
                assertThat(gap.text()).contains("cache of bullets (E-1)", "no production of it to the defense is recorded in State v. Baldwin"));
    }

    @Test
    void keyFactsHaveTheirPlacesAndPeopleTheirRolesAndCounsel() {
        Summary summary = Summary.of(sample.file);
        assertThat(summary.facts().first()).allSatisfy(fact -> assertThat(fact.cites()).isNotEmpty());
        assertThat(summary.facts().first()).extracting(Summary.KeyFact::sign).contains("", "≤", "<", ">");
        assertThat(summary.people().first()).filteredOn(person -> person.name().equals("Alec Baldwin")).singleElement()
                .satisfies(person -> {
                    assertThat(person.roles()).isEqualTo("Defendant (criminal, civil); Appellee (appeal)");
                    assertThat(person.counsel()).isEqualTo("Alex Spiro, Luke Nikas");
                });
        assertThat(summary.exhibits().first()).extracting(Summary.Shown::number).contains("Ex. 1", "Ex. 2");
        assertThat(summary.charges().first()).extracting(Summary.Charged::disposition)
                .contains("Found guilty, < 24 Dec 2024; 18-month sentence, being served");
        assertThat(summary.questions().first()).extracting(Asked::question).extracting(Question::spelling).first().isEqualTo("Alex Baldwin");
    }

    @Test
    void theSamplePrintsOnTwoPagesWithEveryPart() throws IOException {
        Path out = folder.resolve("summary.pdf");
        SummaryPaper paper = new SummaryPaper(Summary.of(sample.file), DAY, ZoneOffset.UTC);
        assertThat(new SummaryPrint(sample.workers).make(paper, out, new CancelFlag())).isEqualTo(2);
        assertThat(words(out)).contains("State v. Baldwin and related", "Where it stands", "Charges and dispositions", "Key facts",
                "Parties and counsel", "Disclosure gaps", "Key exhibits", "Changed since sign-off", "Open questions", "Not a court record", "2 / 2");
        assertThat(paper.text()).contains("Order 2; Trial 147", "Key facts (9 of 21, none disputed)");
    }

    @Test
    void anEmptyCaseHasAnHonestEmptySummary() throws IOException {
        try (CaseFile file = new Cases(Files.createDirectories(folder.resolve("empty"))).create()) {
            Summary summary = Summary.of(file);
            assertThat(summary.empty()).isTrue();
            assertThat(summary.standing()).isEqualTo("No proceeding is recorded.");
            assertThat(new SummaryPaper(summary, DAY, ZoneOffset.UTC).text()).contains("None recorded.", "Nobody has signed off yet");
            Path out = folder.resolve("empty.pdf");
            assertThat(new SummaryPrint(sample.workers).make(new SummaryPaper(summary, DAY, ZoneOffset.UTC), out, new CancelFlag()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aHugeCaseSaysWhatItLeavesOutAndStaysWithinFourPages() throws IOException {
        try (CaseFile file = new Cases(Files.createDirectories(folder.resolve("huge"))).create()) {
            CaseFile.await(file.change("Add much", tx -> {
                for (int i = 0; i < 300; i++) {
                    Party party = Cases.party(LONG);
                    Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CIVIL, LONG, "", "", "", "", i % 3 == 0 ? "Open" : "",
                            CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDates.parse(i % 7 == 0 ? "Mar 2027" : ""), "Hearing", null, "");
                    tx.add(party);
                    tx.add(proceeding);
                    tx.add(new Role(Ids.next(), party.id(), proceeding.id(), "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
                    tx.add(new Fact(Ids.next(), CaseDates.parse("21 Oct 2021"), LONG, Fact.Status.DISPUTED_BY_US, true, true, ""));
                    tx.add(new Question(Ids.next(), LONG, null, "", null, ""));
                }
            }));
            Summary summary = Summary.of(file);
            assertThat(summary.facts().first()).hasSize(20);
            assertThat(SummaryPaper.rest(summary.facts())).isEqualTo("and 280 more");
            assertThat(summary.standing()).contains("300 proceedings: 100 open, 200 without a status. Next: Mar 2027, Hearing");
            assertThat(SummaryPaper.factCount(summary)).isEqualTo("300 of 300, 300 disputed");
            Path out = folder.resolve("huge.pdf");
            int pages = new SummaryPrint(sample.workers).make(new SummaryPaper(summary, DAY, ZoneOffset.UTC), out, new CancelFlag());
            assertThat(pages).isBetween(1, 4);
            assertThat(words(out)).contains("and 280 more");
        }
    }

    @Test
    void whatChangedIsCountedFromTheSignOffOnAndOpensWhatItTouched() throws IOException {
        try (CaseFile file = new Cases(Files.createDirectories(folder.resolve("signed"))).create()) {
            Fact fact = Cases.fact("The gun was checked");
            CaseFile.await(file.change("Add a fact", tx -> tx.add(fact)));
            SignOff signOff = new SignOff(Ids.next(), "Pat", DAY, file.head().seq(), file.head().hash(), "");
            CaseFile.await(file.change("Sign off", tx -> tx.add(signOff)));
            assertThat(Summary.of(file).changes().all()).isZero();
            assertThat(SummaryPaper.signedOff(Summary.of(file), ZoneOffset.UTC)).isEqualTo("Signed off by Pat, 22 Nov 2026, 12:00");
            CaseFile.await(file.change("Change a fact", tx -> tx.set(fact.ref(), "text", "The gun was checked twice")));
            assertThat(Summary.of(file).changes().first()).singleElement().satisfies(change -> {
                assertThat(change.title()).isEqualTo("Change a fact");
                assertThat(change.opens()).isEqualTo(fact.ref());
            });
        }
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

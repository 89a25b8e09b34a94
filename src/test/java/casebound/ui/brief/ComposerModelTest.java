package casebound.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.Brief;
import casebound.brief.BriefContent.Profile;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.BriefDraft;
import casebound.model.BriefParagraph;
import casebound.model.BriefPart;
import casebound.model.Citation.Stance;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Proceeding;
import casebound.pdf.book.PdfBook;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.chronology.SampleFacts;
import casebound.privacy.PrivacyRun;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a brief over a real case; the file is made in this process. */
class ComposerModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private SampleFacts sample;
    private Workers workers;
    private BriefModel model;
    private ComposerModel composer;
    private Paragraphs paragraphs;

    @BeforeEach
    void open() {
        sample = new SampleFacts(folder);
        workers = new Workers(folder.resolve("work"), WorkerLimits.background());
        model = new BriefModel(sample.file, new Brief(PdfBook::make), new PrivacyRun(sample.file, workers), request -> new CompletableFuture<>(), Work.inline(problems::add), refresh -> {});
        composer = model.composer();
        paragraphs = composer.paragraphs();
        composer.refresh();
    }

    @AfterEach
    void close() {
        sample.file.close();
        workers.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFirstBriefHasItsUsualPartsForOurProceeding() {
        assertThat(composer.sheet().draft()).isNull();
        Proceeding ours = sample.proceeding("State v. One");
        composer.refresh();
        composer.begin();
        assertThat(saved(BriefDraft.class)).singleElement().satisfies(draft -> assertThat(draft.proceeding()).isEqualTo(ours.id()));
        assertThat(composer.sheet().parts()).extracting(row -> row.part().type()).containsExactly(BriefPart.Type.PARTIES,
                BriefPart.Type.HISTORY, BriefPart.Type.WRITTEN, BriefPart.Type.EVIDENCE, BriefPart.Type.WRITTEN);
        assertThat(composer.part()).get().satisfies(part -> assertThat(part.part().heading()).isEqualTo("Statement of facts"));
        CaseFile.await(sample.file.undo());
        composer.refresh();
        assertThat(composer.sheet().draft()).isNull();
    }

    @Test
    void aBriefOfSeveralProceedingsBeginsForTheFirstAndFindsTheParagraphWithoutASource() {
        Proceeding first = sample.proceeding("State v. One");
        sample.proceeding("In re Two");
        composer.refresh();
        composer.begin();
        assertThat(composer.sheet().proceeding()).contains(first);
        assertThat(composer.sheet().withABareParagraph()).isEmpty();
        paragraphs.append("Nothing shows it", false);
        assertThat(composer.sheet().withABareParagraph()).isEqualTo(composer.part());
    }

    @Test
    void whatIsTypedIsSplitJoinedMovedAndTakenAway() {
        composer.begin();
        paragraphs.append("One", false);
        paragraphs.append("Two\nThree", false);
        assertThat(texts()).containsExactly("One", "Two", "Three").isEqualTo(savedTexts());
        UUID two = paragraphs.rows().get(1).id();
        paragraphs.split(two, "Tw", "o and more");
        assertThat(texts()).containsExactly("One", "Tw", "o and more", "Three").isEqualTo(savedTexts());
        paragraphs.join(paragraphs.rows().get(2).id(), "o and more");
        assertThat(texts()).containsExactly("One", "Tw o and more", "Three").isEqualTo(savedTexts());
        assertThat(paragraphs.caretProperty().get()).isEqualTo(new Caret(two, 3));
        paragraphs.save(two, "Two");
        paragraphs.moveTo(two, 0);
        assertThat(texts()).containsExactly("Two", "One", "Three").isEqualTo(savedTexts());
        paragraphs.move(two, -1, 0);
        paragraphs.remove(paragraphs.rows().get(1).id());
        assertThat(texts()).containsExactly("Two", "Three").isEqualTo(savedTexts());
        CaseFile.await(sample.file.undo());
        CaseFile.await(sample.file.undo());
        composer.refresh();
        assertThat(texts()).containsExactly("One", "Two", "Three");
    }

    @Test
    void oneStayInAParagraphIsOneStepOfUndo() {
        composer.begin();
        paragraphs.append("One", false);
        UUID one = paragraphs.rows().getFirst().id();
        paragraphs.currentProperty().set(one);
        paragraphs.save(one, "One and");
        paragraphs.save(one, "One and two");
        CaseFile.await(sample.file.undo());
        composer.refresh();
        assertThat(texts()).containsExactly("One");
    }

    @Test
    void manyParagraphsInsertedInTheMiddleKeepTheirOrder() {
        composer.begin();
        paragraphs.append(String.join("\n", IntStream.range(0, 40).mapToObj(i -> "p" + i).toList()), false);
        for (int i = 0; i < 40; i++) {
            paragraphs.split(paragraphs.rows().get(3).id(), "p3", "q" + i);
        }
        assertThat(texts()).hasSize(80).isEqualTo(savedTexts()).startsWith("p0", "p1", "p2", "p3", "q39", "q38").endsWith("p39");
    }

    @Test
    void anInsertedFactBringsItsSourcesAndItsNewWordsOnlyOnRequest() throws IOException {
        Fact fact = sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, true);
        Document order = sample.document("Order", false);
        sample.cite(fact, order, 0, Stance.SUPPORTS);
        composer.begin();
        paragraphs.insertKeyFacts();
        paragraphs.insertKeyFacts();
        ParagraphRow row = row(0);
        assertThat(texts()).containsExactly("The set is closed");
        assertThat(row.sources()).singleElement().satisfies(source -> assertThat(source.places()).singleElement()
                .satisfies(place -> assertThat(place.label()).endsWith(", at 147")));
        assertThat(row.changed()).isNull();

        CaseFile.await(sample.file.change("Change", tx -> tx.set(fact.ref(), "text", "The set is locked")));
        composer.refresh();
        assertThat(texts()).containsExactly("The set is closed");
        assertThat(row(0).changed()).isNotNull();
        paragraphs.decideWords(row(0).id(), false);
        assertThat(row(0).changed()).isNull();
        CaseFile.await(sample.file.change("Change", tx -> tx.set(fact.ref(), "text", "The set is shut")));
        composer.refresh();
        paragraphs.decideWords(row(0).id(), true);
        assertThat(texts()).containsExactly("The set is shut").isEqualTo(savedTexts());
        assertThat(row(0).changed()).isNull();
    }

    @Test
    void aChipSaysWhyItsDocumentStaysBehind() throws IOException {
        Fact fact = sample.fact("2021", "Counsel writes", Fact.Status.UNDISPUTED, false);
        var citation = sample.cite(fact, sample.document("Letter", true), 0, Stance.SUPPORTS);
        composer.begin();
        paragraphs.append("He wrote.", false);
        paragraphs.addSources(row(0).id(), List.of(new casebound.model.Ref(casebound.model.Kind.ANCHOR, citation.anchor())));
        assertThat(row(0).sources().getFirst().places().getFirst().problem()).contains("privileged");
        assertThat(composer.sheet().prepared().appendix()).singleElement().satisfies(line -> assertThat(line.leftOut()).isTrue());
        model.profileProperty().set(null);
        assertThat(row(0).sources().getFirst().places().getFirst().problem()).isEmpty();
        assertThat(composer.sheet().prepared().appendix()).singleElement().satisfies(line -> assertThat(line.why()).contains("¶ 1"));
        paragraphs.removeSource(row(0).sources().getFirst().source());
        assertThat(row(0).sources()).isEmpty();
        assertThat(model.profileProperty().get()).isNotEqualTo(Profile.COURT);
    }

    @Test
    void partsAreAddedRenamedMovedAndTakenAway() {
        composer.begin();
        composer.addPart(BriefPart.Type.FACTS);
        PartRow added = composer.sheet().parts().getLast();
        composer.renamePart(added.part(), "Chronology");
        composer.movePart(composer.sheet().parts().getLast().part(), 0);
        assertThat(composer.sheet().parts().getFirst().part().heading()).isEqualTo("Chronology");
        paragraphs.append("nothing, it is no written part", false);
        composer.removePart(composer.sheet().parts().getFirst().part());
        assertThat(composer.sheet().parts()).hasSize(5);
        assertThat(savedTexts()).isEmpty();
    }

    @Test
    void theCaptionIsTheProceedings() {
        sample.proceeding("State v. One");
        composer.refresh();
        composer.begin();
        composer.setCaption("court", "District Court ");
        composer.rename("On the cache");
        assertThat(saved(Proceeding.class).getFirst().court()).isEqualTo("District Court");
        assertThat(composer.sheet().draft().title()).isEqualTo("On the cache");
        assertThat(model.proposedName()).isEqualTo("On the cache");
        composer.begin();
        assertThat(composer.sheet().drafts()).hasSize(2);
        composer.removeDraft();
        assertThat(composer.sheet().draft().title()).isEqualTo("On the cache");
    }

    @Test
    void thePaperIsMadeShownAndChecked() throws IOException {
        Fact fact = sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, true);
        sample.cite(fact, sample.document("Order", false), 0, Stance.SUPPORTS);
        sample.proceeding("State v. One");
        composer.refresh();
        composer.begin();
        paragraphs.insertFacts(List.of(fact));
        model.makePreview();
        BriefMade shown = model.preview().madeProperty().get();
        assertThat(shown.pages()).isGreaterThan(2);
        assertThat(shown.check().lines()).isNotEmpty();
        model.makePreview();
        assertThat(shown.file()).doesNotExist();
        Path out = folder.resolve("brief.pdf");
        model.make(out);
        BriefMade made = model.making().madeProperty().get();
        assertThat(made.file()).isEqualTo(out.toAbsolutePath());
        assertThat(made.bytes()).isEqualTo(Files.size(out));
        assertThat(model.making().makingProperty().get()).isFalse();
    }

    @Test
    void aMissingOriginalIsSaidAndNothingIsMade() throws IOException {
        Fact fact = sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, false);
        Document order = sample.document("Order", false);
        sample.cite(fact, order, 0, Stance.SUPPORTS);
        composer.begin();
        paragraphs.insertFacts(List.of(fact));
        sample.loseOriginal(order);
        composer.refresh();
        assertThat(composer.sheet().prepared().problem().code()).isEqualTo(Code.ORIGINAL_MISSING);
        assertThat(texts()).containsExactly("The set is closed");
        model.makePreview();
        assertThat(model.preview().problemProperty().get().code()).isEqualTo(Code.ORIGINAL_MISSING);
        model.make(folder.resolve("brief.pdf"));
        assertThat(model.making().problemProperty().get().code()).isEqualTo(Code.ORIGINAL_MISSING);
        assertThat(folder.resolve("brief.pdf")).doesNotExist();
    }

    @Test
    void aCaseOpenForReadingShowsTheBriefAndTakesNothing() {
        composer.begin();
        paragraphs.append("One", false);
        sample.file.close();
        try (CaseFile reading = new Cases(folder).read()) {
            ComposerModel other = new BriefModel(reading, new Brief(PdfBook::make), new PrivacyRun(reading, workers), request -> new CompletableFuture<>(),
                    Work.inline(problems::add), refresh -> {}).composer();
            other.refresh();
            other.paragraphs().append("Two", false);
            assertThat(other.writable()).isFalse();
            assertThat(other.paragraphs().rows()).extracting(ParagraphRow::text).containsExactly("One");
        }
        sample = new SampleFacts(folder.resolve("other"));
    }

    @Test
    void aTextOfTwentyThousandCharactersIsKeptWhole() {
        composer.begin();
        String text = "שלום 👩‍⚖️ and so on. ".repeat(900);
        paragraphs.append(text, true);
        assertThat(savedTexts()).containsExactly(text.stripLeading());
        assertThat(paragraphs.caretProperty().get()).isEqualTo(Caret.atEnd(row(0).id()));
    }

    private ParagraphRow row(int index) {
        return paragraphs.rows().get(index);
    }

    private List<String> texts() {
        return paragraphs.rows().stream().map(ParagraphRow::text).toList();
    }

    private List<String> savedTexts() {
        return saved(BriefParagraph.class).stream().sorted(java.util.Comparator.comparingInt(BriefParagraph::position)).map(BriefParagraph::text).toList();
    }

    private <E extends casebound.model.Entity> List<E> saved(Class<E> type) {
        return Cases.all(sample.file, type);
    }
}

package casebound.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Ids;
import casebound.model.PageLabelRun;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.suggest.Suggestion.What;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed about a paper that a court stamped, and what becomes of it. */
class SuggestionsTest {
    @TempDir Path folder;
    private Workers workers;
    private CaseFile file;
    private Suggestions suggestions;

    @BeforeEach
    void open() throws IOException {
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        file = new Cases(folder).create();
        StampedPaper.bring(folder.resolve("papers"), file, workers);
        CaseFile.await(file.change("Set up", tx -> {
            tx.add(Cases.party("Alec Baldwin"));
            tx.add(new Proceeding(Ids.next(), Proceeding.Type.CIVIL, "Test v. Test", "", "", "1:16-cv-00745", "", "",
                    CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, ""));
        }));
        suggestions = new Suggestions(file);
    }

    @AfterEach
    void close() {
        file.close();
        workers.close();
    }

    private List<Suggestion> all() {
        return suggestions.all(new CancelFlag(), Progress.NONE);
    }

    private Suggestion about(What what) {
        return all().stream().filter(each -> each.what() == what).findFirst().orElseThrow();
    }

    private Document document() {
        return Cases.all(file, Document.class).getFirst();
    }

    @Test
    void theKindTitleDateLabelsDocketAndASpellingAreProposedAndNothingChanges() {
        assertThat(all()).extracting(Suggestion::what, Suggestion::value).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(What.KIND, "motion"), org.assertj.core.groups.Tuple.tuple(What.TITLE, "MOTION TO DISMISS"),
                org.assertj.core.groups.Tuple.tuple(What.DATE, "21 Apr 2016"), org.assertj.core.groups.Tuple.tuple(What.LABELS, "11–13"),
                org.assertj.core.groups.Tuple.tuple(What.DOCKET_ENTRY, "12-3, filed 21 Apr 2016"),
                org.assertj.core.groups.Tuple.tuple(What.SPELLING, "Alex Baldwin"));
        assertThat(document().type()).isEmpty();
        assertThat(Cases.all(file, PageLabelRun.class)).isEmpty();
    }

    @Test
    void allThatIsAcceptedIsOneStepAndIsNotProposedAgain() {
        CaseFile.await(suggestions.accept(all()));
        assertThat(document().type()).isEqualTo("motion");
        assertThat(document().title()).isEqualTo("MOTION TO DISMISS");
        assertThat(CaseDates.plain(document().date())).isEqualTo("21 Apr 2016");
        assertThat(Cases.all(file, PageLabelRun.class)).singleElement().satisfies(run -> assertThat(run.pages()).isEqualTo(3));
        assertThat(Cases.all(file, Filing.class)).singleElement().satisfies(filing -> {
            assertThat(filing.number()).isEqualTo("12");
            assertThat(CaseDates.plain(filing.filed())).isEqualTo("21 Apr 2016");
        });
        assertThat(Cases.all(file, FilingDocument.class)).singleElement().satisfies(paper -> assertThat(paper.attachment()).isEqualTo("3"));
        assertThat(Cases.all(file, PartyAlias.class)).singleElement().satisfies(alias -> assertThat(alias.name()).isEqualTo("Alex Baldwin"));
        assertThat(all()).isEmpty();
        CaseFile.await(file.undo());
        assertThat(document().type()).isEmpty();
        assertThat(all()).hasSize(6);
    }

    @Test
    void whatIsRejectedIsRememberedUntilThatIsUndone() {
        CaseFile.await(suggestions.reject(List.of(about(What.KIND), about(What.SPELLING))));
        assertThat(all()).extracting(Suggestion::what).doesNotContain(What.KIND, What.SPELLING).hasSize(4);
        assertThat(new Suggestions(file).all(new CancelFlag(), Progress.NONE)).as("in another session").hasSize(4);
        CaseFile.await(file.undo());
        assertThat(all()).hasSize(6);
    }

    @Test
    void otherWordsAreTakenOverAsAPersonTypedThem() {
        CaseFile.await(suggestions.accept(List.of(about(What.TITLE).with("Motion to Dismiss"), about(What.DATE).with("22 Apr 2016"))));
        assertThat(document().title()).isEqualTo("Motion to Dismiss");
        assertThat(CaseDates.plain(document().date())).isEqualTo("22 Apr 2016");
        assertThat(Suggestions.fits(What.DATE, "no day")).isFalse();
        assertThat(Suggestions.fits(What.KIND, " ")).isFalse();
    }

    @Test
    void whatAPersonFilledInMeanwhileStays() {
        Suggestion kind = about(What.KIND);
        CaseFile.await(file.change("Type", tx -> tx.set(document().ref(), "type", "brief")));
        CaseFile.await(suggestions.accept(List.of(kind)));
        assertThat(document().type()).isEqualTo("brief");
        assertThat(all()).extracting(Suggestion::what).doesNotContain(What.KIND);
    }

    @Test
    void twoProceedingsWithTheNumberLeaveTheDocketOpen() {
        CaseFile.await(file.change("Another", tx -> tx.add(new Proceeding(Ids.next(), Proceeding.Type.CIVIL, "Again", "", "", "16-cv-00745-ESH", "", "",
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, ""))));
        Optional<Suggestion> docket = all().stream().filter(each -> each.what() == What.DOCKET_ENTRY).findFirst();
        assertThat(docket.isPresent()).isFalse();
    }

    private Path texts() {
        return file.vault().derivedPath(Cases.all(file, casebound.model.Content.class).getFirst().sha256(), CaseFile.PAGES);
    }

    @Test
    void whatWasReadIsKeptOnThisComputerOverTheEndOfTheProgram() throws IOException {
        List<Suggestion> before = all();
        file.close();
        file = new Cases(folder).open("Writer");
        Files.delete(texts());
        suggestions = new Suggestions(file);
        assertThat(all()).isEqualTo(before).isNotEmpty();
        file.rebuild(Progress.NONE);
        assertThat(all()).as("the local picture was made again, and the texts are gone").isEmpty();
    }

    @Test
    void anotherNameToLookForReadsThePagesAgain() throws IOException {
        List<Suggestion> before = all();
        file.close();
        file = new Cases(folder).open("Writer");
        CaseFile.await(file.change("Add", tx -> tx.add(Cases.party("Somebody Else"))));
        Files.delete(texts());
        suggestions = new Suggestions(file);
        assertThat(before).isNotEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsDamagedIsReadAgain() throws IOException {
        List<Suggestion> before = all();
        Files.writeString(file.readings(), "{no");
        assertThat(new Suggestions(file).all(new CancelFlag(), Progress.NONE)).extracting(Suggestion::what, Suggestion::value)
                .isEqualTo(before.stream().map(each -> tuple(each.what(), each.value())).toList());
    }
}

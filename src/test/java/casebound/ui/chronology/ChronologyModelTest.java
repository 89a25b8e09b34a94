package casebound.ui.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.ShortNames;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.model.Proceeding;
import casebound.problem.Problem;
import casebound.ui.chronology.CellEdit.Column;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of facts over a real case, without a toolkit. */
class ChronologyModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();
    private SampleFacts sample;
    private ChronologyModel model;

    @BeforeEach
    void open() {
        sample = new SampleFacts(folder);
        model = new ChronologyModel(sample.file, Work.inline(problems::add), window::add);
    }

    @AfterEach
    void close() {
        sample.file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFactTypedInTheLastRowStandsAtItsPlaceInTime() {
        type(FactRow.NEW, Column.DATE, "Jul 2024");
        type(FactRow.NEW, Column.TEXT, "The trial begins");
        type(FactRow.NEW, Column.DATE, "21 Oct 2021 #2");
        type(FactRow.NEW, Column.TEXT, "  The set is closed ");
        assertThat(rows()).extracting(row -> row.fact().text()).containsExactly("The set is closed", "The trial begins");
        assertThat(rows()).extracting(FactRow::number).containsExactly(1, 2);
        assertThat(model.newDateProperty().get()).isEmpty();
        assertThat(sample.file.undoTitle()).contains("Add a fact");
    }

    @Test
    void aRefusedDateKeepsWhatWasTypedAndSaysWhy() {
        Fact fact = sample.fact("Jul 2024", "The trial begins", Fact.Status.UNDISPUTED, false);
        drain();
        model.begin(rows().getFirst(), Column.DATE);
        assertThat(model.editProperty().get().typed()).isEqualTo("Jul 2024");
        assertThat(model.commit("31 Feb 2024")).isFalse();
        assertThat(model.editProperty().get().typed()).isEqualTo("31 Feb 2024");
        assertThat(model.editProperty().get().problem()).contains("Feb").contains("Write it like");
        model.begin(rows().getFirst(), Column.TEXT);
        assertThat(model.editProperty().get().column()).isEqualTo(Column.DATE);
        assertThat(model.commit("<= Jul 2024")).isTrue();
        drain();
        assertThat(rows().getFirst().fact().date()).isEqualTo(CaseDates.parse("<= Jul 2024"));
        assertThat(rows().getFirst().fact().id()).isEqualTo(fact.id());
    }

    @Test
    void aFactNeverLosesAllItsWords() {
        sample.fact("", "The trial begins", Fact.Status.UNDISPUTED, false);
        drain();
        model.begin(rows().getFirst(), Column.TEXT);
        assertThat(model.commit("  ")).isFalse();
        assertThat(model.editProperty().get().problem()).isNotEmpty();
        model.cancel();
        assertThat(model.editProperty().get()).isNull();
    }

    @Test
    void rowsStayWhileOneTypesAndAreReadWhenThatEnds() {
        sample.fact("", "First", Fact.Status.UNDISPUTED, false);
        drain();
        model.begin(rows().getFirst(), Column.TEXT);
        sample.fact("", "Second", Fact.Status.UNDISPUTED, false);
        drain();
        assertThat(rows()).hasSize(1);
        model.cancel();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void everyEditIsOneStepOfUndoAndNamesNothing() {
        Fact fact = sample.fact("", "A secret name", Fact.Status.UNDISPUTED, false);
        Proceeding proceeding = sample.proceeding("State v. Secret");
        drain();
        model.edits().key(fact, true);
        model.edits().material(fact, true);
        model.edits().status(fact, Fact.Status.DISPUTED_BY_US);
        model.edits().note(fact, "Ask the secret witness");
        model.edits().tie(fact, proceeding.ref());
        drain();
        Fact now = rows().getFirst().fact();
        assertThat(now.key() && now.material()).isTrue();
        assertThat(now.status()).isEqualTo(Fact.Status.DISPUTED_BY_US);
        assertThat(rows().getFirst().names(Kind.PROCEEDING)).isEqualTo("State v. Secret");
        model.edits().untie(rows().getFirst().ties().getFirst());
        model.edits().delete(List.of(fact));
        drain();
        assertThat(rows()).isEmpty();
        for (int i = 0; i < 7; i++) {
            assertThat(sample.file.undoTitle().orElseThrow().toLowerCase()).doesNotContain("secret");
            CaseFile.await(sample.file.undo());
        }
        drain();
        assertThat(rows().getFirst().fact()).isEqualTo(fact);
    }

    @Test
    void sourcesShowTheLabelOfTheirPageAndSayWhyTheyDoNotOpen() throws IOException {
        Document order = sample.document("Order", false);
        Fact fact = sample.fact("", "The judge dismisses", Fact.Status.UNDISPUTED, false);
        Citation first = sample.cite(fact, order, 1, Citation.Stance.SUPPORTS);
        sample.cite(fact, order, 7, Citation.Stance.CONTRADICTS);
        drain();
        List<FactSource> sources = rows().getFirst().sources();
        assertThat(sources.get(0).label()).isEqualTo("Order, 148");
        assertThat(sources.get(0).opens()).isTrue();
        assertThat(sources.get(1).problem()).isEqualTo("the document has no such page");
        model.edits().stance(first, Citation.Stance.CONTRADICTS);
        drain();
        assertThat(rows().getFirst().sources().getFirst().citation().stance()).isEqualTo(Citation.Stance.CONTRADICTS);
        model.edits().removeSource(first);
        CaseFile.await(sample.file.sequester(order.id(), "clawback"));
        drain();
        assertThat(rows().getFirst().sources()).singleElement().extracting(FactSource::problem)
                .isEqualTo("the document is sequestered");
    }

    @Test
    void theFilterLooksAtWordsStatusAndKeyAndKeepsNumbers() {
        sample.fact("2020", "The gun is bought", Fact.Status.UNDISPUTED, true);
        sample.fact("2021", "The set is closed", Fact.Status.UNSURE, false);
        drain();
        model.filterProperty().set("SET");
        assertThat(shown()).extracting(FactRow::number).containsExactly(2);
        assertThat(model.shows(FactRow.NEW)).isTrue();
        model.keyOnlyProperty().set(true);
        assertThat(shown()).isEmpty();
        assertThat(model.shows(FactRow.NEW)).isFalse();
        model.clearFilter();
        model.statusProperty().set(Fact.Status.UNSURE);
        assertThat(model.shownFacts()).isEqualTo(1);
        assertThat(model.keyFacts()).isEqualTo(1);
    }

    @Test
    void aNewFactIsUnsureUntilSomebodyDecides() {
        type(FactRow.NEW, Column.TEXT, "The trial begins");
        assertThat(rows().getFirst().fact().status()).isEqualTo(Fact.Status.UNSURE);
    }

    @Test
    void aFactIsLinkedWithIssuesEvidencePartiesAndProceedingsAndFilteredByThem() {
        Fact fact = sample.fact("2020", "The gun is bought", Fact.Status.UNDISPUTED, false);
        sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, false);
        Proceeding state = sample.proceeding("State v. Sample");
        sample.proceeding("Estate v. Sample");
        Issue issue = new Issue(Ids.next(), state.id(), null, Issue.Type.CLAIM, "Disclosure", 0, "");
        EvidenceItem gun = new EvidenceItem(Ids.next(), "E-1", "The gun", "", null, null, null, CaseDate.NONE,
                EvidenceItem.Bearing.NOT_SAID, "", null, "");
        var party = Cases.party("Sample, Pat");
        CaseFile.await(sample.file.change("Add", tx -> List.of(issue, gun, party).forEach(tx::add)));
        drain();
        for (Ref ref : List.of(issue.ref(), gun.ref(), party.ref(), state.ref())) {
            model.edits().tie(fact, ref);
        }
        drain();
        FactRow row = rows().getFirst();
        assertThat(row.ties()).extracting(FactRow.Tie::name).containsExactlyInAnyOrder("Disclosure", "The gun", "Sample, Pat", "State v. Sample");
        assertThat(row.shortly(Kind.PROCEEDING, 2)).isEqualTo("State v. Sample");
        assertThat(rows().getLast().shortly(Kind.ISSUE, 1)).isEqualTo("—");
        model.issueProperty().set(new FactSheet.Target(issue.ref(), "Disclosure"));
        assertThat(shown()).containsExactly(row);
        model.clearFilter();
        model.proceedingProperty().set(new FactSheet.Target(state.ref(), "State v. Sample"));
        assertThat(shown()).containsExactly(row);
        model.edits().untie(row.ties(Kind.EVIDENCE).getFirst());
        drain();
        assertThat(rows().getFirst().ties(Kind.EVIDENCE)).isEmpty();
        assertThat(Cases.all(sample.file, EvidenceItem.class)).containsExactly(gun);
    }

    @Test
    void aPageOfADocumentBecomesASourceByItsLabelAndTheHistorySaysSo() throws IOException {
        sample.document("Order of dismissal", false);
        Fact fact = sample.fact("", "The judge dismisses", Fact.Status.UNDISPUTED, false);
        drain();
        List<Citable> documents = new ArrayList<>();
        model.documents(documents::addAll);
        Citable order = documents.getFirst();
        assertThat(order.named("148")).contains(new Citable.Pages(1, 1));
        assertThat(order.named("147-148")).contains(new Citable.Pages(0, 1));
        assertThat(order.named("2")).contains(new Citable.Pages(1, 1));
        assertThat(order.named("149")).isEmpty();
        model.edits().cite(fact, order.document(), 0, 1, Citation.Stance.SUPPORTS, 0);
        drain();
        FactSource source = rows().getFirst().sources().getFirst();
        assertThat(source.name()).isEqualTo("Order");
        assertThat(source.pinpoint()).isEqualTo("147–48");
        assertThat(source.label()).isEqualTo("Order of dismissal, 147–48");
        List<String> titles = new ArrayList<>();
        model.history(rows().getFirst(), entries -> entries.forEach(entry -> titles.add(entry.title())));
        assertThat(titles).containsExactly("Add a source to a fact", "Add a fact");
    }

    @Test
    void shortNamesAreShortUnlessTwoPapersWouldShareOne() {
        ShortNames names = new ShortNames(List.of("Order of dismissal.pdf", "Order on the motion", "Day 3.pdf", "Sample summary: verdict", "𝔘nbroken".repeat(20)));
        assertThat(names.of("Day 3.pdf")).isEqualTo("Day 3");
        assertThat(names.of("Order of dismissal.pdf")).isEqualTo("Order of dismissal");
        assertThat(names.of("Order on the motion")).isEqualTo("Order on the motion");
        assertThat(names.of("Sample summary: verdict")).isEqualTo("Verdict");
        assertThat(names.of("𝔘nbroken".repeat(20))).hasSizeLessThan(32).endsWith("…");
    }

    @Test
    void ofTwoPapersOfAKindTheNameSaysOfWhatEachIs() {
        ShortNames names = new ShortNames(List.of("Sample docket: appeal of the dismissal", "Sample docket: State v. Baldwin",
                "Invoice: May", "Invoice: May", "Verdict and sentence"));
        assertThat(names.of("Sample docket: appeal of the dismissal")).isEqualTo("Appeal");
        assertThat(names.of("Sample docket: State v. Baldwin")).isEqualTo("State v. Baldwin");
        assertThat(names.of("Invoice: May")).isEqualTo("Invoice: May");
        assertThat(names.of("Verdict and sentence")).isEqualTo("Verdict");
    }

    @Test
    void theLastChangeOfTheSelectedFactIsKnown() {
        Fact fact = sample.fact("", "First", Fact.Status.UNDISPUTED, false);
        drain();
        model.selectedProperty().set(fact.id());
        assertThat(model.lastChangeProperty().get().orElseThrow().title()).isEqualTo("Add a fact");
        model.edits().key(fact, true);
        drain();
        assertThat(model.lastChangeProperty().get().orElseThrow().title()).isEqualTo("Mark a fact as key");
        assertThat(model.lastChangeProperty().get().orElseThrow().who()).isEqualTo("Pat");
    }

    private void type(FactRow row, Column column, String text) {
        model.begin(row, column);
        assertThat(model.commit(text)).isTrue();
        drain();
    }

    private void drain() {
        for (Runnable next = window.poll(); next != null; next = window.poll()) {
            next.run();
        }
    }

    private List<FactRow> rows() {
        return model.sheetProperty().get().rows();
    }

    private List<FactRow> shown() {
        return rows().stream().filter(model::shows).toList();
    }
}

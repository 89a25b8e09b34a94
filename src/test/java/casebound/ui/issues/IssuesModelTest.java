package casebound.ui.issues;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.Charge;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.problem.Problem;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuesModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private Cases cases;
    private CaseFile file;
    private Proceeding state;
    private IssuesModel model;

    @BeforeEach
    void open() {
        cases = new Cases(folder);
        file = cases.create();
        state = proceeding("State v. Sample");
        model = new IssuesModel(file, Work.inline(problems::add), task -> {});
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void anEmptyCaseShowsNoTreeUntilAnIssueIsTyped() {
        assertThat(model.rowsProperty().get()).isEmpty();
        model.begin(null, false);
        assertThat(shown()).containsExactly("State v. Sample", "  draft", "The whole matter");
        type(IssueRow.DRAFT, "Involuntary manslaughter");
        assertThat(shown()).containsExactly("State v. Sample", "  Involuntary manslaughter", "The whole matter");
        assertThat(Cases.all(file, Issue.class).getFirst().type()).isEqualTo(Issue.Type.CLAIM);
    }

    @Test
    void partsAndIssuesBesideAreTypedWhereTheyBelong() {
        manslaughter();
        assertThat(shown()).containsExactly("State v. Sample", "  Manslaughter", "    Negligence", "      Duty", "    Causation",
                "The whole matter");
        assertThat(Cases.all(file, Issue.class)).extracting(Issue::type).containsExactlyInAnyOrder(Issue.Type.CLAIM, Issue.Type.ELEMENT,
                Issue.Type.ELEMENT, Issue.Type.ISSUE);
        assertThat(problems).isEmpty();
    }

    @Test
    void aDraftWithoutWordsIsNoIssue() {
        manslaughter();
        model.begin(row("Negligence"), false);
        type(IssueRow.DRAFT, "  ");
        assertThat(Cases.all(file, Issue.class)).hasSize(4);
        model.begin(row("Negligence"), true);
        model.typing().begin(IssueRow.DRAFT, IssuesModel.TITLE, "");
        model.typing().cancel();
        model.dropDraft();
        assertThat(shown()).doesNotContain("      draft");
    }

    @Test
    void anIssueIsIndentedOutdentedAndMoved() {
        manslaughter();
        model.edits().indent(id("Causation"));
        assertThat(again()).containsExactly("State v. Sample", "  Manslaughter", "    Negligence", "      Duty", "      Causation",
                "The whole matter");
        model.edits().move(id("Causation"), -1);
        assertThat(again()).containsSubsequence("      Causation", "      Duty");
        model.edits().move(id("Causation"), -1);
        model.edits().outdent(id("Causation"));
        assertThat(again()).containsExactly("State v. Sample", "  Manslaughter", "    Negligence", "      Duty", "    Causation",
                "The whole matter");
        model.edits().outdent(id("Manslaughter"));
        model.edits().indent(id("Manslaughter"));
        assertThat(again()).startsWith("State v. Sample", "  Manslaughter", "    Negligence");
        assertThat(problems).isEmpty();
    }

    @Test
    void removingAnIssueTakesItsPartsInOneChangeThatOneUndoTakesBack() {
        manslaughter();
        Fact fact = fact("The set is closed");
        model.edits().tag(id("Duty"), List.of(fact.ref()));
        long before = Cases.all(file, Issue.class).size();
        model.edits().delete(List.of(id("Manslaughter"), id("Duty")));
        assertThat(Cases.all(file, Issue.class)).isEmpty();
        assertThat(Cases.all(file, Tagging.class)).isEmpty();
        assertThat(Cases.all(file, Fact.class)).hasSize(1);
        CaseFile.await(file.undo());
        assertThat(Cases.all(file, Issue.class)).hasSize((int) before);
        assertThat(again()).contains("      Duty");
        assertThat(Cases.all(file, Tagging.class)).hasSize(1);
    }

    @Test
    void factsAndEvidenceCountForAllThatTheyAreAPartOfOnceEach() {
        manslaughter();
        Fact one = fact("The set is closed");
        Fact two = fact("The gun is loaded");
        EvidenceItem item = new EvidenceItem(Ids.next(), "E-1", "Revolver", "", null, null, null, CaseDate.NONE,
                EvidenceItem.Bearing.NOT_SAID, "", null, "");
        CaseFile.await(file.change("Add", tx -> tx.add(item)));
        model.edits().tag(id("Duty"), List.of(one.ref(), two.ref()));
        model.edits().tag(id("Causation"), List.of(two.ref(), item.ref()));
        again();
        assertThat(row("Duty").facts()).isEqualTo(2);
        assertThat(row("Negligence").tagged()).isEmpty();
        assertThat(row("Negligence").facts()).isEqualTo(2);
        assertThat(row("Manslaughter").facts()).isEqualTo(2);
        assertThat(row("Manslaughter").evidence()).isEqualTo(1);
        assertThat(row("State v. Sample").facts()).isEqualTo(2);
    }

    @Test
    void aFilterKeepsWhatAMatchIsAPartOf() {
        manslaughter();
        model.fold(row("Negligence"), true);
        assertThat(shown()).doesNotContain("      Duty");
        model.filterProperty().set("DUT");
        assertThat(shown()).containsExactly("State v. Sample", "  Manslaughter", "    Negligence", "      Duty");
        model.filterProperty().set("nothing like it");
        assertThat(shown()).isEmpty();
        model.uncover(id("Duty"));
        assertThat(shown()).contains("      Duty");
    }

    @Test
    void aTreeMovesToAnotherProceedingWithItsParts() {
        manslaughter();
        Proceeding civil = proceeding("Estate v. Sample");
        model.edits().moveTo(id("Negligence"), civil.id());
        assertThat(again()).containsExactly("Estate v. Sample", "  Negligence", "    Duty", "State v. Sample", "  Manslaughter",
                "    Causation", "The whole matter");
        model.edits().moveTo(id("Negligence"), null);
        assertThat(again()).endsWith("The whole matter", "  Negligence", "    Duty");
    }

    @Test
    void aChargeWithoutAnIssueIsSuggestedAndNothingChangesUntilItIsAccepted() {
        Party party = Cases.party("Sam Sample");
        CaseFile.await(file.change("Add", tx -> {
            tx.add(party);
            tx.add(charge(party, "Involuntary manslaughter", "1"));
            tx.add(charge(party, "involuntary  Manslaughter", "2"));
            tx.add(charge(party, "Tampering", "3"));
        }));
        again();
        assertThat(model.suggestionProperty().get().orElseThrow().title()).isEqualTo("Involuntary manslaughter");
        assertThat(Cases.all(file, Issue.class)).isEmpty();
        model.addSuggested();
        again();
        assertThat(Cases.all(file, Issue.class)).extracting(Issue::title).containsExactly("Involuntary manslaughter");
        assertThat(model.suggestionProperty().get().orElseThrow().title()).isEqualTo("Tampering");
        model.notNow();
        assertThat(model.suggestionProperty().get()).isEmpty();
    }

    @Test
    void issuesThatArePartsOfEachOtherAreShownAllTheSame() {
        manslaughter();
        UUID negligence = id("Negligence");
        UUID duty = id("Duty");
        model.edits().set(negligence, "parent", duty);
        assertThat(again()).anyMatch(line -> line.strip().equals("Duty")).anyMatch(line -> line.strip().equals("Negligence"));
        model.edits().delete(List.of(negligence));
        assertThat(again()).noneMatch(line -> line.strip().equals("Duty"));
    }

    @Test
    void manyIssuesAreReadFilteredAndRemovedInOneChange() {
        CaseFile.await(file.change("Fill", tx -> {
            UUID top = Ids.next();
            tx.add(new Issue(top, state.id(), null, Issue.Type.CLAIM, "Top", 0, ""));
            for (int i = 0; i < 1_000; i++) {
                tx.add(new Issue(Ids.next(), state.id(), top, Issue.Type.ELEMENT, "Element " + i, i, ""));
            }
        }));
        assertThat(again()).hasSize(1_003);
        model.filterProperty().set("element 999");
        assertThat(shown()).hasSize(3);
        model.edits().delete(List.of(id("Top")));
        assertThat(again()).isEmpty();
    }

    @Test
    void aReaderSeesTheTreeAndChangesNothing() {
        manslaughter();
        try (CaseFile reading = cases.read()) {
            IssuesModel reader = new IssuesModel(reading, Work.inline(problems::add), task -> {});
            reader.begin(reader.rowsProperty().get().getFirst(), true);
            assertThat(reader.rowsProperty().get()).hasSize(6);
            assertThat(reader.whyNot()).isNotBlank();
        }
    }

    /** A charge with two elements, one of them with a question in it, each typed. */
    private void manslaughter() {
        model.begin(null, false);
        type(IssueRow.DRAFT, "Manslaughter");
        model.begin(row("Manslaughter"), true);
        type(IssueRow.DRAFT, "Negligence");
        model.begin(row("Negligence"), false);
        type(IssueRow.DRAFT, "Causation");
        model.begin(row("Negligence"), true);
        type(IssueRow.DRAFT, "Duty");
    }

    private Charge charge(Party party, String title, String count) {
        return new Charge(Ids.next(), state.id(), party.id(), Charge.Type.CHARGE, count, title, "", "", CaseDate.NONE, "");
    }

    private Fact fact(String text) {
        Fact fact = Cases.fact(text);
        CaseFile.await(file.change("Add a fact", tx -> tx.add(fact)));
        return fact;
    }

    private Proceeding proceeding(String name) {
        Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, name, "", "", "", "", "", CaseDate.NONE,
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, "");
        CaseFile.await(file.change("Add a proceeding", tx -> tx.add(proceeding)));
        return proceeding;
    }

    private void type(UUID row, String words) {
        model.typing().begin(row, IssuesModel.TITLE, "");
        model.typing().commit(words);
        model.refresh();
    }

    private IssueRow row(String title) {
        return model.rowsProperty().get().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow();
    }

    private UUID id(String title) {
        model.refresh();
        return model.treeProperty().get().rows().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow().id();
    }

    private List<String> again() {
        model.filterProperty().set("");
        model.refresh();
        return shown();
    }

    private List<String> shown() {
        return model.rowsProperty().get().stream()
                .map(row -> "  ".repeat(row.depth()) + (row.id().equals(IssueRow.DRAFT) ? "draft" : row.title())).collect(Collectors.toList());
    }
}

package casebound.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CustodyEvent;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.ProductionItem;
import casebound.model.Tagging;
import casebound.problem.Problem;
import casebound.ui.kit.Destination;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private SampleEvidence sample;
    private EvidenceModel model;

    @BeforeEach
    void open() {
        sample = new SampleEvidence(folder);
        model = new EvidenceModel(sample.file, Work.inline(problems::add), task -> {});
    }

    @AfterEach
    void close() {
        sample.file.close();
    }

    @Test
    void itemsTypedIntoTheLastRowAreNumberedOn() {
        type(null, EvidenceModel.DESCRIPTION, "Cache of rounds");
        type(null, EvidenceModel.DESCRIPTION, "Revolver");
        type(null, EvidenceModel.DESCRIPTION, "  ");
        assertThat(items()).extracting(row -> row.item().number() + " " + row.item().description())
                .containsExactly("E-1 Cache of rounds", "E-2 Revolver");
        assertThat(problems).isEmpty();
    }

    @Test
    void aCellIsTypedIntoAndUndone() {
        UUID id = sample.item("E-1", "Cache of rounds", null, EvidenceItem.Bearing.NOT_SAID).id();
        model.refresh();
        type(id, EvidenceModel.DESCRIPTION, "Live rounds");
        type(id, EvidenceModel.NUMBER, "E-7");
        type(id, EvidenceModel.KNOWN, "~ Mar 2024");
        EvidenceItem item = items().getFirst().item();
        assertThat(item.description()).isEqualTo("Live rounds");
        assertThat(item.number()).isEqualTo("E-7");
        assertThat(item.firstKnown().text()).isEqualTo("~ Mar 2024");
        CaseFile.await(sample.file.undo());
        model.refresh();
        assertThat(items().getFirst().item().firstKnown().text()).isEqualTo("<= 6 Mar 2024");
    }

    @Test
    void aRefusedDateOrAnEmptyDescriptionStaysInItsCellWithTheReason() {
        UUID id = sample.item("E-1", "Cache of rounds", null, EvidenceItem.Bearing.NOT_SAID).id();
        model.refresh();
        model.itemTyping().begin(id, EvidenceModel.KNOWN, "");
        assertThat(model.itemTyping().commit("31 Feb 2024")).isFalse();
        assertThat(model.itemTyping().cellProperty().get().text()).isEqualTo("31 Feb 2024");
        assertThat(model.itemTyping().cellProperty().get().problem()).isNotBlank();
        model.itemTyping().cancel();
        model.itemTyping().begin(id, EvidenceModel.DESCRIPTION, "");
        assertThat(model.itemTyping().commit(" ")).isFalse();
        model.itemTyping().cancel();
        assertThat(items().getFirst().item().description()).isEqualTo("Cache of rounds");
    }

    @Test
    void whileACellIsTypedIntoTheRowsStayAndAreReadWhenItEnds() {
        UUID id = sample.item("E-1", "Cache of rounds", null, EvidenceItem.Bearing.NOT_SAID).id();
        model.refresh();
        model.itemTyping().begin(id, EvidenceModel.NUMBER, "E");
        sample.item("E-2", "Revolver", null, EvidenceItem.Bearing.NOT_SAID);
        model.refresh();
        assertThat(model.sheetProperty().get().items()).hasSize(1);
        model.itemTyping().cancel();
        assertThat(model.sheetProperty().get().items()).hasSize(2);
    }

    @Test
    void aRowSaysAllThatTheCaseKnowsOfAnItem() throws IOException {
        EvidenceItem rounds = sample.full();
        ItemRow row = items().getFirst();
        assertThat(row.heldBy()).isEqualTo("Sample County Sheriff (Prosecution)");
        assertThat(row.proceedings()).extracting(in -> in.proceeding().name()).containsExactly("State v. Sample");
        assertThat(row.exhibits()).extracting(ItemsGrid::words).containsExactly("12, State v. Sample");
        assertThat(row.productions()).extracting(ItemRow.Served::to).containsExactly("Sam Sample");
        assertThat(row.document()).isEqualTo("Supplemental report");
        assertThat(row.documentAt()).isInstanceOf(Destination.AtPage.class);
        assertThat(row.documents()).isEqualTo(1);
        assertThat(row.touching()).extracting(ItemRow.Touch::words).containsExactly("A witness hands rounds to the sheriff");
        assertThat(row.flaws()).isEqualTo(1);
        assertThat(model.itemOfCustody(row.custody().getLast().event().id())).contains(rounds.id());
    }

    @Test
    void twoExhibitsOfOneNumberInOneProceedingAreMarkedAndKept() throws IOException {
        sample.full();
        Proceeding other = Cases.all(sample.file, Proceeding.class).getLast();
        sample.exhibit(sample.document("Letter.txt").ref(), other, "A", null);
        model.refresh();
        assertThat(model.sheetProperty().get().exhibits()).extracting(row -> row.exhibit().number() + " " + row.twice())
                .containsExactlyInAnyOrder("12 true", "12 true", "A false", "A false");
    }

    @Test
    void deletingAnItemTakesItsCustodyAndExhibitsAndUndoBringsThemBack() throws IOException {
        EvidenceItem rounds = sample.full();
        model.edits().deleteItems(List.of(rounds.id()));
        assertThat(items()).isEmpty();
        assertThat(Cases.all(sample.file, CustodyEvent.class)).isEmpty();
        assertThat(Cases.all(sample.file, Exhibit.class)).hasSize(2);
        assertThat(Cases.all(sample.file, ProductionItem.class)).isEmpty();
        CaseFile.await(sample.file.undo());
        assertThat(items().getFirst().custody()).hasSize(3);
        assertThat(Cases.all(sample.file, Tagging.class)).hasSize(1);
    }

    @Test
    void filtersLookAtHolderBearingProceedingAndWords() throws IOException {
        sample.full();
        Party other = sample.party("Another agency");
        sample.item("E-2", SampleEvidence.RTL_AND_EMOJI, other, EvidenceItem.Bearing.IMPEACHING);
        model.refresh();
        assertThat(shown()).containsExactly("E-1", "E-2");
        model.holderProperty().set(other);
        assertThat(shown()).containsExactly("E-2");
        model.clearFilter();
        model.bearingProperty().set(EvidenceItem.Bearing.FAVORABLE);
        assertThat(shown()).containsExactly("E-1");
        model.clearFilter();
        model.proceedingProperty().set(model.sheetProperty().get().proceedings().getLast());
        assertThat(shown()).containsExactly("E-1");
        model.clearFilter();
        model.filterProperty().set("\uD83D\uDCE6");
        assertThat(shown()).containsExactly("E-2");
        model.exhibitFilterProperty().set("supplemental");
        assertThat(model.sheetProperty().get().exhibits().stream().filter(model.exhibitsShown())).hasSize(2);
    }

    @Test
    void aReaderSeesEverythingChangesNothingAndIsToldWhy() throws IOException {
        sample.full();
        try (CaseFile reading = sample.cases.read()) {
            EvidenceModel reader = new EvidenceModel(reading, Work.inline(problems::add), task -> {});
            assertThat(reader.sheetProperty().get().items()).hasSize(1);
            reader.itemTyping().begin(reader.sheetProperty().get().items().getFirst().id(), EvidenceModel.NUMBER, "E-9");
            assertThat(reader.itemTyping().cellProperty().get()).isNull();
            assertThat(reader.whyNot()).isNotBlank();
        }
    }

    private List<ItemRow> items() {
        model.refresh();
        return model.sheetProperty().get().items();
    }

    private List<String> shown() {
        return model.sheetProperty().get().items().stream().filter(model.itemsShown()).map(row -> row.item().number()).toList();
    }

    private void type(UUID row, String column, String words) {
        model.itemTyping().begin(row, column, "");
        model.itemTyping().commit(words);
        model.refresh();
    }
}

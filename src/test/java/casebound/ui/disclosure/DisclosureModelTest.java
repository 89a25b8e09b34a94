package casebound.ui.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.disclosure.Cell;
import casebound.disclosure.DisclosureLog;
import casebound.disclosure.Gap;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.DisclosureDecision;
import casebound.model.DisclosureDecision.Decision;
import casebound.model.Entitlement;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Ids;
import casebound.model.Party;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Side;
import casebound.model.Tagging;
import casebound.problem.Problem;
import casebound.ui.disclosure.DisclosureModel.At;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private SampleDisclosure sample;
    private DisclosureModel model;

    @BeforeEach
    void open() {
        sample = new SampleDisclosure(folder);
        model = new DisclosureModel(sample.file, Work.inline(problems::add), task -> {});
        model.refresh();
    }

    @AfterEach
    void close() {
        sample.file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void rowsComeByNumberAndSayWhoHolds() {
        assertThat(model.sheetProperty().get().lines()).extracting(line -> line.row().item().number()).containsExactly("E-1", "E-2", "E-10");
        assertThat(model.sheetProperty().get().lines()).extracting(Sheet.Line::heldBy).containsOnly("Prosecution");
    }

    @Test
    void onlyColumnsWithSomethingInThemAreShown() {
        assertThat(model.columns(null).stream().map(index -> model.sheetProperty().get().disclosure().columns().get(index).name()))
                .containsExactly("the defense", "the defense", "the appellee", "Alex Sample", "Sam Second");
        assertThat(model.columns(sample.civil.id())).hasSize(2);
    }

    @Test
    void theGapIsExplainedWithConsequencePassagesAndTime() {
        Detail detail = atTheGap();
        assertThat(detail.sentence()).isEqualTo("The cache of bullets (E-1) was held by the prosecution, and no production of it to the "
                + "defense is recorded in State v. Sample; the trial began in July 2024.");
        assertThat(detail.consequence()).isEqualTo("Dismissed by the judge after three days (Jul 2024)");
        assertThat(detail.passages()).extracting(Passage::label).containsExactly("Order 4", "Day 3 2", "Day 3 6");
        TimeAxis axis = detail.axis();
        assertThat(axis.held().from()).as("nobody recorded since when").isNull();
        assertThat(axis.held().since()).isEqualTo("since when: not recorded");
        assertThat(axis.missing()).isEqualTo("No production of E-1 to the defense is recorded");
        assertThat(axis.decisive()).hasSize(2);
        assertThat(axis.disclosure()).isEmpty();
    }

    @Test
    void recordingTheDisclosureCuresAndUndoOpensAgain() {
        Detail detail = atTheGap();
        model.acts().produce(new Draft(sample.criminal.id(), model.likelySender(detail).id(), sample.defendant.id(),
                CaseDates.parse("8/1/2024"), "drive", "vol. 2", "ST-1", "ST-9", CaseDate.NONE, List.of(sample.rounds.ref())));
        assertThat(state()).isEqualTo(Cell.State.SERVED);
        assertThat(model.sheetProperty().get().disclosure().openGaps()).isEmpty();
        assertThat(Words.cell(model.detailProperty().get().cell())).isEqualTo("Served vol. 2");
        assertThat(Cases.all(sample.file, ProductionItem.class).getLast().firstBates()).isEqualTo("ST-1");
        CaseFile.await(sample.file.undo());
        model.refresh();
        assertThat(state()).isEqualTo(Cell.State.NOT_DISCLOSED);
    }

    @Test
    void reasonsAreKeptWithAuthorAndDayAndCanBeTakenBack() {
        Detail detail = atTheGap();
        model.acts().decide(detail.row().item(), detail.column(), Decision.NOT_REQUIRED, " Rule 5-501(F) ");
        assertThat(state()).isEqualTo(Cell.State.NOT_REQUIRED);
        DisclosureDecision decision = model.detailProperty().get().cell().decision();
        assertThat(decision.reason()).isEqualTo("Rule 5-501(F)");
        assertThat(decision.by()).isEqualTo("Pat");
        assertThat(decision.date().known()).isTrue();
        model.acts().takeBack(decision);
        assertThat(state()).isEqualTo(Cell.State.NOT_DISCLOSED);
        model.acts().decide(detail.row().item(), detail.column(), Decision.EXPLAINED, "It came late from the laboratory");
        assertThat(state()).isEqualTo(Cell.State.EXPLAINED);
        assertThat(model.sheetProperty().get().disclosure().gaps()).extracting(Gap::state).containsExactly(Gap.State.EXPLAINED);
    }

    @Test
    void whatIsOwedIsReplacedInItsDirection() {
        Entitlement before = Cases.all(sample.file, Entitlement.class).getFirst();
        model.acts().owe(List.of(before), new Entitlement(Ids.next(), sample.criminal.id(), Side.PROSECUTION, Side.DEFENSE,
                Entitlement.Scope.FAVORABLE, "Brady"));
        model.refresh();
        model.goTo(new At(sample.rounds.id(), sample.criminal.id(), sample.defendant.id()));
        assertThat(state()).isEqualTo(Cell.State.BEARING_NOT_SAID);
        model.acts().bearing(sample.rounds, EvidenceItem.Bearing.FAVORABLE);
        assertThat(state()).isEqualTo(Cell.State.NOT_DISCLOSED);
        model.acts().forget(Cases.all(sample.file, Entitlement.class).getFirst());
        assertThat(state()).isEqualTo(Cell.State.ENTITLEMENT_NOT_RECORDED);
    }

    @Test
    void aProductionIsCorrectedInPlace() {
        Sheet.Made made = model.sheetProperty().get().productions().getFirst();
        assertThat(made.itemNames()).isEqualTo("E-2 Sample item: set photographs; E-10 Sample item: call sheet");
        Production old = made.production();
        model.acts().correct(made, new Draft(old.proceeding(), old.from(), old.to(), old.date(), "drive", old.volume(), old.firstBates(),
                old.lastBates(), CaseDates.parse("3/8/2023"), List.of(sample.photographs.ref(), sample.rounds.ref())));
        model.refresh();
        Sheet.Made now = model.sheetProperty().get().productions().getFirst();
        assertThat(now.production().note()).isEqualTo("our note");
        assertThat(now.items()).extracting(ProductionItem::item).containsExactly(sample.photographs.ref(), sample.rounds.ref());
        assertThat(now.items().getFirst().firstBates()).isEqualTo("ST-000001");
        model.acts().remove(List.of(old.id()));
        model.refresh();
        assertThat(model.sheetProperty().get().productions()).isEmpty();
        assertThat(model.sheetProperty().get().disclosure().openGaps()).hasSize(3);
    }

    @Test
    void oneStepsFromGapToGapInACircle() {
        sample.add(List.of(SampleDisclosure.item("E-3", "Glove")));
        EvidenceItem glove = Cases.all(sample.file, EvidenceItem.class).getLast();
        sample.add(List.of(new Tagging(Ids.next(), glove.ref(), sample.criminal.ref())));
        model.refresh();
        assertThat(model.gap(1).item().number()).isEqualTo("E-1");
        model.goTo(At.of(model.gap(1)));
        assertThat(model.gap(1).item().number()).isEqualTo("E-3");
        assertThat(model.gap(-1).item().number()).isEqualTo("E-3");
        model.goTo(At.of(model.gap(1)));
        assertThat(model.gapIndex()).isEqualTo(1);
        assertThat(model.gap(1).item().number()).isEqualTo("E-1");
    }

    @Test
    void theLogHasOneLineForEachThingAndKeepsOurNotesInside() throws IOException {
        Path log = folder.resolve("log.csv");
        assertThat(new DisclosureLog(sample.file).write(log, true, null)).isEqualTo(2);
        assertThat(Files.readString(log)).contains("No.,Direction,Proceeding", "vol. 1,ST-000001–ST-000048,E-2", "1 Mar 2023", "our note");
        assertThat(new DisclosureLog(sample.file).write(log, false, sample.civil.id())).isZero();
        assertThat(Files.readString(log)).doesNotContain("our note", "Notes");
    }

    @Test
    void aMatterWithoutAnythingIsEmpty() {
        CaseFile empty = new Cases(folder.resolve("empty")).create();
        DisclosureModel none = new DisclosureModel(empty, Work.inline(problems::add), task -> {});
        none.refresh();
        assertThat(none.sheetProperty().get().lines()).isEmpty();
        assertThat(none.columns(null)).isEmpty();
        assertThat(none.gap(1)).isNull();
        empty.close();
    }

    @Test
    void tenThousandItemsAreReadAndFound() {
        List<Entity> many = new ArrayList<>();
        for (int i = 100; i < 10_100; i++) {
            EvidenceItem item = SampleDisclosure.item("E-" + i, "Item " + i);
            many.add(item);
            many.add(new Tagging(Ids.next(), item.ref(), sample.criminal.ref()));
        }
        for (int i = 0; i < 7; i++) {
            Party party = SampleDisclosure.party("Codefendant " + i);
            many.add(party);
            many.add(SampleDisclosure.role(party, sample.criminal, "Defendant", Side.DEFENSE));
        }
        sample.add(many);
        model.refresh();
        assertThat(model.sheetProperty().get().lines()).hasSize(10_003);
        // E-1 was not disclosed to the first defendant; none of it to the seven others
        assertThat(model.sheetProperty().get().disclosure().openGaps()).hasSize(10_000 * 8 + 1 + 3 * 7);
        model.goTo(new At(sample.rounds.id(), sample.criminal.id(), sample.defendant.id()));
        assertThat(model.detailProperty().get().sentence()).contains("to Alex Sample");
    }

    private Detail atTheGap() {
        model.goTo(At.of(model.gap(1)));
        return model.detailProperty().get();
    }

    private Cell.State state() {
        model.refresh();
        return model.detailProperty().get().cell().state();
    }
}

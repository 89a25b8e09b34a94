package casebound.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.search.Hit;
import casebound.ui.kit.Destination;
import casebound.ui.kit.PaneSide;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private ResultsModel model;
    private final Party morrissey = Cases.party("Kari Morrissey");
    private final List<Destination> opened = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        file = new Cases(folder).create();
        CaseFile.await(file.change("Add a party", tx -> tx.add(morrissey)));
        file.index().await();
        model = new ResultsModel(file, Work.inline(problems::add), opened::add);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aRecordIsFoundAndOpensWhereItLives() {
        model.search(" morrissey ");
        Results.Found found = (Results.Found) model.resultsProperty().get();
        assertThat(ResultsModel.count(found.hits())).isEqualTo("1 hit");
        Hit hit = found.hits().hits().getFirst();
        assertThat(ResultsModel.place(hit)).isEqualTo("party");
        model.open(hit, PaneSide.LEFT);
        assertThat(opened).containsExactly(new Destination.AtRecord(morrissey.ref()));
    }

    @Test
    void aPageOpensWithTheWordsThatWereAskedFor() {
        model.search("morrissey");
        Hit page = new Hit(new Ref(Kind.DOCUMENT, morrissey.id()), 3, "Motion", "iv", "", List.of(), 1);
        assertThat(ResultsModel.place(page)).isEqualTo("page iv");
        model.open(page, PaneSide.OTHER);
        assertThat(opened).containsExactly(new Destination.AtPage(morrissey.id(), 3, PaneSide.OTHER, "morrissey"));
    }

    @Test
    void whatMeansNothingIsSaidAndIsNoFailure() {
        model.search("*legacy");
        assertThat(model.resultsProperty().get()).isInstanceOfSatisfying(Results.NotUnderstood.class,
                refused -> assertThat(refused.problem().code()).isEqualTo(Code.QUERY_NOT_UNDERSTOOD));
        model.search("");
        assertThat(model.resultsProperty().get()).isInstanceOf(Results.Nothing.class);
        assertThat(problems).isEmpty();
    }
}

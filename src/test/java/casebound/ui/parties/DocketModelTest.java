package casebound.ui.parties;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Ids;
import casebound.model.Proceeding;
import casebound.problem.Problem;
import casebound.ui.parties.Docket.Attached;
import casebound.ui.parties.Docket.FilingRow;
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

/** The docket over a real case, without a toolkit. */
class DocketModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private CaseFile file;
    private DocketModel model;
    private UUID state;

    @BeforeEach
    void open() {
        file = new Cases(folder).create();
        model = new DocketModel(file, Work.inline(problems::add), task -> {});
        Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, "State v. Sample", "", "", "", "", "", CaseDate.NONE,
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, "");
        CaseFile.await(file.change("Add", tx -> tx.add(proceeding)));
        state = proceeding.id();
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void entriesAreAddedChangedAndDeletedAndEachIsOneUndo() {
        model.add(state, "9", CaseDates.parse("1 Jul 2024"), "Motion to dismiss");
        model.add(state, "", CaseDates.parse("2 Jul 2024"), "Minute order");
        FilingRow motion = rows().getFirst();
        assertThat(model.text(motion.filing(), "text", "Motion to dismiss with prejudice")).isEmpty();
        assertThat(model.date(motion.filing(), "entered", "31 Feb 2024")).contains("Feb");
        assertThat(model.date(motion.filing(), "entered", "2 Jul 2024")).isEmpty();
        assertThat(rows().getFirst().filing().entered()).isEqualTo(CaseDates.parse("2 Jul 2024"));
        FilingRow minute = rows().getLast();
        assertThat(model.text(minute.filing(), "text", " ")).isNotEmpty();
        assertThat(rows().getLast().filing().text()).isEqualTo("Minute order");
        model.remove(rows().stream().map(FilingRow::filing).toList());
        assertThat(rows()).isEmpty();
        CaseFile.await(file.undo());
        assertThat(rows()).hasSize(2);
    }

    @Test
    void anEntryAnswersAnotherAndHasDocumentsInTheOrderOfTheirNumbers() throws IOException {
        UUID motion = model.add(state, "12", CaseDate.NONE, "Motion");
        UUID order = model.add(state, "13", CaseDate.NONE, "Order");
        Document main = Cases.document(file, "order.txt", new byte[] {1});
        Document second = Cases.document(file, "exhibit.txt", new byte[] {2});
        FilingRow row = rows().getLast();
        assertThat(row.filing().id()).isEqualTo(order);
        model.set(row.filing(), "answers", motion);
        model.attach(row.filing(), second.id(), "10");
        model.attach(row.filing(), main.id(), "");
        row = rows().getLast();
        assertThat(row.answers()).isEqualTo("12");
        assertThat(row.documents()).extracting(Attached::title).containsExactly("order", "exhibit");
        assertThat(model.answerable(row)).extracting(other -> other.filing().id()).containsExactly(motion);
        model.detach(row.documents().getFirst().link());
        assertThat(rows().getLast().documents()).hasSize(1);
        model.remove(List.of(rows().getFirst().filing()));
        assertThat(rows()).singleElement().satisfies(left -> assertThat(left.filing().answers()).isNull());
        assertThat(Cases.all(file, FilingDocument.class)).hasSize(1);
    }

    @Test
    void numbersAreSortedAsNumbersAndTheNextOneIsOffered() {
        assertThat(model.nextNumber(state)).isEmpty();
        for (String number : List.of("12", "9", "12-3")) {
            model.add(state, number, CaseDate.NONE, "Entry");
        }
        assertThat(rows()).extracting(row -> row.filing().number()).containsExactly("9", "12", "12-3");
        assertThat(model.nextNumber(state)).isEqualTo("13");
    }

    @Test
    void tenThousandEntriesAreReadInAFewQuestions() {
        CaseFile.await(file.change("Add many", tx -> {
            for (int i = 1; i <= 10_000; i++) {
                tx.add(new Filing(Ids.next(), state, String.valueOf(i), CaseDate.NONE, CaseDate.NONE, null, "Entry " + i, null));
            }
        }));
        assertThat(rows()).hasSize(10_000);
        assertThat(rows().get(9_999).filing().number()).isEqualTo("10000");
    }

    private List<FilingRow> rows() {
        model.refresh();
        return model.shownProperty().get().rows();
    }
}

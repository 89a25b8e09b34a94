package casebound.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.PartyAlias;
import casebound.model.Question;
import casebound.model.SignOff;
import casebound.problem.Problem;
import casebound.sample.Samples;
import casebound.summary.Summary.Asked;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private Samples sample;
    private SummaryModel model;

    @BeforeEach
    void open() {
        sample = new Samples(folder);
        model = new SummaryModel(sample.file, sample.workers, Work.inline(problems::add), task -> {});
    }

    @AfterEach
    void close() {
        sample.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooks() {
        assertThat(model.shownProperty().get()).isNull();
        model.watched(true);
        assertThat(model.shownProperty().get()).isNotNull();
        assertThat(model.pagesProperty().get()).isEqualTo(2);
    }

    @Test
    void acceptingASpellingMakesAnAliasAndClosesTheQuestionAndUndoOpensItAgain() {
        Question spelling = questions().getFirst();
        model.samePerson(spelling);
        assertThat(Cases.all(sample.file, PartyAlias.class)).extracting(PartyAlias::name).contains("Alex Baldwin");
        assertThat(questions()).doesNotContain(spelling);
        CaseFile.await(sample.file.undo());
        assertThat(Cases.all(sample.file, PartyAlias.class)).extracting(PartyAlias::name).doesNotContain("Alex Baldwin");
        assertThat(questions()).contains(spelling);
    }

    @Test
    void anotherPersonClosesTheQuestionAndAddsNoName() {
        model.anotherPerson(questions().getFirst());
        assertThat(questions()).hasSize(2);
        assertThat(Cases.all(sample.file, PartyAlias.class)).hasSize(1);
    }

    @Test
    void questionsAreAddedAndAnswered() {
        model.ask("  Who will see this first?  ");
        model.ask(" ");
        Question added = questions().stream().filter(question -> question.text().equals("Who will see this first?")).findFirst().orElseThrow();
        model.answer(added, " ");
        assertThat(questions()).contains(added);
        model.answer(added, "The attorney");
        assertThat(questions()).doesNotContain(added);
    }

    @Test
    void signingOffKeepsWhoAndWhereTheJournalStood() {
        long before = sample.file.head().seq();
        String hash = sample.file.head().hash();
        model.signOff();
        assertThat(Cases.all(sample.file, SignOff.class)).singleElement().satisfies(signOff -> {
            assertThat(signOff.by()).isEqualTo("Sample attorney");
            assertThat(signOff.seq()).isEqualTo(before);
            assertThat(signOff.head()).isEqualTo(hash);
        });
        model.refresh();
        assertThat(model.shownProperty().get().changes().all()).isZero();
        model.ask("What is new?");
        model.refresh();
        assertThat(model.shownProperty().get().changes().first()).singleElement()
                .satisfies(change -> assertThat(change.title()).isEqualTo("Add a question"));
    }

    @Test
    void itIsSavedAsAPdfAndCopiedAsText() {
        model.refresh();
        Path out = folder.resolve("Summary.pdf");
        model.save(out);
        assertThat(out).isNotEmptyFile();
        assertThat(model.saidProperty().get()).isEqualTo("Saved: Summary.pdf.");
        model.print(pdf -> assertThat(pdf).isNotEmptyFile().hasFileName("Summary.pdf"));
        assertThat(model.text()).contains("Where it stands", "4 proceedings");
    }

    private List<Question> questions() {
        model.refresh();
        return model.shownProperty().get().questions().first().stream().map(Asked::question).toList();
    }
}

package casebound.ui.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Document;
import casebound.problem.Problem;
import casebound.suggest.StampedPaper;
import casebound.suggest.Suggestion;
import casebound.suggest.Suggestion.What;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue without a window: what waits, what is decided, what comes back. */
class SuggestionsModelTest {
    @TempDir Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private Workers workers;
    private CaseFile file;
    private SuggestionsModel model;

    @BeforeEach
    void open() throws IOException {
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        file = new Cases(folder).create();
        StampedPaper.bring(folder.resolve("papers"), file, workers);
        model = new SuggestionsModel(file, Work.inline(problems::add));
        model.look();
    }

    @AfterEach
    void close() {
        file.close();
        workers.close();
        assertThat(problems).isEmpty();
    }

    private List<What> waiting() {
        return model.waiting().get().stream().map(Suggestion::what).toList();
    }

    private Suggestion about(What what) {
        return model.waiting().get().stream().filter(each -> each.what() == what).findFirst().orElseThrow();
    }

    private Document document() {
        return Cases.all(file, Document.class).getFirst();
    }

    @Test
    void whatIsAcceptedLeavesTheQueueAndIsInTheCase() {
        assertThat(waiting()).containsExactly(What.KIND, What.TITLE, What.DATE, What.LABELS);
        model.accept(List.of(about(What.KIND)));
        assertThat(waiting()).containsExactly(What.TITLE, What.DATE, What.LABELS);
        assertThat(document().type()).isEqualTo("motion");
    }

    @Test
    void otherWordsStandInTheQueueUntilTheyAreAccepted() {
        model.change(about(What.TITLE), " Motion to Dismiss ");
        assertThat(about(What.TITLE).value()).isEqualTo("Motion to Dismiss");
        assertThat(document().title()).isEmpty();
        model.stale();
        model.read();
        assertThat(about(What.TITLE).value()).as("after the documents were read again").isEqualTo("Motion to Dismiss");
        model.accept(List.of(about(What.TITLE)));
        assertThat(document().title()).isEqualTo("Motion to Dismiss");
    }

    @Test
    void whatIsRejectedDoesNotComeBackUnlessThatIsUndone() {
        model.reject(model.like(about(What.DATE)));
        model.stale();
        model.read();
        assertThat(waiting()).containsExactly(What.KIND, What.TITLE, What.LABELS);
        CaseFile.await(file.undo());
        model.stale();
        model.read();
        assertThat(waiting()).contains(What.DATE);
    }

    @Test
    void aChangeAloneReadsNothing() {
        model.accept(List.of(about(What.KIND)));
        model.stale();
        assertThat(waiting()).containsExactly(What.TITLE, What.DATE, What.LABELS);
        CaseFile.await(file.undo());
        assertThat(waiting()).as("until the case is quiet").containsExactly(What.TITLE, What.DATE, What.LABELS);
        model.read();
        assertThat(waiting()).containsExactly(What.KIND, What.TITLE, What.DATE, What.LABELS);
    }
}

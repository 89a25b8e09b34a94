package casebound.app;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.ocr.OcrRun;
import casebound.privacy.PrivacyRun;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.shell.StatusModel;
import casebound.work.Job;
import casebound.work.Work;
import casebound.work.WorkBody;
import casebound.worker.Workers;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Work on an open case that nobody waits for: from its opening on, and whenever something has come in, until nothing is left. A
 * person may pause it. Lives on the window's thread.
 */
final class Background {
    private final Work work;
    private final StatusModel status;
    private final String titleKey;
    private final WorkBody<?> body;
    private final Supplier<String> pausedWords;
    private final Runnable whenDone;
    private @Nullable Job job;
    private boolean again;
    private boolean paused;

    /**
     * Begins at once.
     *
     * @param body does what there is to do
     * @param pausedWords what the strip says while it is paused; asked for away from the window's thread
     * @param whenDone told whenever nothing is left
     */
    private Background(CaseFile file, Work work, StatusModel status, String titleKey, WorkBody<?> body, Supplier<String> pausedWords,
            Runnable whenDone) {
        this.work = work;
        this.status = status;
        this.titleKey = titleKey;
        this.body = body;
        this.pausedWords = pausedWords;
        this.whenDone = whenDone;
        status.onResume(this::resume);
        file.onChange(change -> {
            if (change.touches(Kind.CONTENT)) {
                Platform.runLater(this::more);
            }
        });
        more();
    }

    /** Reads the pages that have no text. @param whenRead told whenever no page is left */
    static Background ocr(CaseFile file, Workers workers, Work work, StatusModel status, Runnable whenRead) {
        OcrRun run = new OcrRun(file, workers);
        return new Background(file, work, status, "ocr.work", (cancel, progress) -> run.run(progress, cancel),
                () -> Texts.text("ocr.paused", run.left()), whenRead);
    }

    /** Looks for private data. */
    static Background privacy(CaseFile file, Workers workers, Work work, StatusModel status) {
        PrivacyRun run = new PrivacyRun(file, workers);
        return new Background(file, work, status, "privacy.work", (cancel, progress) -> run.run(progress, cancel),
                () -> Texts.text("privacy.paused"), () -> {});
    }

    /** There may be more to do. */
    void more() {
        if (paused) {
            tellPaused();
        } else if (job != null) {
            again = true;
        } else {
            again = false;
            job = work.runInBackground(titleKey, body, done -> ended(), this::stopped);
        }
    }

    private void ended() {
        job = null;
        if (again) {
            more();
        } else {
            whenDone.run();
        }
    }

    private void stopped(Problem problem) {
        job = null;
        paused = true;
        tellPaused();
        work.report(problem);
    }

    private void tellPaused() {
        work.run(titleKey, (cancel, progress) -> pausedWords.get(), words -> {
            if (paused) {
                status.pausedProperty().set(words);
            }
        });
    }

    private void resume() {
        if (paused) {
            paused = false;
            more();
        }
    }

    /** Pauses it, or goes on with everything that is paused. */
    void pauseOrResume() {
        if (paused) {
            status.resume();
        } else if (job != null) {
            job.cancel();
        }
    }
}

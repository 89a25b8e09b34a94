package casebound.app;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.ocr.OcrRun;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.shell.StatusModel;
import casebound.work.Job;
import casebound.work.Work;
import casebound.worker.Workers;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of an open case that have no text while nobody waits for it: from its opening on, and whenever
 * something has come in. A person may pause it. Lives on the window's thread.
 */
final class BackgroundOcr {
    private final OcrRun run;
    private final Work work;
    private final StatusModel status;
    private final Runnable whenRead;
    private @Nullable Job job;
    private boolean again;
    private boolean paused;

    /** @param whenRead told whenever nothing is left to read */
    BackgroundOcr(CaseFile file, Workers workers, Work work, StatusModel status, Runnable whenRead) {
        run = new OcrRun(file, workers);
        this.whenRead = whenRead;
        this.work = work;
        this.status = status;
        status.onResume(this::resume);
        file.onChange(change -> {
            if (change.touches(Kind.CONTENT)) {
                Platform.runLater(this::more);
            }
        });
        more();
    }

    /** There may be more to read. */
    private void more() {
        if (paused) {
            tellPaused();
        } else if (job != null) {
            again = true;
        } else {
            again = false;
            job = work.runInBackground("ocr.work", (cancel, progress) -> run.run(progress, cancel), done -> ended(), this::stopped);
        }
    }

    private void ended() {
        job = null;
        if (again) {
            more();
        } else {
            whenRead.run();
        }
    }

    private void stopped(Problem problem) {
        job = null;
        paused = true;
        tellPaused();
        work.report(problem);
    }

    private void tellPaused() {
        work.run("ocr.work", (cancel, progress) -> run.left(), left -> {
            if (paused) {
                status.pausedProperty().set(Texts.text("ocr.paused", left));
            }
        });
    }

    /** Goes on with what was paused. */
    private void resume() {
        if (paused) {
            paused = false;
            status.pausedProperty().set("");
            more();
        }
    }

    /** Pauses it, or goes on with it. */
    void pauseOrResume() {
        if (paused) {
            resume();
        } else if (job != null) {
            job.cancel();
        }
    }
}

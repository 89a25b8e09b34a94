package casebound.app;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.privacy.PrivacyRun;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.shell.StatusModel;
import casebound.work.Job;
import casebound.work.Work;
import casebound.worker.Workers;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Looks through an open case for private data while nobody waits for it: from its opening on, whenever something has come in, and
 * when OCR has read what it could. A person may pause it. Lives on the window's thread.
 */
final class BackgroundPrivacy {
    private final PrivacyRun run;
    private final Work work;
    private final StatusModel status;
    private @Nullable Job job;
    private boolean again;
    private boolean paused;

    BackgroundPrivacy(CaseFile file, Workers workers, Work work, StatusModel status) {
        run = new PrivacyRun(file, workers);
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

    /** There may be more to look at. */
    void more() {
        again = job != null;
        if (!again && !paused) {
            job = work.runInBackground("privacy.work", (cancel, progress) -> run.run(progress, cancel), done -> ended(), this::stopped);
        }
    }

    private void ended() {
        job = null;
        if (again) {
            more();
        }
    }

    private void resume() {
        if (paused) {
            paused = false;
            more();
        }
    }

    private void stopped(Problem problem) {
        job = null;
        paused = true;
        status.pausedProperty().set(Texts.text("privacy.paused"));
        work.report(problem);
    }
}

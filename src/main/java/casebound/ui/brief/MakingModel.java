package casebound.ui.brief;

import casebound.problem.Problem;
import casebound.work.Job;
import casebound.work.Work;
import casebound.work.WorkBody;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Making the PDF: whether it is being made, how far it is, and what came of it. */
final class MakingModel {
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable BriefMade> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private @Nullable Job job;

    MakingModel(Work work) {
        this.work = work;
        work.watch(running -> follow());
    }

    /** The brief that was made last; null before the first and while another is made. */
    ReadOnlyObjectProperty<@Nullable BriefMade> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** What kept the last one from being made; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** How far it is, from 0 to 1; negative while that is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Makes one, unless one is being made. */
    void make(WorkBody<BriefMade> body) {
        if (making.get()) {
            return;
        }
        dismiss();
        making.set(true);
        job = work.run("briefview.work.make", body, done -> end(() -> made.set(done)), failed -> end(() -> problem.set(failed)));
        if (!making.get()) {
            job = null;
        }
        follow();
    }

    /** Asks the making to end. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Forgets what came of the last one. */
    void dismiss() {
        made.set(null);
        problem.set(null);
    }

    private void end(Runnable outcome) {
        making.set(false);
        job = null;
        outcome.run();
    }

    private void follow() {
        progress.set(job == null || job.total() <= 0 ? -1 : (double) job.done() / job.total());
    }
}

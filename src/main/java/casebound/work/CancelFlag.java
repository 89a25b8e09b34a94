package casebound.work;

import casebound.problem.Code;
import casebound.problem.Problem;

/** Says that somebody no longer wants the work done. Long work looks at it between steps. */
public final class CancelFlag {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Ends the work with {@link Code#CANCELLED} where it has been cancelled. */
    public void check() {
        if (cancelled) {
            throw Problem.of(Code.CANCELLED).exception();
        }
    }
}

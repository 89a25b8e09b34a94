package casebound.worker;

import java.time.Duration;

/**
 * How long somebody has been waiting for a process. What counts is the process's own work: on a machine that is busy
 * with other things, or asleep, a document is not to blame for the time that passes.
 */
final class Patience {
    /** A process that does nothing at all does not get on either. */
    private static final int IDLE_FACTOR = 6;

    /** The system is asked for a process's work, which takes its time, only when this part of the limit has passed. */
    private static final int SOON = 20;

    private final WorkerProcess process;
    private long wall;
    private long work;

    Patience(WorkerProcess process) {
        this.process = process;
        renew();
    }

    /** Starts to count again. */
    void renew() {
        wall = System.nanoTime();
        work = -1;
    }

    /** Whether the process has worked longer than the limit, or has let six times the limit pass. To be asked again and again. */
    boolean exhausted(Duration limit) {
        long waited = System.nanoTime() - wall;
        if (work < 0 && waited >= limit.toNanos() / SOON) {
            work = process.worked();
        }
        if (waited < limit.toNanos()) {
            return false;
        }
        long worked = process.worked() - work;
        return worked >= limit.toNanos() * 9 / 10 || waited >= limit.toNanos() * IDLE_FACTOR;
    }
}

package casebound.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worker process that does jobs: one, or one in each of its lanes where all of them may have company. Two documents in one
 * process cost the compiler's work and the heap once. Handed out by {@link JobPool}.
 */
final class JobProcess {
    /** More would wait for each other's memory to be collected. */
    private static final int LANES = 2;

    private final WorkerProcess process;
    private final Map<Integer, JobRun> runs = new HashMap<>();
    private final Object ending = new Object();
    private volatile boolean abandoned;
    private volatile boolean spoiled;
    private boolean gone;
    private boolean ended;
    private boolean outOfMemory;
    /** When it had nothing more to do, as {@link System#nanoTime}. */
    private long idleSince;

    JobProcess(Path folder, Path fontCache, WorkerLimits limits) throws IOException {
        this.process = new WorkerProcess(folder, fontCache, VmOptions.ofJobs(limits),
                limits.low() ? List.of(WorkerMain.LOW) : List.of(), this::hear);
    }

    /** Begins a job; null where there is no place for it. */
    synchronized @Nullable JobRun begin(Company company, WorkerLimits limits) {
        if (spoiled || !admits(company)) {
            return null;
        }
        int lane = 0;
        while (runs.containsKey(lane)) {
            lane++;
        }
        JobRun run = new JobRun(this, lane, company, limits);
        if (!runs.isEmpty()) {
            run.join();
            runs.values().forEach(JobRun::join);
        }
        runs.put(lane, run);
        if (gone) {
            run.hear(Frame.GONE);
        }
        return run;
    }

    private boolean admits(Company company) {
        return runs.isEmpty() || company == Company.ALLOWED && runs.size() < LANES
                && runs.values().stream().allMatch(run -> run.company() == Company.ALLOWED);
    }

    /** Ends a job. One that has no answer is still going on in there, so the process is of no use any more. */
    synchronized void finish(JobRun run) {
        runs.remove(run.lane());
        spoiled |= !run.answered();
        idleSince = System.nanoTime();
    }

    private synchronized void hear(Frame frame) {
        if (frame.kind() == Frame.Kind.GONE) {
            gone = true;
            runs.values().forEach(run -> run.hear(frame));
        } else if (runs.containsKey(frame.number())) {
            runs.get(frame.number()).hear(frame);
        }
    }

    void send(Frame frame) throws IOException {
        process.send(frame);
    }

    Patience patience() {
        return new Patience(process);
    }

    /** Whether it can take another job when it has done what it does. */
    boolean usable() {
        return !spoiled && process.alive();
    }

    synchronized boolean idle() {
        return runs.isEmpty();
    }

    synchronized boolean idleBefore(long nanoTime) {
        return runs.isEmpty() && idleSince - nanoTime <= 0;
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /** Lets the jobs that are running fail with CANCELLED; whoever runs them ends the process. */
    void abandon() {
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    /**
     * Ends the process and waits until it is gone.
     *
     * @return whether it had used up its heap
     */
    boolean end() {
        synchronized (ending) {
            if (!ended) {
                ended = true;
                outOfMemory = process.end();
            }
            return outOfMemory;
        }
    }
}

package casebound.worker;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The processes that do jobs: started when they are first needed, kept warm while there is work, and replaced when one dies
 * or has to be ended. May be used by many threads; its methods block.
 */
final class JobPool implements AutoCloseable {
    private static final long LOOK_AT_FLAG = TimeUnit.MILLISECONDS.toNanos(200);
    /** Who has had nothing to do for so long gives its memory back. */
    private static final int IDLE_SECONDS = 30;

    private final Path folder;
    private final Path fontCache;
    private final WorkerLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    /** The one used last comes first. */
    private final Deque<JobProcess> processes = new ArrayDeque<>();
    private int running;
    private boolean closed;

    JobPool(Path folder, Path fontCache, WorkerLimits limits) {
        this.folder = folder;
        this.fontCache = fontCache;
        this.limits = limits;
    }

    /** Does a job in a process of its own; fails as {@link Workers#run}. */
    byte[] alone(String job, byte[] input, Path output, CancelFlag cancel, Progress progress) {
        try {
            return run(Company.NONE, job, input, output, cancel, progress);
        } catch (NotAloneException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Does a job beside another where there is one: a failure that may be the other's does not count, it is done again alone.
     *
     * @param before what has to be done before it is done again
     */
    byte[] together(String job, byte[] input, Path output, Runnable before, CancelFlag cancel) {
        try {
            return run(Company.ALLOWED, job, input, output, cancel, Progress.NONE);
        } catch (NotAloneException anyones) {
            before.run();
            return alone(job, input, output, cancel, Progress.NONE);
        }
    }

    private byte[] run(Company company, String job, byte[] input, Path output, CancelFlag cancel, Progress progress)
            throws NotAloneException {
        JobRun run = take(company, cancel);
        try {
            return run.answer(job, input, output.toAbsolutePath(), cancel, progress);
        } finally {
            giveBack(run);
        }
    }

    private JobRun take(Company company, CancelFlag cancel) {
        lock.lock();
        try {
            while (true) {
                cancel.check();
                if (closed) {
                    throw Problem.of(Code.CANCELLED).exception();
                }
                if (running < limits.processes()) {
                    JobRun run = begin(company);
                    running++;
                    return run;
                }
                freed.awaitNanos(LOOK_AT_FLAG);
            }
        } catch (IOException notStarted) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, folder), notStarted);
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(Code.CANCELLED), unwanted);
        } finally {
            lock.unlock();
        }
    }

    /** Beside another job where both like, else in a process that waits for work, else in a new one. */
    private JobRun begin(Company company) throws IOException {
        for (boolean idle : List.of(false, true)) {
            for (JobProcess process : processes) {
                JobRun run = process.usable() && process.idle() == idle ? process.begin(company, limits) : null;
                if (run != null) {
                    return run;
                }
            }
        }
        processes.removeIf(process -> process.idle() && ended(process));
        JobProcess fresh = new JobProcess(folder, fontCache, limits);
        processes.addFirst(fresh);
        return Objects.requireNonNull(fresh.begin(company, limits));
    }

    private static boolean ended(JobProcess process) {
        process.end();
        return true;
    }

    private void giveBack(JobRun run) {
        JobProcess process = run.process();
        process.finish(run);
        if (!process.usable()) {
            process.end();
        }
        lock.lock();
        try {
            running--;
            processes.remove(process);
            if (process.usable() && closed && process.idle()) {
                process.end();
            } else if (process.usable()) {
                processes.addFirst(process);
                CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS).execute(this::endIdle);
            }
            freed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void endIdle() {
        long before = System.nanoTime() - TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
        List<JobProcess> idle;
        lock.lock();
        try {
            idle = processes.stream().filter(process -> process.idleBefore(before)).toList();
            processes.removeAll(idle);
        } finally {
            lock.unlock();
        }
        idle.forEach(JobProcess::end);
    }

    /** The processes that work at the moment or wait for work, for whoever wants to watch or, in a test, harm them. */
    Set<ProcessHandle> processes() {
        lock.lock();
        try {
            return processes.stream().map(JobProcess::handle).collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
    }

    /** Ends all processes; what they were doing fails with CANCELLED. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            processes.forEach(JobProcess::abandon);
            processes.removeIf(process -> process.idle() && ended(process));
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

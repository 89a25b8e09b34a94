package casebound.work;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs work off the window's thread and brings its outcome back to it.
 *
 * <p>Outcomes are delivered in the executor given here: {@code Platform::runLater} in the window. A failure that nobody
 * asked for goes to the failure sink, so that none is lost. Work runs on plain threads, not on virtual ones: parsing
 * and hashing never yield, and a long import must not starve a short query on a machine with two cores.
 */
public final class Work implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Executor background;
    private final Executor window;
    private final Consumer<Problem> failureSink;
    private final List<Job> running = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Job>>> watchers = new CopyOnWriteArrayList<>();

    /**
     * @param window where outcomes, progress and failures are delivered
     * @param failureSink hears of every failure that has no handler of its own
     */
    public Work(Executor window, Consumer<Problem> failureSink) {
        this(Executors.newCachedThreadPool(Work::thread), window, failureSink);
    }

    Work(Executor background, Executor window, Consumer<Problem> failureSink) {
        this.background = background;
        this.window = window;
        this.failureSink = failureSink;
    }

    /** Does everything at once on the caller's thread: for commands and for tests of view-models. */
    public static Work inline(Consumer<Problem> failureSink) {
        return new Work(Runnable::run, Runnable::run, failureSink);
    }

    /** Runs work whose result nobody needs. */
    public Job run(String titleKey, WorkBody<?> body) {
        return run(titleKey, body, result -> {});
    }

    /** Runs work; a failure goes to the failure sink. */
    public <T> Job run(String titleKey, WorkBody<T> body, Consumer<? super T> whenDone) {
        return run(titleKey, body, whenDone, this::report);
    }

    /**
     * Runs work whose failure the caller handles itself.
     *
     * @param whenDone gets the result, unless the job was canceled
     * @param whenFailed gets the problem, {@link Code#CANCELLED} included
     */
    public <T> Job run(String titleKey, WorkBody<T> body, Consumer<? super T> whenDone, Consumer<Problem> whenFailed) {
        return run(new Job(titleKey, false, System.nanoTime()), body, whenDone, whenFailed);
    }

    /** The same for work that nobody waits for ({@link Job#background}): canceling it means to pause it. */
    public <T> Job runInBackground(String titleKey, WorkBody<T> body, Consumer<? super T> whenDone, Consumer<Problem> whenFailed) {
        return run(new Job(titleKey, true, System.nanoTime()), body, whenDone, whenFailed);
    }

    private <T> Job run(Job job, WorkBody<T> body, Consumer<? super T> whenDone, Consumer<Problem> whenFailed) {
        running.add(job);
        changed();
        Runnable task = () -> {
            Runnable outcome = attempt(job, body, whenDone, whenFailed);
            window.execute(() -> {
                running.remove(job);
                job.end();
                changed();
                guarded(outcome);
            });
        };
        try {
            background.execute(task);
        } catch (RejectedExecutionException closed) {
            running.remove(job);
            job.end();
            whenFailed.accept(Problem.of(Code.CANCELLED));
        }
        return job;
    }

    /** Everything that runs, oldest first. */
    public List<Job> running() {
        return List.copyOf(running);
    }

    /** Calls the watcher, in the window's executor, whenever a job starts, ends or comes further. */
    public void watch(Consumer<List<Job>> watcher) {
        watchers.add(watcher);
        watcher.accept(running());
    }

    /** Shows a problem where failures without a handler go. A canceled job is no failure. */
    public void report(Problem problem) {
        if (problem.code() != Code.CANCELLED) {
            failureSink.accept(problem);
        }
    }

    /** Asks every job to end and waits up to 10 s for them; nothing is interrupted. */
    @Override
    public void close() {
        running.forEach(Job::cancel);
        if (background instanceof ExecutorService pool) {
            pool.shutdown();
            try {
                pool.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                // whoever hurries the end gets it: the work still ends by its flag
            }
        }
    }

    private <T> Runnable attempt(
            Job job, WorkBody<T> body, Consumer<? super T> whenDone, Consumer<Problem> whenFailed) {
        try {
            Throttle progress = new Throttle(job, System::nanoTime, () -> window.execute(this::changed));
            T result = body.run(job.flag(), progress);
            job.flag().check();
            return () -> whenDone.accept(result);
        } catch (Throwable failure) {
            Problem problem = Failures.problem(failure);
            return () -> whenFailed.accept(problem);
        }
    }

    /** A handler that fails is a failure too, and must reach a person. */
    private void guarded(Runnable outcome) {
        try {
            outcome.run();
        } catch (RuntimeException | Error failure) {
            report(Failures.problem(failure));
        }
    }

    private void changed() {
        List<Job> now = running();
        watchers.forEach(watcher -> watcher.accept(now));
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "work-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    }
}

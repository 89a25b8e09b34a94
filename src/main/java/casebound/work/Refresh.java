package casebound.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Reads something anew whenever it may have changed: one reading at a time, and one more when something changed
 * meanwhile. Unlike {@link Latest} a long run of changes never starves it; and what is brought in by the hundred is not read
 * by the hundred, because it rests for some times as long as it took.
 */
public final class Refresh<T> {
    private static final int REST = 4;
    private static final long LONGEST_REST = 500_000_000;

    private final Work work;
    private final Executor window;
    private final String titleKey;
    private final WorkBody<T> body;
    private final Consumer<? super T> whenDone;
    private final AtomicBoolean asked = new AtomicBoolean();
    private boolean reading;
    private boolean again;

    /** @param window the executor in which outcomes are delivered */
    public Refresh(Work work, Executor window, String titleKey, WorkBody<T> body, Consumer<? super T> whenDone) {
        this.work = work;
        this.window = window;
        this.titleKey = titleKey;
        this.body = body;
        this.whenDone = whenDone;
    }

    /** Says from any thread that something has changed; many such words before the next reading are one. */
    public void changed() {
        if (asked.compareAndSet(false, true)) {
            window.execute(() -> {
                asked.set(false);
                now();
            });
        }
    }

    /** Reads, on the window's thread: at once, or soon after the reading that runs has ended. */
    public void now() {
        if (reading) {
            again = true;
        } else {
            reading = true;
            read();
        }
    }

    private void read() {
        again = false;
        long begun = System.nanoTime();
        work.run(titleKey, body, result -> {
            try {
                whenDone.accept(result);
            } finally {
                ended(System.nanoTime() - begun);
            }
        }, problem -> {
            ended(System.nanoTime() - begun);
            work.report(problem);
        });
    }

    private void ended(long took) {
        if (again) {
            CompletableFuture.delayedExecutor(Math.min(REST * took, LONGEST_REST), TimeUnit.NANOSECONDS, window).execute(this::read);
        } else {
            reading = false;
        }
    }
}

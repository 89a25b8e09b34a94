package casebound.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Reads something anew whenever it may have changed: one reading at a time, and one more when something changed
 * meanwhile. Unlike {@link Latest} a long run of changes never starves it.
 */
public final class Refresh<T> {
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

    /** Reads, on the window's thread: at once, or as soon as the reading that runs has ended. */
    public void now() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        work.run(titleKey, body, result -> {
            ended();
            whenDone.accept(result);
        }, problem -> {
            ended();
            work.report(problem);
        });
    }

    private void ended() {
        reading = false;
        if (again) {
            again = false;
            now();
        }
    }
}

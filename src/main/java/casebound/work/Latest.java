package casebound.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where only the newest request counts, such as a search while typing: a newer request cancels the older one and drops
 * its outcome. Used from one thread, the window's.
 */
public final class Latest<T> {
    private final Work work;
    private final Consumer<? super T> whenDone;
    private @Nullable Job current;
    private long newest;

    public Latest(Work work, Consumer<? super T> whenDone) {
        this.work = work;
        this.whenDone = whenDone;
    }

    /** Runs this instead of whatever was asked for before. A failure goes to the failure sink if it is still wanted. */
    public void run(String titleKey, WorkBody<T> body) {
        cancel();
        long mine = ++newest;
        Job job = work.run(
                titleKey,
                body,
                result -> {
                    if (mine == newest) {
                        whenDone.accept(result);
                    }
                },
                problem -> {
                    if (mine == newest) {
                        work.report(problem);
                    }
                });
        if (mine == newest && !job.ended()) {
            current = job;
        }
    }

    /** Forgets the request that runs, if any. */
    public void cancel() {
        newest++;
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}

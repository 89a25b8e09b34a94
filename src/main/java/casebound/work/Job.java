package casebound.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One piece of background work, from the moment it was asked for until its outcome was delivered. */
public final class Job {
    private final String titleKey;
    private final long startedNanos;
    private final CancelFlag cancel = new CancelFlag();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile long done;
    private volatile long total;
    private volatile long reachedNanos;

    private final boolean background;

    Job(String titleKey, boolean background, long startedNanos) {
        this.background = background;
        this.titleKey = titleKey;
        this.startedNanos = startedNanos;
        this.reachedNanos = startedNanos;
    }

    /** The key of its title in the message bundle. */
    public String titleKey() {
        return titleKey;
    }

    /** Whether nobody waits for it: it may run for hours, and goes on later where it was canceled. */
    public boolean background() {
        return background;
    }

    /** How much is done, in the work's own units. */
    public long done() {
        return done;
    }

    /** How much there is in all; 0 while that is not known. */
    public long total() {
        return total;
    }

    /** Asks the work to end at its next step; nothing is interrupted. */
    public void cancel() {
        cancel.cancel();
    }

    public boolean cancelled() {
        return cancel.cancelled();
    }

    /** Whether its outcome has been delivered. */
    public boolean ended() {
        return ended.get();
    }

    /** How long it will probably still take at the pace so far; empty while nothing can be said. */
    public Optional<Duration> remaining() {
        if (done <= 0 || total <= done) {
            return Optional.empty();
        }
        double nanosPerUnit = (reachedNanos - startedNanos) / (double) done;
        return Optional.of(Duration.ofNanos((long) (nanosPerUnit * (total - done))));
    }

    CancelFlag flag() {
        return cancel;
    }

    void reached(long nowDone, long nowTotal, long nanos) {
        done = nowDone;
        total = nowTotal;
        reachedNanos = nanos;
    }

    void end() {
        ended.set(true);
    }
}

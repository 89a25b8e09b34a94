package casebound.work;

import java.util.function.LongSupplier;

/** Keeps a job's progress exact and passes the news on at most 20 times a second. */
final class Throttle implements Progress {
    private static final long GAP_NANOS = 50_000_000;

    private final Job job;
    private final LongSupplier clock;
    private final Runnable news;
    private long last;

    Throttle(Job job, LongSupplier clock, Runnable news) {
        this.job = job;
        this.clock = clock;
        this.news = news;
        this.last = clock.getAsLong() - GAP_NANOS;
    }

    @Override
    public synchronized void at(long done, long total) {
        long now = clock.getAsLong();
        job.reached(done, total, now);
        if (now - last >= GAP_NANOS) {
            last = now;
            news.run();
        }
    }
}

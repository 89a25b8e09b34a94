package casebound.work;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefreshTest {
    /** In nanoseconds. */
    private static final long A_READING = 5_000_000;
    private static final long LONGEST_REST = 400_000_000;

    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final List<Integer> shown = new CopyOnWriteArrayList<>();
    private final AtomicInteger record = new AtomicInteger();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRunOfChangesIsReadNowAndThenAndItsLastOneForSure() {
        try (Work work = new Work(window, problem -> { })) {
            Refresh<Integer> refresh = new Refresh<>(work, window, "title", (cancel, progress) -> record.get(), shown::add);
            for (int i = 0; i < 20_000; i++) {
                record.incrementAndGet();
                refresh.changed();
            }
            await().until(() -> shown.contains(20_000));
            assertThat(shown).isSorted().hasSizeLessThan(20_000);
        }
    }

    @Test
    void whereChangesNeverStopItRestsLongerThanItReads() {
        List<long[]> readings = new CopyOnWriteArrayList<>();
        AtomicReference<Refresh<Integer>> refresh = new AtomicReference<>();
        try (Work work = new Work(window, problem -> { })) {
            refresh.set(new Refresh<>(work, window, "title", (cancel, progress) -> {
                long begun = System.nanoTime();
                refresh.get().changed();
                LockSupport.parkNanos(A_READING);
                readings.add(new long[] {begun, System.nanoTime()});
                return record.get();
            }, shown::add));
            refresh.get().changed();
            await().until(() -> readings.size() > 5);
        }
        for (int i = 1; i < readings.size(); i++) {
            long[] before = readings.get(i - 1);
            assertThat(readings.get(i)[0] - before[1]).isGreaterThan(Math.min(before[1] - before[0], LONGEST_REST));
        }
    }

    @Test
    void whoCannotShowWhatWasReadIsGivenTheNext() {
        List<String> failures = new CopyOnWriteArrayList<>();
        try (Work work = new Work(window, problem -> failures.add(problem.code().name()))) {
            Refresh<Integer> refresh = new Refresh<>(work, window, "title", (cancel, progress) -> record.get(), value -> {
                if (value == 0) {
                    throw new IllegalStateException("not shown");
                }
                shown.add(value);
            });
            refresh.changed();
            await().until(() -> failures.equals(List.of("BUG")));
            record.set(1);
            refresh.changed();
            await().until(() -> shown.equals(List.of(1)));
        }
    }
}

package casebound.work;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkTest {
    private final List<Problem> sink = new ArrayList<>();
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    @Test
    void outcomesAreDeliveredInTheWindowsExecutorOnly() throws Exception {
        try (Work work = new Work(window::add, sink::add)) {
            List<Thread> threads = new ArrayList<>();
            BlockingQueue<Thread> worker = new ArrayBlockingQueue<>(1);
            work.run("t", (cancel, progress) -> worker.add(Thread.currentThread()), done -> threads.add(Thread.currentThread()));
            turnUntilIdle(work);
            assertThat(threads).containsExactly(Thread.currentThread());
            assertThat(worker.take()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void aFailureWithoutAHandlerReachesThePerson() {
        Work work = Work.inline(sink::add);
        work.run("t", (cancel, progress) -> {
            throw Problem.of(Code.DISK_FULL).exception();
        });
        assertThat(sink).containsExactly(Problem.of(Code.DISK_FULL));
    }

    @Test
    void anUnknownFailureIsABugWhoseDetailsQuoteNoMessage() {
        Work work = Work.inline(sink::add);
        work.run("t", (cancel, progress) -> {
            throw new FileNotFoundException("/home/paralegal/Secret client.pdf");
        });
        Problem bug = sink.getFirst();
        assertThat(bug.code()).isEqualTo(Code.BUG);
        assertThat(bug.args().get(0)).startsWith("FileNotFoundException WorkTest.java:");
        assertThat(bug.args().get(1)).contains("java.io.FileNotFoundException", "WorkTest");
        assertThat(bug.toString()).doesNotContain("Secret");
        assertThat(bug.what()).contains("FileNotFoundException").doesNotContain("    at ");
    }

    @Test
    void aFailureWithAHandlerGoesThereAlone() {
        List<Problem> handled = new ArrayList<>();
        Work.inline(sink::add).run("t", (cancel, progress) -> {
            throw Problem.of(Code.FILE_EMPTY).exception();
        }, done -> {}, handled::add);
        assertThat(handled).hasSize(1);
        assertThat(sink).isEmpty();
    }

    @Test
    void aHandlerThatFailsIsReportedToo() {
        Work.inline(sink::add).run("t", (cancel, progress) -> 1, done -> {
            throw new IllegalStateException();
        });
        assertThat(sink).extracting(Problem::code).containsExactly(Code.BUG);
    }

    @Test
    void cancelingIsNoFailureAndDropsTheResult() throws Exception {
        try (Work work = new Work(window::add, sink::add)) {
            CountDownLatch go = new CountDownLatch(1);
            List<Integer> results = new ArrayList<>();
            Job job = work.run("t", (cancel, progress) -> {
                go.await();
                return 1;
            }, results::add);
            job.cancel();
            go.countDown();
            turnUntilIdle(work);
            assertThat(results).isEmpty();
            assertThat(sink).isEmpty();
            assertThat(job.ended()).isTrue();
        }
    }

    @Test
    void aNewerRequestDropsTheOldersResultAndCancelsIt() throws Exception {
        try (Work work = new Work(window::add, sink::add)) {
            CountDownLatch go = new CountDownLatch(1);
            BlockingQueue<CancelFlag> flags = new ArrayBlockingQueue<>(2);
            List<String> shown = new ArrayList<>();
            Latest<String> latest = new Latest<>(work, shown::add);
            latest.run("t", (cancel, progress) -> {
                flags.add(cancel);
                go.await();
                return "old";
            });
            CancelFlag old = flags.take();
            latest.run("t", (cancel, progress) -> "new");
            assertThat(old.cancelled()).isTrue();
            go.countDown();
            turnUntilIdle(work);
            assertThat(shown).containsExactly("new");
        }
    }

    @Test
    void latestWorksInlineToo() {
        List<String> shown = new ArrayList<>();
        Latest<String> latest = new Latest<>(Work.inline(sink::add), shown::add);
        latest.run("t", (cancel, progress) -> "a");
        latest.run("t", (cancel, progress) -> "b");
        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void progressIsExactButToldAtMostTwentyTimesASecond() {
        AtomicLong nanos = new AtomicLong();
        AtomicLong told = new AtomicLong();
        Job job = new Job("t", false, 0);
        Throttle throttle = new Throttle(job, nanos::get, told::incrementAndGet);
        for (int i = 1; i <= 1000; i++) {
            nanos.set(Duration.ofMillis(i).toNanos());
            throttle.at(i, 4000);
        }
        assertThat(told).hasValueBetween(19, 21);
        assertThat(job.done()).isEqualTo(1000);
        assertThat(job.remaining()).contains(Duration.ofSeconds(3));
    }

    @Test
    void watchersSeeWhatRunsAndWhenItEnds() {
        List<Integer> counts = new ArrayList<>();
        Work work = Work.inline(sink::add);
        work.watch(jobs -> counts.add(jobs.size()));
        work.run("t", (cancel, progress) -> {
            progress.at(1, 2);
            return null;
        });
        assertThat(counts).startsWith(0, 1).endsWith(0);
    }

    @Test
    void closingSetsTheFlagsAndWaitsForTheWorkToEnd() {
        Work work = new Work(window::add, sink::add);
        List<String> ended = java.util.Collections.synchronizedList(new ArrayList<>());
        work.run("t", (cancel, progress) -> {
            while (!cancel.cancelled()) {
                Thread.onSpinWait();
            }
            return ended.add("by its flag");
        });
        work.close();
        assertThat(ended).containsExactly("by its flag");
        List<Problem> late = new ArrayList<>();
        work.run("t", (cancel, progress) -> 1, done -> {}, late::add);
        assertThat(late).extracting(Problem::code).containsExactly(Code.CANCELLED);
    }

    private void turnUntilIdle(Work work) throws InterruptedException {
        while (!work.running().isEmpty() || !window.isEmpty()) {
            Runnable next = window.poll(5, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            next.run();
        }
    }
}

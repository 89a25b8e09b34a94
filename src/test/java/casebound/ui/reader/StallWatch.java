package casebound.ui.reader;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Measures for how long the window's thread could not take a task. */
final class StallWatch {
    private final AtomicLong longest = new AtomicLong();

    /** Runs something once on the window's thread, uncounted, and waits for the frames after it. */
    void warmUp(Runnable first) {
        frames(frame -> {
            if (frame == 0) {
                first.run();
            }
        }, 30);
    }

    /** Runs a step a frame on the window's thread. Answers the longest wait of any task meanwhile, in milliseconds. */
    long longestWhile(IntConsumer step, int frames) {
        longest.set(0);
        long before = cpu("JavaFX Application Thread");
        long drawn = cpu("QuantumRenderer-0");
        Thread asking = Thread.ofPlatform().daemon().start(this::ask);
        frames(step, frames);
        asked = false;
        try {
            asking.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        windowCpu = (cpu("JavaFX Application Thread") - before) / 1e6 / frames;
        drawingCpu = (cpu("QuantumRenderer-0") - drawn) / 1e6 / frames;
        return longest.get();
    }

    /** Processor time a frame in milliseconds: on a busy machine it says more than the clock. */
    double windowCpu;
    double drawingCpu;
    private volatile boolean asked = true;

    private static long cpu(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals(thread))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId())).sum();
    }

    private void ask() {
        asked = true;
        while (asked) {
            CountDownLatch answered = new CountDownLatch(1);
            long now = System.nanoTime();
            Platform.runLater(answered::countDown);
            await(answered);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - now);
            longest.accumulateAndGet(took, Math::max);
        }
    }

    private static void frames(IntConsumer step, int frames) {
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (frame < frames) {
                    step.accept(frame++);
                } else {
                    stop();
                    done.countDown();
                }
            }
        };
        Platform.runLater(timer::start);
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(180, TimeUnit.SECONDS)) {
                throw new AssertionError("the window's thread does not answer");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package casebound.ui.kit;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Watches that the window's thread neither works nor waits for long in one go. It counts the processor time of that thread, not
 * the clock's, so that a busy machine does not make it bark; and it looks whether the thread stands still in our own code.
 */
public final class Watchdog implements AutoCloseable {
    private static final long EVERY = 5_000_000;
    private static final long LONG = 250_000_000;

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final List<String> waits = new ArrayList<>();
    private volatile Thread window;
    private volatile boolean answered = true;
    private long spentBefore;
    private volatile long longest;
    private volatile long lately;

    public Watchdog() {
        Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    }

    /** The longest piece of work of the window's thread so far, in milliseconds of processor time. */
    public long longestMillis() {
        return longest / 1_000_000;
    }

    /** Where the window's thread was found waiting in our own code for more than 250 ms. */
    public synchronized List<String> waits() {
        return List.copyOf(waits);
    }

    /** The longest piece of work since this was asked last, in milliseconds of processor time. */
    public long millisSinceAsked() {
        long since = lately;
        lately = 0;
        return since / 1_000_000;
    }

    @Override
    public void close() {
        watching.set(false);
    }

    private void watch() {
        long asked = System.nanoTime();
        while (watching.get()) {
            if (answered) {
                answered = false;
                asked = System.nanoTime();
                Platform.runLater(this::answer);
            } else if (System.nanoTime() - asked > LONG) {
                look();
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    private void answer() {
        long now = spent();
        if (window == null) {
            window = Thread.currentThread();
        } else {
            longest = Math.max(longest, now - spentBefore);
            lately = Math.max(lately, now - spentBefore);
        }
        spentBefore = now;
        answered = true;
    }

    private synchronized void look() {
        Thread watched = window;
        if (watched == null || watched.getState() == Thread.State.RUNNABLE) {
            return;
        }
        StackTraceElement[] stack = watched.getStackTrace();
        boolean ours = Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("casebound.")
                && !frame.getClassName().contains("Journey"));
        if (ours && waits.size() < 3) {
            waits.add(Arrays.toString(stack));
        }
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

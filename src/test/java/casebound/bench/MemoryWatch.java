package casebound.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Looks twice a second what memory this process and those that it has started take together. Linux only. More often it would
 * take a tenth of the time that is measured: to share out the pages of a process costs the system milliseconds.
 */
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY = 500_000_000;

    private volatile boolean watching = true;
    private volatile long most;

    MemoryWatch() {
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /** The most so far, or since {@link #forget}. */
    long mostMegabytes() {
        return most >> 20;
    }

    void forget() {
        most = 0;
    }

    private void watch() {
        while (watching) {
            long now = share(ProcessHandle.current());
            for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
                now += share(process);
            }
            most = Math.max(most, now);
            LockSupport.parkNanos(EVERY);
        }
    }

    /** What a process takes of the memory, in bytes; what it shares with another counts half. */
    private static long share(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() << 10;
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        watching = false;
    }
}

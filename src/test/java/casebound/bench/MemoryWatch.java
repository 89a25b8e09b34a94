package casebound.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Looks ten times a second what memory this process and those that it has started take together. Linux only. To share out
 * the pages of a process costs the system milliseconds, so that is done only where the resident memory has grown.
 */
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY = 100_000_000;

    private static final long GROWN = 4 << 20;
    private static final int PAGE_BYTES = 4096;

    private volatile boolean watching = true;
    private volatile long most;
    private volatile long mostResident;

    MemoryWatch() {
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /** The most so far, or since {@link #forget}. */
    long mostMegabytes() {
        return most >> 20;
    }

    void forget() {
        most = 0;
        mostResident = 0;
    }

    private void watch() {
        while (watching) {
            List<ProcessHandle> processes = Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants()).toList();
            long resident = processes.stream().mapToLong(MemoryWatch::resident).sum();
            if (resident > mostResident + GROWN) {
                mostResident = resident;
                most = Math.max(most, processes.stream().mapToLong(MemoryWatch::share).sum());
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    /** The memory of a process in bytes, with all that it shares. */
    private static long resident(ProcessHandle process) {
        try {
            String sizes = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "statm"));
            return Long.parseLong(sizes.split(" ")[1]) * PAGE_BYTES;
        } catch (IOException gone) {
            return 0;
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

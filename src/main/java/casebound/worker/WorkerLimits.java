package casebound.worker;

import java.time.Duration;

/**
 * What a document may cost. Times are the process's own working time: a busy machine does not make a document slow.
 *
 * @param processes how many jobs are done at the same time, each in a process of its own but for readings
 * @param heapBytes the heap of each process
 * @param perDocument for opening a document, and in all as far as {@code perPage} does not allow more
 * @param perPage for one page, be it read or drawn
 * @param maxPages a document with more is refused
 * @param maxOutputBytes page texts beyond this are refused
 * @param low whether the processes give way to everything else on this computer
 */
public record WorkerLimits(int processes, long heapBytes, Duration perDocument, Duration perPage, int maxPages,
                           long maxOutputBytes, boolean low) {
    /** What a page of a long document may take on average beyond {@link #perDocument}. */
    static final Duration AVERAGE_PAGE = Duration.ofMillis(50);

    public WorkerLimits(int processes, long heapBytes, Duration perDocument, Duration perPage, int maxPages,
            long maxOutputBytes) {
        this(processes, heapBytes, perDocument, perPage, maxPages, maxOutputBytes, false);
    }

    /** For OCR in the background: two pages at a time, each at most two minutes of work. */
    public static WorkerLimits background() {
        return new WorkerLimits(2, 512L << 20, Duration.ofSeconds(120), Duration.ofSeconds(120), 100_000, 1L << 30, true);
    }

    /** For everyday work on this machine. */
    public static WorkerLimits standard() {
        return new WorkerLimits(Math.max(1, Runtime.getRuntime().availableProcessors()), 640L << 20,
                Duration.ofSeconds(120), Duration.ofSeconds(20), 100_000, 1L << 30);
    }
}

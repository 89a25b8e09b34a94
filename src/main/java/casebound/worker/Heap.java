package casebound.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * How a process keeps its memory: it begins small and grows only by what is needed, where Java by itself would begin with a
 * 64th of the computer's.
 *
 * @param options of the virtual machine
 */
record Heap(List<String> options) {
    private static final List<String> SMALL = List.of("-Xms64m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");

    /** For jobs that make many small things, one after the other. */
    static Heap ofJobs(long bytes) {
        return of(bytes, "-XX:+UseSerialGC", "-Xmn40m");
    }

    /** For pictures: G1 takes those back at once that nobody needs, the others only when the heap cannot grow any more. */
    static Heap ofPictures(long bytes) {
        return of(bytes, "-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m", "-XX:GCTimeRatio=4");
    }

    private static Heap of(long bytes, String... collector) {
        List<String> options = new ArrayList<>(SMALL);
        options.add("-Xmx" + (bytes >> 20) + "m");
        options.addAll(List.of(collector));
        return new Heap(List.copyOf(options));
    }
}

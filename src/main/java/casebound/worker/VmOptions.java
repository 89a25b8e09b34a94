package casebound.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * How a process keeps its memory, and what it compiles. It begins small and grows only by what is needed, where Java by itself
 * would begin with a 64th of the computer's.
 *
 * @param list the options of the virtual machine
 */
record VmOptions(List<String> list) {
    private static final List<String> SMALL = List.of("-Xms64m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");

    /**
     * The slow compiler takes what has run thirty times as often as it asks for by itself: an intake of some thousand pages
     * spent half of its time on code that then ran too seldom to pay for it, and what reads the pages is taken all the same.
     */
    private static final List<String> COMPILE_LESS = List.of("-XX:Tier4InvocationThreshold=150000",
            "-XX:Tier4MinInvocationThreshold=18000", "-XX:Tier4CompileThreshold=450000", "-XX:Tier4BackEdgeThreshold=400000");

    /** For jobs that make many small things, in one or two threads. */
    static VmOptions ofJobs(long heapBytes) {
        return of(heapBytes, "-XX:+UseSerialGC", "-Xmn40m").and(COMPILE_LESS);
    }

    /** For pictures: G1 takes those back at once that nobody needs, the others only when the heap cannot grow any more. */
    static VmOptions ofPictures(long heapBytes) {
        return of(heapBytes, "-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m", "-XX:GCTimeRatio=4");
    }

    private static VmOptions of(long heapBytes, String... collector) {
        return new VmOptions(SMALL).and(List.of("-Xmx" + (heapBytes >> 20) + "m")).and(List.of(collector));
    }

    private VmOptions and(List<String> more) {
        List<String> all = new ArrayList<>(list);
        all.addAll(more);
        return new VmOptions(List.copyOf(all));
    }
}

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
    private static final List<String> GIVING_BACK = List.of("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");

    /**
     * The slow compiler takes what has run thirty times as often as it asks for by itself: an intake of some thousand pages
     * spent half of its time on code that then ran too seldom to pay for it, and what reads the pages is taken all the same.
     */
    private static final List<String> COMPILE_LESS = List.of("-XX:Tier4InvocationThreshold=150000",
            "-XX:Tier4MinInvocationThreshold=18000", "-XX:Tier4CompileThreshold=450000", "-XX:Tier4BackEdgeThreshold=400000");

    /**
     * For jobs that make many small things, in one or two threads. Those that somebody waits for may let more of them lie
     * before the first are collected: what lives is copied each time, and a page's letters do not live long.
     */
    static VmOptions ofJobs(WorkerLimits limits) {
        long young = limits.heapBytes() / (limits.low() ? 12 : 5);
        return of(limits.heapBytes(), 2 * young, "-XX:+UseSerialGC", "-Xmn" + (young >> 20) + "m")
                .and(COMPILE_LESS);
    }

    /** For pictures: G1 takes those back at once that nobody needs, the others only when the heap cannot grow any more. */
    static VmOptions ofPictures(long heapBytes) {
        return of(heapBytes, 64L << 20, "-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m", "-XX:GCTimeRatio=4");
    }

    private static VmOptions of(long heapBytes, long firstBytes, String... collector) {
        return new VmOptions(GIVING_BACK).and(List.of("-Xms" + (firstBytes >> 20) + "m", "-Xmx" + (heapBytes >> 20) + "m")).and(List.of(collector));
    }

    private VmOptions and(List<String> more) {
        List<String> all = new ArrayList<>(list);
        all.addAll(more);
        return new VmOptions(List.copyOf(all));
    }
}

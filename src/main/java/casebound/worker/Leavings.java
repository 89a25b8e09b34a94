package casebound.worker;

/**
 * What documents leave on the heap. The collector by itself takes back what has grown old only when the heap cannot grow
 * any more, so a process that reads for an hour would come to its limit whatever it reads. May be used by many threads.
 */
final class Leavings {
    private final Runtime runtime = Runtime.getRuntime();
    /** More than this beyond what was in use the last time is worth a look, in bytes; most documents leave a few megabytes. */
    private final long much = runtime.maxMemory() * 3 / 8;
    private long kept;

    /** To be called between two documents, when there is least to keep. */
    synchronized void clear() {
        if (used() > kept + much) {
            System.gc();
            kept = used();
        }
    }

    private long used() {
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

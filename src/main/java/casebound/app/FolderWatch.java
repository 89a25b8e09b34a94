package casebound.app;

import casebound.casefile.CaseFile;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every two seconds whether the folder of an open case is still there. A share that hangs keeps only this waiting. */
final class FolderWatch implements AutoCloseable {
    private static final long SECONDS = 2;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("folder-watch").unstarted(task));

    /** @param gone is told once, on the watching thread */
    FolderWatch(CaseFile file, Runnable gone) {
        looking.scheduleWithFixedDelay(() -> {
            if (!looking.isShutdown() && !file.present()) {
                looking.shutdown();
                gone.run();
            }
        }, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}

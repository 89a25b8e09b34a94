package casebound.sample;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Workplace;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Duration;

/** The sample case in a temporary folder, open for writing, with a pool of document processes: for tests of what shows it. */
public final class Samples implements AutoCloseable {
    public final Workplace workplace;
    public final Workers workers;
    public final CaseFile file;

    public Samples(Path folder) {
        workplace = new Cases(folder).desk("Sample attorney");
        workers = new Workers(folder.resolve("readers"),
                new WorkerLimits(2, 256L << 20, Duration.ofSeconds(60), Duration.ofSeconds(20), 10_000, 1L << 30));
        Path path = folder.resolve("Sample.casebound");
        SampleCase.make(path, workplace, workers, Progress.NONE);
        file = CaseFile.open(path, CaseFile.Mode.WRITE, workplace, Progress.NONE);
    }

    @Override
    public void close() {
        file.close();
        workers.close();
    }
}

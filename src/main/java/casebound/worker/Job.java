package casebound.worker;

import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Work that a worker process can be asked for by name. To add one is a line in {@link WorkerMain#JOBS}. */
@FunctionalInterface
public interface Job {
    /**
     * Does the work, on a thread of the worker on which nothing else is done. May throw {@code ProblemException}, which reaches the asker.
     *
     * @param input what the asker sent, at most {@link Frame#MOST_BYTES} bytes
     * @param output the file that is to be written; thrown away by the asker where the work fails
     * @param progress to be told now and then: a job that is silent for too long is ended
     * @return the answer to the asker, at most {@link Frame#MOST_BYTES} bytes
     */
    byte[] run(byte[] input, Path output, Progress progress) throws IOException;
}

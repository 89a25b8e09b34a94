package casebound.worker;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker process that does one job after the other, with the clock and the flag watched from here. */
final class JobProcess {
    private static final long LOOK_AT_FLAG_MILLIS = 200;

    private final BlockingQueue<Frame> inbox = new LinkedBlockingQueue<>();
    private final WorkerProcess process;
    private final WorkerLimits limits;
    private volatile boolean abandoned;
    private boolean usable = true;
    private boolean ended;
    private boolean outOfMemory;

    JobProcess(Path folder, Path fontCache, WorkerLimits limits) throws IOException {
        this.limits = limits;
        this.process = new WorkerProcess(folder, fontCache, Heap.ofJobs(limits.heapBytes()),
                limits.low() ? List.of(WorkerMain.LOW) : List.of(), inbox::add);
    }

    byte[] run(String job, byte[] input, Path output, CancelFlag cancel, Progress progress) {
        usable = false;
        Clock clock = new Clock(process, limits);
        try {
            process.send(new Frame(Frame.Kind.RUN, Payload.of(out -> {
                Payload.text(out, job);
                Payload.bytes(out, input);
                Payload.text(out, output.toString());
            })));
            while (true) {
                Frame frame = inbox.poll(LOOK_AT_FLAG_MILLIS, TimeUnit.MILLISECONDS);
                if (cancel.cancelled() || abandoned) {
                    throw Problem.of(Code.CANCELLED).exception();
                }
                if (frame == null && clock.overdue()) {
                    throw Problem.of(Code.FILE_TOO_SLOW).exception();
                }
                byte[] answer = frame == null ? null : hear(frame, clock, progress);
                if (answer != null) {
                    usable = true;
                    return answer;
                }
            }
        } catch (IOException gone) {
            throw death();
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(Code.CANCELLED), unwanted);
        }
    }

    private byte @Nullable [] hear(Frame frame, Clock clock, Progress progress) throws IOException {
        switch (frame.kind()) {
            case PROGRESS -> {
                DataInputStream in = Payload.in(frame.payload());
                long done = in.readLong();
                long total = in.readLong();
                clock.progressed(total);
                progress.at(done, total);
                if (clock.overdue()) {
                    throw Problem.of(Code.FILE_TOO_SLOW).exception();
                }
                return null;
            }
            case DONE -> {
                return frame.payload();
            }
            case FAILED -> {
                usable = true;
                throw Payload.problem(Payload.in(frame.payload())).exception();
            }
            default -> throw new IOException("not an answer");
        }
    }

    private ProblemException death() {
        end();
        return Problem.of(outOfMemory ? Code.FILE_TOO_LARGE : Code.FILE_KILLED_READER).exception();
    }

    /** Whether it can take another job. */
    boolean usable() {
        return usable && process.alive();
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /** Lets the job that is running fail with CANCELLED; whoever runs it ends the process. */
    void abandon() {
        abandoned = true;
    }

    void end() {
        if (!ended) {
            ended = true;
            outOfMemory = process.end();
        }
    }

    /** How long a job may still take: the whole, and the time since it last got on. */
    private static final class Clock {
        private final WorkerLimits limits;
        private final Patience withTheWhole;
        private final Patience withTheNext;
        private Duration allowed;
        private boolean moving;

        Clock(WorkerProcess process, WorkerLimits limits) {
            this.limits = limits;
            this.withTheWhole = new Patience(process);
            this.withTheNext = new Patience(process);
            this.allowed = limits.perDocument();
        }

        void progressed(long total) {
            withTheNext.renew();
            moving = true;
            long pages = Math.clamp(total, 0, limits.maxPages());
            allowed = limits.perDocument().plus(WorkerLimits.AVERAGE_PAGE.multipliedBy(pages));
        }

        boolean overdue() {
            return withTheWhole.exhausted(allowed) || moving && withTheNext.exhausted(limits.perPage());
        }
    }
}

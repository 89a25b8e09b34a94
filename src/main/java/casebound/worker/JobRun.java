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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One job in a process, with the clock and the flag watched from here. */
final class JobRun {
    private static final long LOOK_AT_FLAG_MILLIS = 200;

    private final BlockingQueue<Frame> inbox = new LinkedBlockingQueue<>();
    private final JobProcess process;
    private final int lane;
    private final Company company;
    private final WorkerLimits limits;
    private volatile boolean joined;
    private boolean answered;

    JobRun(JobProcess process, int lane, Company company, WorkerLimits limits) {
        this.process = process;
        this.lane = lane;
        this.company = company;
        this.limits = limits;
    }

    /**
     * Does the job.
     *
     * @throws NotAloneException if the process hung or died, and had another job to do meanwhile
     */
    byte[] answer(String job, byte[] input, Path output, CancelFlag cancel, Progress progress) throws NotAloneException {
        Clock clock = new Clock();
        try {
            process.send(new Frame(Frame.Kind.RUN, lane, Payload.of(out -> {
                Payload.text(out, job);
                Payload.bytes(out, input);
                Payload.text(out, output.toString());
            })));
            while (true) {
                Frame frame = inbox.poll(LOOK_AT_FLAG_MILLIS, TimeUnit.MILLISECONDS);
                if (cancel.cancelled() || process.abandoned()) {
                    throw Problem.of(Code.CANCELLED).exception();
                }
                byte[] answer = frame == null ? null : hear(frame, clock, progress);
                if (answer != null) {
                    return answer;
                }
                if (clock.overdue()) {
                    throw fault(Code.FILE_TOO_SLOW);
                }
            }
        } catch (IOException gone) {
            throw fault(process.end() ? Code.FILE_TOO_LARGE : Code.FILE_KILLED_READER);
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
                return null;
            }
            case DONE -> {
                answered = true;
                return frame.payload();
            }
            case FAILED -> {
                answered = true;
                throw Payload.problem(Payload.in(frame.payload())).exception();
            }
            default -> throw new IOException("not an answer");
        }
    }

    private ProblemException fault(Code code) throws NotAloneException {
        if (joined) {
            throw new NotAloneException();
        }
        return Problem.of(code).exception();
    }

    /** Says that there is another job in the process from now on. */
    void join() {
        joined = true;
    }

    void hear(Frame frame) {
        inbox.add(frame);
    }

    JobProcess process() {
        return process;
    }

    int lane() {
        return lane;
    }

    Company company() {
        return company;
    }

    boolean answered() {
        return answered;
    }

    /** How long the job may still take: the whole, and the time since it last got on. */
    private final class Clock {
        private final Patience withTheWhole = process.patience();
        private final Patience withTheNext = process.patience();
        private Duration allowed = limits.perDocument();
        private boolean moving;

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

package casebound.worker;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The worker's inside for jobs: one thread that does one after the other. What it holds open between two is its own. */
final class JobLane {
    private static final long BETWEEN_PROGRESS = 20_000_000;

    private final int number;
    private final Consumer<Frame> answers;
    private final Leavings leavings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private long lastProgress;

    JobLane(int number, Leavings leavings, Consumer<Frame> answers) {
        this.number = number;
        this.leavings = leavings;
        this.answers = answers;
    }

    void take(Frame frame) {
        thread.execute(() -> {
            try {
                answer(frame);
                leavings.clear();
            } catch (Throwable dead) {
                // a thread that is gone would answer nothing for ever
                Runtime.getRuntime().halt(WorkerMain.DEAD);
            }
        });
    }

    private void answer(Frame frame) throws IOException {
        DataInputStream in = Payload.in(frame.payload());
        Job job = WorkerMain.JOBS.get(Payload.text(in));
        byte[] input = Payload.bytes(in, Frame.MOST_BYTES);
        Path output = Path.of(Payload.text(in));
        if (job == null) {
            fail(Problem.of(Code.BUG, "unknown job"));
            return;
        }
        try {
            send(Frame.Kind.DONE, job.run(input, output, this::progress));
        } catch (ProblemException expected) {
            fail(expected.problem());
        } catch (IOException notWritten) {
            fail(Problem.of(Code.EXPORT_FAILED, output));
        } catch (RuntimeException | StackOverflowError bug) {
            fail(Problem.of(Code.BUG, bug.getClass().getSimpleName()));
        }
    }

    private void fail(Problem problem) {
        send(Frame.Kind.FAILED, Payload.of(out -> Payload.problem(out, problem)));
    }

    private void progress(long done, long total) {
        long now = System.nanoTime();
        if (done == 0 || now - lastProgress > BETWEEN_PROGRESS) {
            lastProgress = now;
            send(Frame.Kind.PROGRESS, Payload.of(out -> {
                out.writeLong(done);
                out.writeLong(total);
            }));
        }
    }

    private void send(Frame.Kind kind, byte[] payload) {
        answers.accept(new Frame(kind, number, payload));
    }
}

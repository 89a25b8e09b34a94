package casebound.worker;

import casebound.pdf.book.BoundImages;
import casebound.pdf.book.Digest;
import casebound.pdf.book.PdfBook;
import casebound.pdf.notes.AnnotatedCopy;
import casebound.work.CancelFlag;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

/** The worker process: takes frames from its input, answers on its output, ends when its input ends. */
public final class WorkerMain {
    /** The job that assembles a PDF from a plan ({@link PdfBook}). */
    public static final String BOOK = "book";

    /** The job that sets a short paper of tables ({@link Digest}). */
    public static final String DIGEST = "digest";

    /** The job that writes notes into a copy of a PDF ({@link AnnotatedCopy}). */
    public static final String NOTES = "notes";

    /** The job that makes one PDF of images ({@link BoundImages}). */
    public static final String BIND = "bind";

    /** What it can be asked for. */
    static final Map<String, Job> JOBS = Map.of(ReadJob.NAME, new ReadJob(), OcrJob.NAME, new OcrJob(),
            OutlineJob.NAME, new OutlineJob(), PrivacyJob.NAME, new PrivacyJob(),
            BOOK, (input, output, progress) -> PdfBook.make(input, output, new CancelFlag(), progress),
            DIGEST, (input, output, progress) -> Digest.make(input, output, new CancelFlag(), progress),
            NOTES, AnnotatedCopy::make, BIND, BoundImages::make);

    /** The first argument of a process that draws pages; one that does jobs has none. */
    static final String DRAWING = "draw";

    /** The first argument of a process whose jobs give way to everything else. */
    static final String LOW = "low";

    /** How the process ends when the heap is used up ({@code -XX:+ExitOnOutOfMemoryError}). */
    static final int OUT_OF_MEMORY = 3;

    /** How the process ends when one of its threads cannot go on. */
    static final int DEAD = 1;

    private final BlockingQueue<Frame> inbox = new LinkedBlockingQueue<>();
    private final DataOutputStream out;

    private WorkerMain(DataOutputStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library prints must not get between the frames; what it logs is document text and goes nowhere
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        if (args.length > 0 && args[0].equals(LOW)) {
            LowPriority.take();
        }
        WorkerMain worker = new WorkerMain(out);
        worker.listen();
        worker.send(new Frame(Frame.Kind.HELLO, 0, Payload.of(hello -> hello.writeInt(Frame.VERSION))));
        if (args.length > 0 && args[0].equals(DRAWING)) {
            PageRing ring = PageRing.existing(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            DrawingLoop drawing = new DrawingLoop(ring, worker::send);
            while (true) {
                drawing.take(worker.next());
            }
        }
        Map<Integer, JobLane> lanes = new HashMap<>();
        Leavings leavings = new Leavings();
        while (true) {
            Frame frame = worker.next();
            lanes.computeIfAbsent(frame.number(), number -> new JobLane(number, leavings, worker::send)).take(frame);
        }
    }

    /** Hears the input on a thread of its own, so that the process ends with its parent even in a document that hangs. */
    private void listen() {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        Thread listener = new Thread(() -> {
            try {
                while (true) {
                    inbox.add(Frame.read(in));
                }
            } catch (IOException parentGone) {
                Runtime.getRuntime().halt(0);
            }
        }, "frames");
        listener.setDaemon(true);
        listener.start();
    }

    private Frame next() {
        try {
            return inbox.take();
        } catch (InterruptedException nobodyInterrupts) {
            throw new IllegalStateException(nobodyInterrupts);
        }
    }

    /** Frames come from several threads. A parent that no longer listens ends the process. */
    private synchronized void send(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(0);
        }
    }
}

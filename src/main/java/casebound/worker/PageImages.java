package casebound.worker;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pages as pixels, newest request first, drawn by one worker process that is not among those that read. Asking never
 * blocks. When the process dies, be it that a page needs more memory than most, what it was drawing is tried again, each
 * page alone, so that only the page that kills it three times fails.
 */
public final class PageImages implements AutoCloseable {
    private static final int SLOTS = 16;
    private static final int SLOT_BYTES = 16 << 20;
    private static final int AT_ONCE = 2;

    /** A process may die for reasons that are not the page's, and twice. */
    private static final int MOST_DEATHS = 2;
    private static final long LOOK_AT_CLOCK_MILLIS = 200;

    /** What nearly all pages need. A page that needs more gets another process. */
    private static final long USUAL_HEAP = 128L << 20;

    private final Path folder;
    private final Path fontCache;
    private final WorkerLimits limits;
    private final PageRing ring;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    // all that follows belongs to the one thread that runs dispatch()
    /** The one used last comes first: memory that was never touched costs nothing. */
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private final Map<Integer, Wanted> drawing = new HashMap<>();
    private volatile @Nullable WorkerProcess process;
    private boolean roomy;
    /** Tells the frames of the process that is alive from late ones of the one before. */
    private Object current = new Object();
    private int lastNumber;

    /** What the dispatching thread hears. */
    private sealed interface Event {
        record Asked(Wanted wanted) implements Event {}

        record Released(int slot) implements Event {}

        record Heard(Object from, Frame frame) implements Event {}

        record Closed() implements Event {}
    }

    /** A request and what became of it. */
    private static final class Wanted {
        final PageRequest request;
        final CompletableFuture<PageImage> image = new CompletableFuture<>();
        int slot;
        @Nullable Patience patience;
        int deaths;

        Wanted(PageRequest request) {
            this.request = request;
        }

        boolean suspect() {
            return deaths > 0;
        }
    }

    PageImages(Path folder, Path fontCache, WorkerLimits limits) throws IOException {
        this.folder = folder;
        this.fontCache = fontCache;
        this.limits = limits;
        this.ring = PageRing.create(folder.resolve("pages"), SLOTS, SLOT_BYTES);
        for (int slot = 0; slot < SLOTS; slot++) {
            freeSlots.add(slot);
        }
        Thread dispatcher = new Thread(this::dispatch, "page images");
        dispatcher.setDaemon(true);
        dispatcher.start();
    }

    /**
     * Asks for a page. Cancelling the future drops the request if it is not begun. The future completes on a thread of
     * this class, which must not be kept waiting, with an image that the caller releases, or with a
     * {@code ProblemException}: FILE_ENCRYPTED, FILE_BROKEN, FILE_TOO_LARGE, FILE_UNSUPPORTED, PAGE_NOT_READABLE,
     * CANCELLED after {@link #close}.
     */
    public CompletableFuture<PageImage> render(PageRequest request) {
        Wanted wanted = new Wanted(request);
        events.add(new Event.Asked(wanted));
        // whoever asks after the end, or at that moment, must not wait for ever
        if (finished.isDone()) {
            wanted.image.completeExceptionally(Problem.of(Code.CANCELLED).exception());
        }
        return wanted.image;
    }

    private void dispatch() {
        try {
            while (true) {
                Event event = events.poll(LOOK_AT_CLOCK_MILLIS, TimeUnit.MILLISECONDS);
                switch (event) {
                    case null -> { }
                    case Event.Asked asked -> waiting.addFirst(asked.wanted());
                    case Event.Released released -> freeSlots.push(released.slot());
                    case Event.Heard heard -> hear(heard);
                    case Event.Closed _ -> {
                        return;
                    }
                }
                endWhatHangs();
                if (events.isEmpty()) {
                    drawNext();
                }
            }
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        } finally {
            finish();
        }
    }

    private void drawNext() {
        waiting.removeIf(wanted -> wanted.image.isDone());
        while (drawing.size() < AT_ONCE && !freeSlots.isEmpty()) {
            Optional<Wanted> next = waiting.stream().filter(this::mayBegin).findFirst();
            if (next.isEmpty()) {
                return;
            }
            waiting.remove(next.get());
            begin(next.get());
        }
    }

    /** A document is drawn by one thread, so a second page of it would only wait there instead of here. */
    private boolean mayBegin(Wanted wanted) {
        if (wanted.suspect() || waiting.stream().anyMatch(Wanted::suspect)) {
            return wanted.suspect() && drawing.isEmpty();
        }
        return drawing.values().stream().noneMatch(other ->
                other.suspect() || other.request.file().equals(wanted.request.file()));
    }

    private void begin(Wanted wanted) {
        wanted.slot = freeSlots.pop();
        int number = ++lastNumber;
        drawing.put(number, wanted);
        try {
            if (process == null) {
                process = start();
            }
            wanted.patience = new Patience(process);
            process.send(new Frame(Frame.Kind.DRAW, number, wanted.request.encode(wanted.slot)));
        } catch (IOException gone) {
            died();
        }
    }

    private WorkerProcess start() throws IOException {
        Object source = new Object();
        current = source;
        long heap = roomy ? limits.heapBytes() : Math.min(USUAL_HEAP, limits.heapBytes());
        return new WorkerProcess(folder, fontCache, VmOptions.ofPictures(heap), List.of(WorkerMain.DRAWING,
                ring.file().toString(), String.valueOf(SLOTS), String.valueOf(SLOT_BYTES)), frame -> events.add(new Event.Heard(source, frame)));
    }

    private void hear(Event.Heard heard) {
        if (heard.from() != current) {
            return;
        }
        try {
            Frame frame = heard.frame();
            DataInputStream in = Payload.in(frame.payload());
            switch (frame.kind()) {
                case DRAWN -> drawn(drawing.remove(frame.number()), in.readInt(), in.readInt(), in.readInt(), in.readInt(),
                        in.readFloat());
                case NOT_DRAWN -> fail(drawing.remove(frame.number()), Payload.problem(in));
                default -> died();
            }
        } catch (IOException nonsense) {
            died();
        }
    }

    private void drawn(@Nullable Wanted wanted, int left, int top, int width, int height, float scale) {
        if (wanted == null) {
            return;
        }
        int slot = wanted.slot;
        if (width < 1 || height < 1 || (long) width * height > ring.mostPixels()) {
            fail(wanted, notReadable("worker.page.damaged"));
            return;
        }
        PageImage image = new PageImage(left, top, width, height, scale, ring.pixels(slot, width, height),
                () -> events.add(new Event.Released(slot)));
        if (!wanted.image.complete(image)) {
            image.release();
        }
    }

    private void fail(@Nullable Wanted wanted, Problem problem) {
        if (wanted != null) {
            freeSlots.push(wanted.slot);
            wanted.image.completeExceptionally(problem.exception());
        }
    }

    private void endWhatHangs() {
        List<Wanted> late = drawing.values().stream()
                .filter(wanted -> wanted.patience != null && wanted.patience.exhausted(limits.perPage())).toList();
        if (!late.isEmpty()) {
            drawing.values().removeAll(late);
            died();
            late.forEach(wanted -> fail(wanted, notReadable("worker.page.slow")));
        }
    }

    /** The process is no more, or shall be no more; another one is started for the next page. */
    private void died() {
        if (process != null) {
            roomy |= process.end();
            process = null;
        }
        current = new Object();
        List<Wanted> unfinished = new ArrayList<>(drawing.values());
        drawing.clear();
        for (Wanted wanted : unfinished) {
            if (wanted.deaths == MOST_DEATHS) {
                fail(wanted, notReadable("worker.page.stopped"));
            } else {
                freeSlots.push(wanted.slot);
                wanted.deaths++;
                waiting.addFirst(wanted);
            }
        }
    }

    private static Problem notReadable(String reason) {
        return Problem.of(Code.PAGE_NOT_READABLE, Texts.text(reason));
    }

    private void finish() {
        if (process != null) {
            process.end();
        }
        finished.complete(null);
        List<Wanted> left = new ArrayList<>(drawing.values());
        left.addAll(waiting);
        for (Event event : events) {
            if (event instanceof Event.Asked asked) {
                left.add(asked.wanted());
            }
        }
        left.forEach(wanted -> wanted.image.completeExceptionally(Problem.of(Code.CANCELLED).exception()));
        Folders.deleteFile(ring.file());
    }

    /** The process that draws, if there is one at the moment, for whoever wants to watch or, in a test, harm it. */
    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(WorkerProcess::handle);
    }

    /** Ends the process and waits until it is gone. Images that were not released stay as they are. */
    @Override
    public void close() {
        events.add(new Event.Closed());
        finished.join();
    }
}

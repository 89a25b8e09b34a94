package casebound.worker;

import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.pdf.Viewport;
import casebound.pdf.draw.PictureTooLargeException;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One document in the drawing worker and the one thread that may touch it. */
final class DocumentThread {
    private final Path file;
    private final String nameHint;
    private final @Nullable String password;
    private final PageRing ring;
    private final Canvases canvases;
    private final Consumer<Frame> answers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private @Nullable Opened opened;

    DocumentThread(Path file, String nameHint, @Nullable String password, PageRing ring, Canvases canvases,
            Consumer<Frame> answers) {
        this.file = file;
        this.nameHint = nameHint;
        this.password = password;
        this.ring = ring;
        this.canvases = canvases;
        this.answers = answers;
    }

    void draw(DrawingLoop.Order order) {
        thread.execute(() -> answers.accept(answer(order)));
    }

    /** Closes the document when what was ordered before is drawn. */
    void close() {
        thread.execute(this::closePages);
        thread.shutdown();
    }

    private Frame answer(DrawingLoop.Order order) {
        try {
            return drawn(order);
        } catch (ProblemException expected) {
            return notDrawn(order, expected.problem());
        } catch (PictureTooLargeException tooLarge) {
            return notDrawn(order, Problem.of(Code.PAGE_NOT_READABLE, Texts.text("worker.page.large")));
        } catch (IOException | RuntimeException | StackOverflowError | InternalError damaged) {
            // an InternalError is a full disk behind the mapped file
            return notDrawn(order, Problem.of(Code.PAGE_NOT_READABLE, Texts.text("worker.page.damaged")));
        }
    }

    private Frame drawn(DrawingLoop.Order order) throws IOException {
        Pages pages = pages();
        PageRequest request = order.request();
        int page = request.page();
        if (page >= pages.count()) {
            throw Problem.of(Code.PAGE_NOT_READABLE, Texts.text("worker.page.missing")).exception();
        }
        Viewport viewport = PageFit.of(pages.width(page), pages.height(page), request.scale(), request.rotation(),
                request.part(), ring.mostPixels());
        Rectangle part = viewport.part();
        Canvases.Canvas canvas = canvases.take(part.width, part.height);
        try {
            pages.draw(page, viewport, canvas.image());
            ring.argb(order.slot(), part.width, part.height).put(canvas.pixels(), 0, part.width * part.height);
        } finally {
            canvases.giveBack(canvas);
        }
        return new Frame(Frame.Kind.DRAWN, order.number(), Payload.of(out -> {
            out.writeInt(part.x);
            out.writeInt(part.y);
            out.writeInt(part.width);
            out.writeInt(part.height);
            out.writeFloat(viewport.scale());
        }));
    }

    private Pages pages() throws IOException {
        if (opened == null) {
            opened = Formats.open(file, nameHint, password, Integer.MAX_VALUE);
        }
        return switch (opened) {
            case Opened.Open open -> open.pages();
            case Opened.Locked _ -> throw Problem.of(Code.FILE_ENCRYPTED).exception();
            case Opened.Broken broken -> throw broken.problem().exception();
            case Opened.Other _ -> throw Problem.of(Code.FILE_UNSUPPORTED).exception();
        };
    }

    private static Frame notDrawn(DrawingLoop.Order order, Problem problem) {
        return new Frame(Frame.Kind.NOT_DRAWN, order.number(), Payload.of(out -> Payload.problem(out, problem)));
    }

    private void closePages() {
        if (opened instanceof Opened.Open open) {
            try {
                open.pages().close();
            } catch (IOException onlyRead) {
                // nothing can be lost by closing what was only read
            }
        }
    }
}

package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.CaseOcr;
import casebound.model.Area;
import casebound.model.Document;
import casebound.model.OcrWord;
import casebound.model.OutlineEntry;
import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.ui.reader.DocumentMarks;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PagePiece;
import casebound.ui.reader.PagePixels;
import casebound.ui.reader.PageSize;
import casebound.ui.reader.ReadFromPages;
import casebound.work.CancelFlag;
import casebound.worker.PageImage;
import casebound.worker.PageImages;
import casebound.worker.PageRequest;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One document of the case that a pane shows: texts from the case, pixels from the worker. */
final class CaseDocument implements DocumentSource {
    private final CaseFile file;
    private final Document document;
    private final Path original;
    private final PageTexts texts;
    private final List<PageSize> sizes;
    private final List<PageLabelRun> labels;
    private final Workers workers;
    private final PageImages images;
    private final Executor background;
    private final List<CaseOcr.Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private @Nullable PageReading reading;

    /** @param texts belong to this object from now on */
    CaseDocument(CaseFile file, Document document, Path original, PageTexts texts, List<PageLabelRun> labels,
            Workers workers, Executor background) {
        this.file = file;
        this.document = document;
        this.original = original;
        this.texts = texts;
        this.labels = List.copyOf(labels);
        this.workers = workers;
        images = workers.images();
        this.background = background;
        sizes = IntStream.range(0, texts.pageCount())
                .mapToObj(page -> new PageSize(texts.width(page), texts.height(page))).toList();
    }

    @Override
    public UUID document() {
        return document.id();
    }

    @Override
    public String title() {
        return document.shownTitle();
    }

    @Override
    public List<PageSize> pages() {
        return sizes;
    }

    @Override
    public List<PageLabelRun> labels() {
        return labels;
    }

    @Override
    public CompletableFuture<PageText> text(int page) {
        return CompletableFuture.supplyAsync(() -> read(page), background);
    }

    private PageText read(int page) {
        try {
            return texts.page(page);
        } catch (IOException unreadable) {
            // Whoever still waits after the pane was closed is told nothing: nobody asks any more.
            throw closed ? Problem.of(Code.CANCELLED).exception()
                    : new ProblemException(Problem.of(Code.FILE_NOT_READABLE, document.name()), unreadable);
        }
    }

    @Override
    public CompletableFuture<List<OcrWord>> readByOcr(int page) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return texts.words(page);
            } catch (IOException unreadable) {
                return List.of();
            }
        }, background);
    }

    @Override
    public void onPageRead(IntConsumer read) {
        CaseOcr.Listener heard = (content, page) -> {
            if (content.equals(document.content()) && !closed) {
                texts.refresh();
                read.accept(page);
            }
        };
        file.ocr().onPage(heard);
        listeners.add(heard);
    }

    @Override
    public CompletableFuture<PagePixels> render(PagePiece piece) {
        Area part = piece.part();
        CompletableFuture<PageImage> drawing = images.render(
                new PageRequest(original, document.name(), workers.passwords().of(original), piece.page(), (float) piece.scale(), piece.rotation(),
                        part == null ? null : new PageRequest.Part(part.x(), part.y(), part.width(), part.height())));
        CompletableFuture<PagePixels> pixels = new CompletableFuture<>();
        pixels.whenComplete((shown, failure) -> {
            if (pixels.isCancelled()) {
                drawing.cancel(false);
            }
        });
        // Not on the thread that delivers: the pane copies the pixels there, and every other page would wait for it.
        drawing.whenCompleteAsync((image, failure) -> deliver(image, failure, pixels), background);
        return pixels;
    }

    private static void deliver(@Nullable PageImage image, @Nullable Throwable failure, CompletableFuture<PagePixels> to) {
        if (image == null) {
            to.completeExceptionally(failure == null ? Problem.of(Code.CANCELLED).exception() : failure);
        } else if (!to.complete(new PagePixels(image.width(), image.height(), image.pixels(), image::release))) {
            image.release();
        }
    }

    @Override
    public CompletableFuture<List<OutlineEntry>> outline() {
        return CompletableFuture.supplyAsync(() -> workers.outline(original, document.name(), workers.passwords().of(original), new CancelFlag()), background);
    }

    @Override
    public CompletableFuture<DocumentMarks> marks() {
        return CompletableFuture.supplyAsync(() -> file.read(store -> {
            try (Placing placing = new Placing(file, store)) {
                return Marks.in(store, document.id(), placing);
            }
        }), background);
    }

    @Override
    public CompletableFuture<ReadFromPages> readFromPages() {
        return CompletableFuture.supplyAsync(() -> {
            PageReading now = readOnce();
            return closed ? ReadFromPages.NOTHING : file.read(store -> Undecided.of(store, document.id(), now));
        }, background);
    }

    private synchronized PageReading readOnce() {
        PageReading known = reading;
        if (known == null) {
            try {
                known = PageReading.of(document.id(), texts, () -> closed);
            } catch (IOException unreadable) {
                // The page itself says so when somebody comes to it; there is nothing to suggest.
                known = new PageReading(List.of(), List.of(), "");
            }
            reading = known;
        }
        return known;
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(file.ocr()::forget);
        background.execute(() -> {
            try {
                texts.close();
            } catch (IOException alreadyGone) {
                // nothing was written, so nothing can be lost
            }
        });
    }
}

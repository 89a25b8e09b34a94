package casebound.ui.reader;

import casebound.model.OutlineEntry;
import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.problem.Code;
import casebound.problem.Problem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A document of typed pages that are drawn as plain sheets, delivered when the test says so. */
final class TextSource implements DocumentSource {
    /** A page that was asked for. */
    record Asked(int page, double scale, CompletableFuture<PagePixels> answer) {}

    private final UUID document;
    private final List<PageText> pages;
    final List<Asked> asked = new ArrayList<>();
    final AtomicInteger released = new AtomicInteger();
    DocumentMarks marks = DocumentMarks.NONE;
    boolean closed;

    TextSource(UUID document, List<PageText> pages) {
        this.document = document;
        this.pages = pages;
    }

    /** Answers a request with a sheet of so many bytes. */
    void deliver(Asked request, int bytes) {
        PagePixels sheet = new PagePixels(bytes / 4, 1, ByteBuffer.allocate(bytes), released::incrementAndGet);
        if (!request.answer().complete(sheet)) {
            sheet.release().run();
        }
    }

    void refuse(Asked request) {
        request.answer().completeExceptionally(Problem.of(Code.PAGE_NOT_READABLE, "test").exception());
    }

    @Override
    public UUID document() {
        return document;
    }

    @Override
    public String title() {
        return "Typed pages";
    }

    @Override
    public List<PageSize> pages() {
        return Collections.nCopies(pages.size(), PageSize.LETTER);
    }

    @Override
    public List<PageLabelRun> labels() {
        return List.of();
    }

    @Override
    public CompletableFuture<PageText> text(int page) {
        return CompletableFuture.completedFuture(pages.get(page));
    }

    @Override
    public CompletableFuture<PagePixels> render(PagePiece piece) {
        Asked request = new Asked(piece.page(), piece.scale(), new CompletableFuture<>());
        asked.add(request);
        return request.answer();
    }

    @Override
    public CompletableFuture<List<OutlineEntry>> outline() {
        return CompletableFuture.completedFuture(List.of(new OutlineEntry("Opening", 0, 0), new OutlineEntry("Testimony", 1, 2)));
    }

    @Override
    public CompletableFuture<DocumentMarks> marks() {
        return CompletableFuture.completedFuture(marks);
    }

    @Override
    public void close() {
        closed = true;
    }
}

package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.OutlineEntry;
import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.model.Recordings;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Documents.Listed;
import casebound.ui.kit.SystemProgram;
import casebound.ui.reader.DocumentMarks;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PagePiece;
import casebound.ui.reader.PagePixels;
import casebound.ui.reader.PageSize;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A recording of the case in a pane: what it is, and the way to the program that plays it. */
final class CaseRecording implements DocumentSource {
    private static final int KILO = 1000;

    private final CaseFile file;
    private final Document document;
    private final Content content;
    private final SystemProgram player;
    private final Executor background;

    CaseRecording(CaseFile file, Listed listed, SystemProgram player, Executor background) {
        this.file = file;
        document = listed.document();
        content = listed.content();
        this.player = player;
        this.background = background;
    }

    @Override
    public Recording recording() {
        return new Recording(Recordings.words(content), format(content),
                SystemProgram.opens(content.mediaType()) ? this::play : null);
    }

    /** Such as "MP4, 812.4 MB". */
    private static String format(Content content) {
        double kilobytes = (double) content.bytes() / KILO;
        String size = kilobytes < KILO ? Texts.text("reader.recording.kilobytes", Math.max(1, Math.round(kilobytes)))
                : Texts.text("reader.recording.megabytes", kilobytes / KILO);
        String ending = SystemProgram.ending(content.mediaType()).toUpperCase(Locale.ROOT);
        return ending.isEmpty() ? size : Texts.text("reader.recording.format", ending, size);
    }

    private CompletableFuture<Void> play() {
        // asked for anew: it may have been sequestered meanwhile
        return CompletableFuture.runAsync(() -> player.open(file.original(document.id()), document.name(), content.mediaType()), background);
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
        return List.of();
    }

    @Override
    public List<PageLabelRun> labels() {
        return List.of();
    }

    @Override
    public CompletableFuture<PageText> text(int page) {
        return CompletableFuture.completedFuture(new PageText(0, 0, "", new float[0]));
    }

    @Override
    public CompletableFuture<PagePixels> render(PagePiece piece) {
        return CompletableFuture.failedFuture(Problem.of(Code.PAGE_NOT_READABLE, Texts.text("worker.page.missing")).exception());
    }

    @Override
    public CompletableFuture<List<OutlineEntry>> outline() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<DocumentMarks> marks() {
        return CompletableFuture.completedFuture(DocumentMarks.NONE);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

package casebound.ui.reader;

import casebound.model.OutlineEntry;
import casebound.model.OcrWord;
import casebound.model.PageLabelRun;
import casebound.model.PageText;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a pane needs of one open document. Every method returns at once and may be called on the window's thread;
 * futures complete on any thread.
 */
public interface DocumentSource {

    /** The document (the occurrence, not its bytes). */
    UUID document();

    /** What the pane's head shows. */
    String title();

    /** The sizes of all pages, in order. Its length is the number of pages. */
    List<PageSize> pages();

    /** The runs of labels: printed numbers, Bates, transcript pages. */
    List<PageLabelRun> labels();

    /**
     * The text of a page (index from 0) with the place of every character. A page without text has an empty text. The
     * future must not wait for the thread that asks: find asks for one page after another and waits for each.
     */
    CompletableFuture<PageText> text(int page);

    /**
     * The picture of a page, or of a part of one.
     *
     * <p>Who asked and no longer needs it cancels the future; the renderer may then skip the work, and must release the
     * pixels itself where {@code complete} returns false. A page that cannot be rendered fails with
     * {@link casebound.problem.ProblemException}; its words are shown in the page's place.
     */
    CompletableFuture<PagePixels> render(PagePiece piece);

    /** The outline that the document brings along; empty where it has none. */
    CompletableFuture<List<OutlineEntry>> outline();

    /**
     * What can be read from the texts of the pages and is not yet part of the case: looked for anew each time, away from
     * the thread that asks. Nothing where the source does not look.
     */
    default CompletableFuture<ReadFromPages> readFromPages() {
        return CompletableFuture.completedFuture(ReadFromPages.NOTHING);
    }

    /** The words of a page (index from 0) that OCR read; none where the page has its own text. */
    default CompletableFuture<List<OcrWord>> readByOcr(int page) {
        return CompletableFuture.completedFuture(List.of());
    }

    /** Calls back with the page (index from 0) whenever OCR has read one, on any thread, until the source is closed. */
    default void onPageRead(IntConsumer read) {
        // a document whose texts do not change
    }

    /** What is marked on the pages, as of now; asked again after {@link ReaderModel#marksChanged()}. */
    CompletableFuture<DocumentMarks> marks();

    /** What it is where it plays instead of having pages; null for everything else. */
    default @Nullable Recording recording() {
        return null;
    }

    /**
     * Sound or moving pictures, which another program plays.
     *
     * @param words what it is, and how long where that is known
     * @param format its format and size
     * @param play opens it with the system's player; null for a kind that is not opened from here
     */
    record Recording(String words, String format, @Nullable Supplier<CompletableFuture<Void>> play) {}

    /** No pane shows the document any more; what it holds may be freed. */
    void close();
}

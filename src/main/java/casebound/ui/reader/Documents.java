package casebound.ui.reader;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The documents of the case that the reader can open. Methods return at once. */
public interface Documents {

    /** What the drop-down lists, in the order shown. */
    CompletableFuture<List<Choice>> choices();

    /** Opens a document. Fails with {@link casebound.problem.ProblemException}; the pane then says why. */
    CompletableFuture<DocumentSource> open(UUID document);

    /**
     * Tries a password on what is locked, and keeps it in memory.
     *
     * @return whether that document can be opened now
     */
    default CompletableFuture<Boolean> unlock(UUID document, String password) {
        return CompletableFuture.completedFuture(false);
    }

    /**
     * One document to choose.
     *
     * @param title what the list shows
     * @param detail a few words that tell it from others, or empty
     */
    record Choice(UUID document, String title, String detail) {}
}

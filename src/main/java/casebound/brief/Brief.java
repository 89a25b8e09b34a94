package casebound.brief;

import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookResult;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerMain;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Use case: make the brief as one PDF in which every citation opens the cited page. */
public final class Brief {
    private final BookMaker maker;

    public Brief(BookMaker maker) {
        this.maker = maker;
    }

    /** A brief that the document process makes. */
    public static Brief by(Workers workers) {
        return new Brief((plan, out, cancel, progress) ->
                BookResult.of(workers.run(WorkerMain.BOOK, plan.json(), out, cancel, progress)));
    }

    /**
     * Makes the file; what stood at that path is replaced only when the new one is complete.
     *
     * @param out the file to write
     * @param progress counts appended documents
     * @return pages, size and the documents that are not, or not wholly, behind the text
     * @throws ProblemException EXPORT_EMPTY, EXPORT_FAILED, CANCELLED
     */
    public BookResult make(BriefContent content, Path out, CancelFlag cancel, Progress progress) {
        if (content.facts().isEmpty() && content.proceedings().isEmpty()) {
            throw Problem.of(Code.EXPORT_EMPTY, content.title()).exception();
        }
        BookPlan plan = new BriefText(content).plan();
        Path target = out.toAbsolutePath();
        try {
            // Not createTempFile: its files are for one's own eyes only, and a brief is handed on.
            Path unfinished = target.resolveSibling(".brief-" + UUID.randomUUID() + ".part");
            try {
                BookResult result = maker.make(plan, unfinished, cancel, progress);
                moveTo(unfinished, target);
                return result;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, out), failed);
        }
    }

    private static void moveTo(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

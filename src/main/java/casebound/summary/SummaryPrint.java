package casebound.summary;

import casebound.pdf.book.DigestPlan;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerMain;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Use case: the summary as a PDF of one to four pages, set by the document process. */
public final class SummaryPrint {
    private static final int MOST_PAGES = 4;
    /** How many lines a cell may have: only where long texts would not fit on four pages are they cut shorter. */
    private static final int[] LINES = {6, 3, 2, 1};

    private final Workers workers;

    public SummaryPrint(Workers workers) {
        this.workers = workers;
    }

    /**
     * Writes the PDF; what stood at that path is replaced only when the new one is complete.
     *
     * @return the number of pages
     * @throws ProblemException EXPORT_FAILED, CANCELLED
     */
    public int make(SummaryPaper paper, Path out, CancelFlag cancel) {
        Path target = out.toAbsolutePath();
        Path unfinished = target.resolveSibling(".summary-" + UUID.randomUUID() + ".part");
        try {
            try {
                int pages = set(paper.plan(LINES[0]), unfinished, cancel);
                for (int i = 1; pages > MOST_PAGES && i < LINES.length; i++) {
                    pages = set(paper.plan(LINES[i]), unfinished, cancel);
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
                return pages;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, out), failed);
        }
    }

    private int set(DigestPlan plan, Path out, CancelFlag cancel) {
        byte[] pages = workers.run(WorkerMain.DIGEST, plan.json(), out, cancel, Progress.NONE);
        return Integer.parseInt(new String(pages, StandardCharsets.US_ASCII));
    }
}

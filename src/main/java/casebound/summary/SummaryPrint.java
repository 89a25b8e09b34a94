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
    public int make(DigestPlan plan, Path out, CancelFlag cancel) {
        Path target = out.toAbsolutePath();
        Path unfinished = target.resolveSibling(".summary-" + UUID.randomUUID() + ".part");
        try {
            try {
                byte[] pages = workers.run(WorkerMain.DIGEST, plan.json(), unfinished, cancel, Progress.NONE);
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
                return Integer.parseInt(new String(pages, StandardCharsets.US_ASCII));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, out), failed);
        }
    }
}

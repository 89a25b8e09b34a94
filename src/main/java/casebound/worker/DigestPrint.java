package casebound.worker;

import casebound.pdf.book.DigestPlan;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/** Has the document process set a {@link DigestPlan} as a PDF. */
public final class DigestPrint {
    private final Workers workers;

    public DigestPrint(Workers workers) {
        this.workers = workers;
    }

    /**
     * Writes the PDF; what stood at that path is replaced only when the new one is complete.
     *
     * @return the number of pages
     * @throws ProblemException EXPORT_FAILED, CANCELLED
     */
    public int make(DigestPlan plan, Path out, CancelFlag cancel) {
        return make(Stream.of(plan), Integer.MAX_VALUE, out, cancel);
    }

    /**
     * Writes the first of some plans that fits on so many pages; the last one where none does.
     *
     * @param plans from the longest to the shortest; at least one
     */
    public int make(Stream<DigestPlan> plans, int mostPages, Path out, CancelFlag cancel) {
        Path target = out.toAbsolutePath();
        Path unfinished = target.resolveSibling(".print-" + UUID.randomUUID() + ".part");
        try {
            try {
                Iterator<DigestPlan> next = plans.iterator();
                int pages = set(next.next(), unfinished, cancel);
                while (pages > mostPages && next.hasNext()) {
                    pages = set(next.next(), unfinished, cancel);
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

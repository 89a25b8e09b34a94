package casebound.summary;

import casebound.work.CancelFlag;
import casebound.worker.DigestPrint;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.Arrays;

/** Use case: the summary as a PDF of one to four pages, set by the document process. */
public final class SummaryPrint {
    private static final int MOST_PAGES = 4;
    /** How many lines a cell may have: only where long texts would not fit on four pages are they cut shorter. */
    private static final int[] LINES = {6, 3, 2, 1};

    private final DigestPrint print;

    public SummaryPrint(Workers workers) {
        print = new DigestPrint(workers);
    }

    /**
     * Writes the PDF; what stood at that path is replaced only when the new one is complete.
     *
     * @return the number of pages
     * @throws casebound.problem.ProblemException EXPORT_FAILED, CANCELLED
     */
    public int make(SummaryPaper paper, Path out, CancelFlag cancel) {
        return print.make(Arrays.stream(LINES).mapToObj(paper::plan), MOST_PAGES, out, cancel);
    }
}

package casebound.brief;

import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookResult;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the file; in the program the document process does it, because originals are parsed there only. */
@FunctionalInterface
public interface BookMaker {

    /**
     * @param out the file to write
     * @throws IOException where it cannot be written
     */
    BookResult make(BookPlan plan, Path out, CancelFlag cancel, Progress progress) throws IOException;
}

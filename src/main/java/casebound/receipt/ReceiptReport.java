package casebound.receipt;

import casebound.casefile.CaseFile;
import casebound.model.Receipt;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an intake brought, as one reads and files it.
 *
 * @param matter the title of the case
 * @param letter what the letter is called; empty for none
 * @param head what is known of the intake as a whole, line by line: what it is and what it says
 * @param sections in the order in which they are read; those without lines say so, but for those about a load
 *     file, which are left out
 */
public record ReceiptReport(Receipt receipt, String matter, String letter, List<Named> head, Totals totals, List<Section> sections) {
    public ReceiptReport {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
    }

    /** A line of the head, such as "From" and a name. */
    public record Named(String name, String value) {}

    /**
     * How many there are of what. Files that others carried are counted beside them, not among them.
     *
     * @param files that were received
     * @param carried files inside those
     * @param documents documents in the case
     * @param pages their pages
     */
    public record Totals(int files, int carried, int documents, int pages) {}

    /** What a section is about, in the order of the report: what is wrong first, then what there is. */
    public enum Subject { NOT_IN, NOT_READABLE, MISSING, UNNAMED, EXACT, SAME_TEXT, NO_TEXT, GAPS, PAGES, ATTACHMENTS, BATES, ADDED;

        /** Whether its lines are something that a person should look at. */
        public boolean wrong() {
            return this != BATES && this != ADDED;
        }
    }

    /** A section with its lines. */
    public record Section(Subject subject, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        public String title() {
            return Texts.text("receipt.section." + subject);
        }
    }

    /**
     * Something about one file.
     *
     * @param document what a click opens; null where there is nothing to open
     * @param page where it says so, from 0
     * @param name the file as received
     * @param what what is to be said of it
     * @param because what that was concluded from; empty where it was seen as the file came in
     */
    public record Line(@Nullable UUID document, int page, String name, String what, String because) {}

    /**
     * Reads it from the case. Reads every page of what came, so not on the window's thread.
     *
     * @param progress in files
     * @throws casebound.problem.ProblemException RECORD_MISSING where there is no such receipt; CANCELLED
     */
    public static ReceiptReport of(CaseFile caseFile, UUID receipt, CancelFlag cancel, Progress progress) {
        Receipt found = caseFile.read(store -> store.find(Receipt.class, receipt))
                .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.receipt")).exception());
        return new ReceiptReading(caseFile, found).report(cancel, progress);
    }

    /** The section about that; without lines where the report has none. */
    public Section section(Subject subject) {
        return sections.stream().filter(section -> section.subject == subject).findFirst().orElse(new Section(subject, List.of()));
    }
}

package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Cite;
import casebound.pdf.book.Link.ToPlace;
import java.util.List;

/**
 * Text that has found its pages.
 *
 * @param headings in reading order
 * @param citations in reading order, a citation once
 */
record Typeset(List<Sheet> sheets, List<Entry> headings, List<Citing> citations) {

    /** A heading for the outline. @param level from 1 */
    record Entry(String text, int level, ToPlace place) {}

    /**
     * A citation and the paragraph in which it stands.
     *
     * @param mark the paragraph's, such as "¶ 3"
     * @param place where the paragraph begins; where the citation stands on a later page, its line
     */
    record Citing(Cite cite, String mark, ToPlace place) {}
}

package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Cite;
import casebound.pdf.book.Link.ToPlace;
import java.util.List;
import java.util.Map;

/**
 * Text that has found its pages.
 *
 * @param headings in reading order
 * @param citations in reading order, a citation once
 * @param marks of each paragraph with a mark, the page on which it begins, index from 0 in the whole book
 */
record Typeset(List<Sheet> sheets, List<Entry> headings, List<Citing> citations, Map<String, Integer> marks) {

    Typeset(List<Sheet> sheets, List<Entry> headings, List<Citing> citations) {
        this(sheets, headings, citations, Map.of());
    }

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

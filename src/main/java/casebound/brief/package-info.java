/**
 * What goes out as a brief. {@link casebound.brief.CaseBrief} reads a draft, or puts one together where there is none, into
 * {@link casebound.brief.BriefContent}: parts, numbered paragraphs, citations, documents. {@link casebound.brief.Brief}
 * turns that into a {@link casebound.pdf.book.BookPlan} and has it made, usually by the document process.
 * {@link casebound.brief.BriefCheck} says what is to be put right before it is filed.
 *
 * <p>May use {@code casefile} and {@code store} (to read), {@code pdf.book} (the plan and the result), {@code worker},
 * {@code model}, {@code work} and {@code problem}; no library of PDF or SQL.
 *
 * <p>Decision: every document passes one gate (sequestered, privileged, sealed), and nothing marked internal has a field in
 * the content; what a person pasted from a note is looked for afterwards. A check states what was read in the finished file,
 * never what was meant. Held by {@code DraftBriefTest}, {@code BriefTest} and {@code BriefFileTest}; {@code BriefReader}, in
 * the tests, reads nothing but the PDF and finds links, back links, labels, bookmarks and tables in agreement.
 */
@NullMarked
package casebound.brief;

import org.jspecify.annotations.NullMarked;

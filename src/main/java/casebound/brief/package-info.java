/**
 * What goes out as a brief: its words, their order, what the caption shows and how a citation reads. Knows no PDF and no
 * database: it turns {@link casebound.brief.BriefContent} into a {@link casebound.pdf.book.BookPlan} and has that made,
 * usually by the document process.
 *
 * <p>May use {@code pdf.book} (the plan and the result), {@code model}, {@code work} and {@code problem}.
 *
 * <p>Decision: whoever fills the content passes the gate for what leaves (sequestered, privileged, sealed) first; nothing
 * marked internal has a field here. Held by {@code BriefTest}.
 */
@NullMarked
package casebound.brief;

import org.jspecify.annotations.NullMarked;

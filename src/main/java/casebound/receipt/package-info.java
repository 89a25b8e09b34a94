/**
 * Use case: the report of an intake (FIELD 3.4, the receiving log): what came, what of it is in the case, and what is wrong
 * with the delivery; for a screen, as a PDF, and on the command line.
 *
 * <p>May use {@code casefile}, {@code store}, {@code recognize}, {@code pdf.book}, {@code worker}, {@code work},
 * {@code model}, {@code problem}. Decision: what only the intake could know (outcomes, what a load file says, which text was
 * there before) is kept in {@link casebound.model.ReceivedFile}s; what pages say of themselves is read off the pages each
 * time, so that a report made later, when OCR has read scans or a person has entered numbers, knows more and never less.
 * Every finding says what it was concluded from, and changes nothing. A sequestered document is counted, and neither named
 * nor read. Held by {@code ReceiptReportTest}.
 */
@NullMarked
package casebound.receipt;

import org.jspecify.annotations.NullMarked;

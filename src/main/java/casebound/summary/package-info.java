/**
 * Use case: the attorney's summary of a case, one record of everything that its screen, its command and its print show.
 *
 * <p>May use {@code casefile}, {@code store}, {@code disclosure}, {@code worker}, {@code pdf.book}, {@code work},
 * {@code model}, {@code problem}. Decision: it is read in one go, so what stands beside each other is of one moment; every
 * list is cut to what an attorney reads in five minutes and says what it left out, so the print stays within four pages.
 * It is work product: it holds internal texts and is no outward export. Held by {@code SummaryTest} and
 * {@code SummaryPrintTest}.
 */
@NullMarked
package casebound.summary;

import org.jspecify.annotations.NullMarked;

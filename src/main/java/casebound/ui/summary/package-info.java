/**
 * The attorney's screen: where the matter stands, what is open, what changed since somebody signed off. It shows one
 * {@link casebound.summary.Summary} and opens everything that it names.
 *
 * <p>May use {@code ui.kit}, {@code summary}, {@code casefile}, {@code work}, {@code model}, {@code problem}. Decision: while
 * another section is in front nothing is read; the lists are short by their nature, so they are plain rows and no grids.
 * Held by {@code SummaryModelTest} and {@code SummaryJourney}.
 */
@NullMarked
package casebound.ui.summary;

import org.jspecify.annotations.NullMarked;

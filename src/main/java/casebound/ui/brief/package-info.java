/**
 * The brief, thinly: what will go in, for whom, and the button that makes the PDF.
 *
 * <p>May use {@code ui.kit}, {@code brief}, {@code casefile}, {@code model}, {@code worker}, {@code work} and
 * {@code problem}. Decision: what goes in is asked of {@code brief} itself, so that the window cannot promise anything else than
 * what the paper holds. Held by {@code BriefModelTest} and {@code BriefJourney}.
 */
@NullMarked
package casebound.ui.brief;

import org.jspecify.annotations.NullMarked;

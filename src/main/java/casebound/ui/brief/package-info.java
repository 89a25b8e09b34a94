/**
 * The composer of briefs: parts, paragraphs with their sources, the pages as they would go out, the check before filing.
 *
 * <p>May use {@code ui.kit}, {@code brief}, {@code casefile}, {@code store}, {@code model}, {@code worker}, {@code work} and
 * {@code problem}. Decision: numbers, names of exhibits, what is appended and what stays behind are asked of {@code brief}
 * itself, so that the window cannot promise anything else than what the paper holds; what a person types is shown at once and
 * saved behind it. Held by {@code ComposerModelTest} and {@code BriefJourney}.
 */
@NullMarked
package casebound.ui.brief;

import org.jspecify.annotations.NullMarked;

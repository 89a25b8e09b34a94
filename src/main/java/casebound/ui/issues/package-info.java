/**
 * The issues: for each proceeding a tree of claims or charges, their elements and what is in question within, with the facts
 * and the evidence that bear on each.
 *
 * <p>May use {@code ui.kit}, {@code casefile}, {@code store}, {@code model}, {@code work} and {@code problem}. Decision: a tree is
 * shown as the rows of a sheet, each with its depth, so that it types, filters and looks like every other sheet; moving and
 * removing work on the tree as it stands inside the change. Held by {@code IssuesModelTest} and {@code IssuesJourney}.
 */
@NullMarked
package casebound.ui.issues;

import org.jspecify.annotations.NullMarked;

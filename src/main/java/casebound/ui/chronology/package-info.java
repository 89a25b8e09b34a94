/**
 * The chronology: a sheet of facts into which one types, with the fact that one is on explained at the right.
 *
 * <p>May use {@code ui.kit}, {@code casefile}, {@code store}, {@code model}, {@code work} and {@code problem}. Decision: what
 * is being typed is a value in {@link casebound.ui.chronology.ChronologyModel}, not in a cell, so that a refused date keeps
 * what was typed and rows can come and go under it. Every edit is one change of the case. Held by
 * {@code ChronologyModelTest} and {@code ChronologyJourney}.
 */
@NullMarked
package casebound.ui.chronology;

import org.jspecify.annotations.NullMarked;

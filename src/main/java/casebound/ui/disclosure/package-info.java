/**
 * The disclosure section: the matrix of items and receiving parties, the gap that one is on with its passages and its place
 * in time, what is owed, and the productions.
 *
 * <p>May use {@code ui.kit}, {@code disclosure} and all below the window. Decision: the rules live in
 * {@link casebound.disclosure}; here they are shown, and what a person records (a production, a reason, a rule) is the only
 * way to change what they say. The models know no toolkit. Held by {@code DisclosureModelTest} and {@code DisclosureJourney}.
 */
@NullMarked
package casebound.ui.disclosure;

import org.jspecify.annotations.NullMarked;

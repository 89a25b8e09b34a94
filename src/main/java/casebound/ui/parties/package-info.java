/**
 * The parties with their other names, roles and counsel, the proceedings in which they appear, and their dockets.
 *
 * <p>May use {@code ui.kit} and all below the window. Decision: a party is there once, whatever its spellings and roles;
 * roles hang between party and proceeding and are edited at the party, charges and relations at the proceeding, filings in
 * the docket. A list of any length is read in the background into plain rows. Names that look alike are never put together
 * by the program: a person merges two parties or answers the question. The models know no toolkit. Held by
 * {@code PeopleModelTest}, {@code DocketModelTest} and {@code PeopleJourney}.
 */
@NullMarked
package casebound.ui.parties;

import org.jspecify.annotations.NullMarked;

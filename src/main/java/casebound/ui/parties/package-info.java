/**
 * The parties with their other names, roles and counsel, and the proceedings in which they appear.
 *
 * <p>May use {@code ui.kit} and all below the window. Decision: a party is there once, whatever its spellings and roles;
 * roles hang between party and proceeding and are edited at the party. The models know no toolkit. Held by
 * {@code PeopleModelTest}.
 */
@NullMarked
package casebound.ui.parties;

import org.jspecify.annotations.NullMarked;

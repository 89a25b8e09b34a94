/**
 * What a search finds: pages and records with the words around the best place.
 *
 * <p>May use {@code ui.kit} and all below the window. Decision: the newest request wins, and what cannot be understood is
 * said beside the field, not in a dialog. Held by {@code ResultsModelTest} and {@code DocumentsJourney}.
 */
@NullMarked
package casebound.ui.search;

import org.jspecify.annotations.NullMarked;

/**
 * The documents of the case in the window: the grid, what is known of one, import, tags, and what takes a document away.
 *
 * <p>May use {@code ui.kit} and all below the window. Decision: {@link casebound.ui.documents.DocumentsModel} and
 * {@code Importing} know no toolkit; views lay out and wire. What is typed in the inspector is saved when the field is
 * left. {@code Listing} keeps the rows and reads anew only what a change touched, because reading ten thousand for each edit
 * stalls the window; copies that leave the case are made in {@code Copies} and {@link casebound.ui.kit.SystemProgram}. Held by
 * {@code DocumentsModelTest}, {@code CopiesTest}, {@code ImportingTest} and {@code DocumentsJourney}.
 */
@NullMarked
package casebound.ui.documents;

import org.jspecify.annotations.NullMarked;

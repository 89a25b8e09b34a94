/**
 * The reader on a case: its documents and pixels for the panes, what becomes of a selection, what touches a page, and
 * the section around it all. It may use {@code casebound.ui.reader} and {@code casebound.ui.kit}, and below them
 * {@code brief} (how places are cited, notes that go out), {@code casefile}, {@code store}, {@code worker}, {@code work},
 * {@code problem} and {@code model}.
 *
 * <p>Decision: the panes know no case; they get it here through three interfaces, so that they are tested without one.
 * Files, texts and questions to the case run on threads of the section's own, because a find that waits for one page
 * after another must never keep a page from being read. Every deed is one change of the case and can be undone. A place
 * whose words are no longer where they stood is neither drawn nor moved: the inspector lists it until a person places it
 * anew. Held by {@code CaseReaderTest}, {@code CaseReaderJourney}, {@code MouseReaderJourney}
 * and {@code TrialReaderJourney}.
 */
@NullMarked
package casebound.ui.reader.section;

import org.jspecify.annotations.NullMarked;

/**
 * The queue of suggestions: what was read from the documents, worked through with the keyboard. It may use
 * {@code ui.kit}, and below it {@code suggest}.
 *
 * <p>Decision: one row a suggestion; what is decided leaves the list and the cursor goes on to the next. Documents are read
 * when the case has been quiet for a moment, slowly unless somebody looks at the list, so that bringing documents in stays as fast as it is. Held by
 * {@code SuggestionsModelTest}.
 */
@NullMarked
package casebound.ui.suggestions;

import org.jspecify.annotations.NullMarked;

/**
 * What the program proposes about the documents of a case: their kind, title, date, author, page labels, place on the
 * docket, and names in another spelling. Uses {@code casefile} and what lies below it.
 *
 * <p>Decision: a suggestion is worked out from what the pages say, which this computer keeps beside its picture of the case, and
 * from what the case holds by now; only what a person accepts or rejects becomes part of the case, each as one change that can be undone. Nothing that a person
 * has filled in is ever proposed for or overwritten. Held by {@code SuggestionsTest}.
 */
@NullMarked
package casebound.suggest;

import org.jspecify.annotations.NullMarked;

/**
 * The receipts of the case: what came when, from whom, and the report of each. It is reached from the documents, and where an
 * import has ended. May use {@code ui.kit}, {@code receipt} and what lies below. Decision: nothing is asked before an import;
 * what is known of a delivery is typed in here, in place, when a person has the time. Held by {@code ReceiptsModelTest} and
 * {@code ReceiptsJourney}.
 */
@NullMarked
package casebound.ui.receipts;

import org.jspecify.annotations.NullMarked;

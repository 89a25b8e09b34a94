/**
 * The evidence items with their custody, and the exhibits of the proceedings, each as a sheet into which one types.
 *
 * <p>May use {@code ui.kit}, {@code casefile}, {@code store}, {@code model}, {@code work} and {@code problem}. Decision: rows
 * are read and put into words in the background, so that drawing 10,000 of them asks the case nothing; what is possible
 * but wrong (two exhibits with one number, custody with a hole) is marked and never refused. Held by
 * {@code EvidenceModelTest}, {@code CustodyChainTest} and {@code EvidenceJourney}.
 */
@NullMarked
package casebound.ui.evidence;

import org.jspecify.annotations.NullMarked;

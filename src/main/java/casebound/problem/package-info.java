/**
 * What can go wrong, and every text that a person reads. Uses java.base only.
 *
 * <p>Decision: a {@link casebound.problem.Problem} has a stable code and arguments; its words come from the message
 * bundle when it is shown. Exceptions and logs carry the code alone, so that no name, title or document text can reach
 * a log. Held by {@code MessagesTest}.
 */
@NullMarked
package casebound.problem;

import org.jspecify.annotations.NullMarked;

/**
 * The records of a case and the rules that they keep: what a paralegal would call them, nothing of a database, a file
 * or a window. Uses java.base (and jspecify's annotations) only.
 *
 * <p>Decision: constructors accept what old journals hold; {@link casebound.model.Entity#faults()} says what today's
 * rules would refuse. So an old case always opens, and a new change is always checked. Held by
 * {@code ArchitectureTest} and {@code EntityTest}.
 */
@NullMarked
package casebound.model;

import org.jspecify.annotations.NullMarked;

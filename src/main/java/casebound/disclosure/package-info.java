/**
 * What was handed over, to whom, and what was not: the gap rules of disclosure, computed from the records (FIELD 4). Reads an
 * open case and decides; it draws nothing and guesses nothing. The table test of its situations holds it.
 */
@NullMarked
package casebound.disclosure;

import org.jspecify.annotations.NullMarked;

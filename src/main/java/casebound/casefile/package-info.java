/**
 * An open case: the one way to change it, undo, verify, rebuild, refresh, sequester, destroy.
 *
 * <p>Decision: the journal is the truth and the database its picture (DESIGN 1). A change runs in a database transaction
 * on the one writer thread, becomes a line of the journal, and counts as saved when that line is forced to disk; only
 * then is the transaction committed. Held by {@code CaseFileTest}, {@code CrashTest} and {@code KillTest}.
 */
@NullMarked
package casebound.casefile;

import org.jspecify.annotations.NullMarked;

/**
 * The use cases as commands, for scripts and for checking (DESIGN 6). Prints to standard output; problems go to standard
 * error; the exit code says how it ended.
 *
 * <p>Decision: a command opens the case, calls one use case, prints, closes. It decides nothing itself. Held by
 * {@code CommandsTest}.
 */
@NullMarked
package casebound.cli;

import org.jspecify.annotations.NullMarked;

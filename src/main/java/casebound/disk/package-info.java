/**
 * The few durable file operations that the journal and the vault stand on. Uses java.base and {@code problem}.
 *
 * <p>Decision: what a file holds and what a folder lists are made durable separately, as POSIX has it, and nothing counts
 * before it was forced. So the same code runs on {@link casebound.disk.RealDisk} and, in the tests, on a disk in memory
 * that loses, tears and reorders everything that was not forced. Held by {@code CrashTest}.
 */
@NullMarked
package casebound.disk;

import org.jspecify.annotations.NullMarked;

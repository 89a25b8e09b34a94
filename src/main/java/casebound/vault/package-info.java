/**
 * Originals by their hash, and what was derived from them. Uses {@code disk}, {@code work}, {@code problem}.
 *
 * <pre>
 * originals/ab/cdef…          a file byte for byte, named by its SHA-256 (2 + 62 digits), read-only
 * derived/ab/cdef….SUFFIX     made from it; can be made again
 * originals/.incoming/        copies and outputs on their way in; emptied when the case is opened for writing
 * </pre>
 *
 * <p>Decision: a name appears in {@code originals} only after all bytes behind it were forced, and {@code store} returns
 * only after the name was. So what is listed is whole, and what was acknowledged is listed. Names are checked before
 * they become paths, so that no case leads out of its folder. Held by {@code VaultTest} and {@code CrashTest}.
 */
@NullMarked
package casebound.vault;

import org.jspecify.annotations.NullMarked;

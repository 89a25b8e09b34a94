/**
 * Use case: one file that holds a whole case as it stands, and a case made again from such a file. The tests of it hold
 * that a restored case equals the one that was backed up.
 */
@NullMarked
package casebound.backup;

import org.jspecify.annotations.NullMarked;

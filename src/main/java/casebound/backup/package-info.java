/**
 * Use case: one file that holds a whole case as it stands, and a case made again from such a file. Uses
 * {@code casefile}, {@code journal}, {@code vault}, {@code disk}, {@code work}, {@code problem}.
 *
 * <p>Decision: a plain .zip of the case folder as of one line of the journal, so that any program can unpack it and
 * {@code sha256sum -c SHA256SUMS} checks it. The other way round only the names that this program writes are taken, each
 * once, each with its checksum: a stranger's file leads nowhere else. Held by {@code BackupTest} and
 * {@code HostileBackupTest}.
 */
@NullMarked
package casebound.backup;

import org.jspecify.annotations.NullMarked;

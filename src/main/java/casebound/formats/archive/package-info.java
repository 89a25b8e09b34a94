/**
 * Archives as a list of what they hold, with their entries as parts. Home of commons-compress, xz and
 * zip4j, which opens what is locked and does nothing else.
 *
 * <p>Decision: what an archive says of names and sizes is never believed: names become harmless, bytes are counted as they
 * come. An archive in an archive is a part like any other. Held by {@code FamilyTest} and {@code HostileFilesTest}.
 */
@NullMarked
package casebound.formats.archive;

import org.jspecify.annotations.NullMarked;

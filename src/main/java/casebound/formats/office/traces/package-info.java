/**
 * What people left behind in office files and one does not see on their pages: tracked changes, comments, hidden sheets, rows,
 * slides and text. May use POI for the older kinds; the newer ones are archives of XML, which is read as it comes.
 *
 * <p>Decision: only counted, never read out: where it stands one sees in the program that made the file. Held by {@code TracesTest}.
 */
@NullMarked
package casebound.formats.office.traces;

import org.jspecify.annotations.NullMarked;

/**
 * Load files of productions (FIELD 1.16): Concordance DAT, other tables with separators, Opticon OPT. Reads them, says which
 * column means what, finds in the volume what they name, and brings it in with numbers, custodians, dates and families.
 * May use {@code casebound.intake}, {@code casebound.casefile} and what lies below.
 *
 * <p>Decisions: the volume is the folder of the load file, and a path that leads out of it is refused and listed. Every row
 * is accounted for, in the report and in the receipt of the intake. A row's document is its native file, and where the volume has none its text file. Each image of an OPT
 * comes in as a document of its own with its own number, the images of one document as a family: originals stay as they
 * were received, and no made-up container stands between them and their hashes. Held by {@code LoadFileTest}.
 */
@NullMarked
package casebound.loadfile;

import org.jspecify.annotations.NullMarked;

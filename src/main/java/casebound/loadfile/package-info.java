/**
 * Load files of productions (FIELD 1.16): Concordance DAT, other tables with separators, Opticon OPT. Reads them, says which
 * column means what, finds in the volume what they name, and brings it in with numbers, custodians, dates and families.
 * May use {@code casebound.intake}, {@code casebound.casefile} and what lies below.
 *
 * <p>Decisions: the volume is the folder of the load file, or the one above a DATA folder, and a path that leads out of it is refused and listed. Every row
 * is accounted for, in the report and in the receipt of the intake. A table and the list of its images are one
 * {@link casebound.loadfile.Delivery} and one intake. The images of one document are bound into one PDF, whose pages bear their
 * numbers; they stay as they were received, under it, and are read as its pages. A row's document is its native file, else
 * its images, else its text; what else it has is a version of that. Held by {@code LoadFileTest}, {@code ImageSetsTest} and
 * {@code DeliveryTest}.
 */
@NullMarked
package casebound.loadfile;

import org.jspecify.annotations.NullMarked;

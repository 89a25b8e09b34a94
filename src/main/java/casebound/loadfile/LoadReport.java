package casebound.loadfile;

import java.util.List;
import java.util.UUID;

/**
 * What came of a load file.
 *
 * @param receipt the receipt of the intake
 * @param rows one outcome a row, in the order of the rows
 * @param missing what the load file names and the volume lacks
 * @param outside paths that lead out of the volume
 * @param unnamed files that the volume has and the load file does not name, relative to it
 * @param notListed members of families that rows name and that have no row; a number each
 * @param counts documents whose number of pages is not what the load file says
 */
public record LoadReport(UUID receipt, List<RowOutcome> rows, List<Named> missing, List<Named> outside, List<String> unnamed,
        List<Named> notListed, List<Named> counts) {
    /**
     * Something that a row names.
     *
     * @param line the row's number in the file, from 1
     * @param path as it is written there
     */
    public record Named(int line, Field field, String path) {}

    /** Whether there is nothing that a person should look at. */
    public boolean complete() {
        return missing.isEmpty() && outside.isEmpty() && unnamed.isEmpty() && notListed.isEmpty() && counts.isEmpty()
                && rows.stream().allMatch(row -> row.what() == RowOutcome.What.NATIVE);
    }
}

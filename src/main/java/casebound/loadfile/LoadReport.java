package casebound.loadfile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What came of a delivery.
 *
 * @param receipt the receipt of the intake
 * @param rows one outcome a row of the load file that was chosen, in the order of the rows
 * @param images the same of the list of images that came with a table
 * @param bound the documents that were put together from images
 * @param missing what a load file names and the volume lacks
 * @param outside paths that lead out of the volume
 * @param unnamed files that the volume has and no load file names, relative to it
 * @param notListed members of families that rows name and that have no row; a number each
 * @param counts documents whose number of pages is not what a load file says
 */
public record LoadReport(UUID receipt, List<RowOutcome> rows, List<RowOutcome> images, List<Bound> bound, List<Named> missing,
        List<Named> outside, List<String> unnamed, List<Named> notListed, List<Named> counts) {
    /**
     * Something that a row names.
     *
     * @param loadFile the name of the load file
     * @param line the row's number in it, from 1
     * @param path as it is written there
     */
    public record Named(String loadFile, int line, Field field, String path) {}

    /**
     * A document that was put together from images.
     *
     * @param control its number
     * @param images how many it was put together from
     */
    public record Bound(UUID document, String control, int images, int pages) {}

    /** Whether there is nothing that a person should look at. */
    public boolean complete() {
        return missing.isEmpty() && outside.isEmpty() && unnamed.isEmpty() && notListed.isEmpty() && counts.isEmpty()
                && Stream.concat(rows.stream(), images.stream()).allMatch(row -> row.what().whole());
    }
}

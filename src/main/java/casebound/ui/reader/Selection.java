package casebound.ui.reader;

import casebound.model.Area;
import java.util.List;
import java.util.UUID;

/**
 * What a person has selected in one document.
 *
 * @param firstPage page index from 0
 * @param lastPage page index from 0
 * @param areas the rectangles, one a line of text, or the one that was drawn
 * @param quote the exact words, or empty for an area of a picture
 * @param before up to 40 characters before the quote on its page
 * @param after up to 40 characters behind the quote on its page
 */
public record Selection(
        UUID document, int firstPage, int lastPage, List<Area> areas, String quote, String before, String after) {

    public Selection {
        areas = List.copyOf(areas);
    }

    /** Where it stands. */
    public Place place() {
        return new Place(document, firstPage, lastPage, areas);
    }
}

package casebound.ui.reader;

import casebound.model.Area;
import java.util.List;
import java.util.UUID;

/**
 * Where something stands in a document.
 *
 * @param firstPage page index from 0
 * @param lastPage page index from 0, not before {@code firstPage}
 * @param areas the rectangles; empty for whole pages
 */
public record Place(UUID document, int firstPage, int lastPage, List<Area> areas) {

    public Place {
        areas = List.copyOf(areas);
        if (firstPage < 0 || lastPage < firstPage) {
            throw new IllegalArgumentException("pages out of order");
        }
    }

    /** A whole page. */
    public static Place page(UUID document, int page) {
        return new Place(document, page, page, List.of());
    }

    /** The areas on one page. */
    List<Area> on(int page) {
        return areas.stream().filter(area -> area.page() == page).toList();
    }

    /** The page on which it begins: that of the first area, or the first page. */
    public int beginsOn() {
        return areas.isEmpty() ? firstPage : areas.getFirst().page();
    }
}

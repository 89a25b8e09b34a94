package casebound.ui.reader;

import casebound.model.Area;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a part of one, as somebody wants to see it.
 *
 * @param page index from 0
 * @param scale pixels a point, above 0
 * @param rotation quarter turns clockwise on top of how the page is displayed, in degrees, 0 to 270
 * @param part what is wanted of the page, in points as displayed before it is turned; null for the whole
 */
public record PagePiece(int page, double scale, int rotation, @Nullable Area part) {

    /** A whole page. */
    static PagePiece whole(int page, double scale, int rotation) {
        return new PagePiece(page, scale, rotation, null);
    }

    /** Which piece of the document it is, at whatever scale. */
    record Key(int page, @Nullable Area part) {}

    Key key() {
        return new Key(page, part);
    }
}

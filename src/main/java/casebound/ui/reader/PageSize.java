package casebound.ui.reader;

/**
 * The size of a page as it is displayed (crop box, rotation applied).
 *
 * @param width in points
 * @param height in points
 */
public record PageSize(float width, float height) {
    /** What a page is taken for whose size makes no sense: Letter. */
    static final PageSize LETTER = new PageSize(612, 792);

    public PageSize {
        if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) {
            width = 612;
            height = 792;
        }
    }

    /** The size of the page turned by that many degrees; only quarter turns count. */
    PageSize turned(int rotation) {
        return rotation % 180 == 0 ? this : new PageSize(height, width);
    }
}

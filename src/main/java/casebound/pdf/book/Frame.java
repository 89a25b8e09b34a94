package casebound.pdf.book;

import casebound.model.Area;

/**
 * Where a page of a source stands on a page of the book, in points from its top left corner: made smaller until it fits,
 * never larger, never overprinted.
 *
 * @param scale how much smaller than displayed
 */
record Frame(float left, float top, float width, float height, float scale) {
    private static final float TOP = 36;
    private static final float MOST_WIDE = 516;
    private static final float MOST_HIGH = 664;

    static Frame around(SourceFile.Art page) {
        float scale = scale(page.width(), page.height());
        float width = page.width() * scale;
        float height = page.height() * scale;
        return new Frame((Sheet.WIDTH - width) / 2, TOP, width, height, scale);
    }

    /** How much smaller than displayed a page of a size in points becomes. */
    static float scale(float width, float height) {
        return Math.min(1, Math.min(MOST_WIDE / width, MOST_HIGH / height));
    }

    /** An area of the source's page, as far as it lies on the page. */
    Area onPage(Area area) {
        float x1 = clamp(left + area.x() * scale, left, left + width);
        float x2 = clamp(left + (area.x() + area.width()) * scale, left, left + width);
        float y1 = clamp(top + area.y() * scale, top, top + height);
        float y2 = clamp(top + (area.y() + area.height()) * scale, top, top + height);
        return new Area(area.page(), x1, y1, x2 - x1, y2 - y1);
    }

    float bottom() {
        return top + height;
    }

    private static float clamp(float value, float least, float most) {
        return Math.max(least, Math.min(most, value));
    }
}

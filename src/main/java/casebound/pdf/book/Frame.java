package casebound.pdf.book;

import casebound.model.Area;

/**
 * Where a page of a source stands on a page of the book, in points from its top left corner: made smaller until it fits,
 * never larger, never overprinted. The frame around it leaves room for ticks at the left, for notes at the right, and below
 * or at the right for the sticker, which so can never cover anything of the page.
 *
 * @param left of the source's page
 * @param top of the source's page
 * @param scale how much smaller than displayed
 */
record Frame(float left, float top, float width, float height, float scale) {
    /** The frame's own edges. */
    static final float OUTER_LEFT = 30;
    static final float OUTER_TOP = 28;
    static final float OUTER_RIGHT = 582;
    static final float OUTER_BOTTOM = 728;
    static final float STICKER_WIDTH = 100;
    static final float STICKER_HEIGHT = 48;

    private static final float TICKS = 9;
    private static final float NOTES = 45;
    private static final float GAP = 4;
    private static final float MOST_WIDE = OUTER_RIGHT - OUTER_LEFT - TICKS - NOTES;
    private static final float MOST_HIGH = OUTER_BOTTOM - OUTER_TOP - GAP;
    private static final float ABOVE_STICKER = MOST_HIGH - STICKER_HEIGHT - GAP;
    private static final float BESIDE_STICKER = OUTER_RIGHT - OUTER_LEFT - TICKS - STICKER_WIDTH - 2 * GAP;

    static Frame around(SourceFile.Art page) {
        float scale = scale(page.width(), page.height());
        float width = page.width() * scale;
        float height = page.height() * scale;
        float room = height <= ABOVE_STICKER + 0.01f ? MOST_WIDE : BESIDE_STICKER;
        return new Frame(OUTER_LEFT + TICKS + (room - width) / 2, OUTER_TOP, width, height, scale);
    }

    /** How much smaller than displayed a page of a size in points becomes. */
    static float scale(float width, float height) {
        float above = Math.min(MOST_WIDE / width, ABOVE_STICKER / height);
        float beside = Math.min(BESIDE_STICKER / width, MOST_HIGH / height);
        return Math.min(1, Math.max(above, beside));
    }

    /** An area of the source's page, as far as it lies on the page. */
    Area onPage(Area area) {
        float x1 = clamp(left + area.x() * scale, left, left + width);
        float x2 = clamp(left + (area.x() + area.width()) * scale, left, left + width);
        float y1 = clamp(top + area.y() * scale, top, top + height);
        float y2 = clamp(top + (area.y() + area.height()) * scale, top, top + height);
        return new Area(area.page(), x1, y1, x2 - x1, y2 - y1);
    }

    float right() {
        return left + width;
    }

    float bottom() {
        return top + height;
    }

    private static float clamp(float value, float least, float most) {
        return Math.max(least, Math.min(most, value));
    }
}

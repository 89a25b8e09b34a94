package casebound.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one page in reading order, with the place of every character.
 *
 * <p>Words are separated by one space, lines by one line feed. A place is a box in points from the page's top left
 * corner as displayed (crop box, rotation applied). Separators have boxes without width.
 *
 * @param width the page's width in points, as displayed
 * @param height the page's height in points, as displayed
 * @param text the characters (UTF-16 units)
 * @param boxes four numbers a UTF-16 unit of {@code text}: left, top, right, bottom
 */
public record PageText(float width, float height, String text, float[] boxes) {

    public PageText {
        if (boxes.length != 4 * text.length()) {
            throw new IllegalArgumentException("one box of four numbers for each character");
        }
    }

    public float left(int index) {
        return boxes[4 * index];
    }

    public float top(int index) {
        return boxes[4 * index + 1];
    }

    public float right(int index) {
        return boxes[4 * index + 2];
    }

    public float bottom(int index) {
        return boxes[4 * index + 3];
    }

    /**
     * The rectangles that cover a run of text, one a line.
     *
     * @param page page index from 0, for the areas
     * @param from index of the first character, inclusive
     * @param to index behind the last character, exclusive
     */
    public List<Area> areas(int page, int from, int to) {
        List<Area> areas = new ArrayList<>();
        float left = 0;
        float top = 0;
        float right = 0;
        float bottom = 0;
        boolean open = false;
        for (int i = from; i < to; i++) {
            if (right(i) <= left(i)) {
                continue;
            }
            boolean sameLine = open && bottom(i) > top + (bottom - top) * 0.3f && top(i) < bottom - (bottom - top) * 0.3f
                    && left(i) >= left;
            if (!sameLine) {
                if (open) {
                    areas.add(new Area(page, left, top, right - left, bottom - top));
                }
                left = left(i);
                top = top(i);
                right = right(i);
                bottom = bottom(i);
                open = true;
            } else {
                top = Math.min(top, top(i));
                right = Math.max(right, right(i));
                bottom = Math.max(bottom, bottom(i));
            }
        }
        if (open) {
            areas.add(new Area(page, left, top, right - left, bottom - top));
        }
        return areas;
    }
}

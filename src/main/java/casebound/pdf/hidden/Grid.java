package casebound.pdf.hidden;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what may lie at a place: a page may have thousands of boxes and a hundred thousand letters. */
final class Grid<T> {
    private static final int CELL = 48;
    /** A box over more cells than this is looked at for every place. */
    private static final int MANY = 400;

    private final Map<Long, List<T>> cells = new HashMap<>();
    private final List<T> large = new ArrayList<>();

    void add(Rectangle2D box, T thing) {
        long left = cell(box.getMinX());
        long right = cell(box.getMaxX());
        long top = cell(box.getMinY());
        long bottom = cell(box.getMaxY());
        if ((right - left + 1) * (bottom - top + 1) > MANY) {
            large.add(thing);
            return;
        }
        for (long x = left; x <= right; x++) {
            for (long y = top; y <= bottom; y++) {
                cells.computeIfAbsent(key(x, y), none -> new ArrayList<>()).add(thing);
            }
        }
    }

    /** Everything that may lie over the middle of a box. */
    List<T> at(Rectangle2D box) {
        List<T> here = cells.getOrDefault(key(cell(box.getCenterX()), cell(box.getCenterY())), List.of());
        if (large.isEmpty()) {
            return here;
        }
        List<T> all = new ArrayList<>(large);
        all.addAll(here);
        return all;
    }

    private static long cell(double at) {
        return (long) Math.floor(Math.clamp(at, -1e6, 1e6) / CELL);
    }

    private static long key(long x, long y) {
        return x << 32 ^ y & 0xFFFFFFFFL;
    }
}

package casebound.ui.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Positions among siblings. There is room between them, so that most changes touch only what is added or moved. */
final class Positions {
    private static final int STEP = 16;

    private Positions() {}

    /**
     * Positions for new things between those that are there.
     *
     * @param taken the positions that are there, in order
     * @param index before which of them the new ones stand; their number for the end
     * @param moved hears the index and new position of each that must make room
     */
    static List<Integer> between(List<Integer> taken, int index, int count, BiConsumer<Integer, Integer> moved) {
        long before = index == 0 ? -1 : taken.get(index - 1);
        long after = index == taken.size() ? before + (long) STEP * (count + 1) : taken.get(index);
        long step = (after - before) / (count + 1);
        if (step < 1 || after > Integer.MAX_VALUE) {
            return anew(taken, index, count, moved);
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            found.add((int) (before + i * step));
        }
        return found;
    }

    private static List<Integer> anew(List<Integer> taken, int index, int count, BiConsumer<Integer, Integer> moved) {
        for (int i = 0; i < taken.size(); i++) {
            int position = STEP * (i < index ? i : i + count);
            if (position != taken.get(i)) {
                moved.accept(i, position);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(STEP * (index + i));
        }
        return found;
    }
}

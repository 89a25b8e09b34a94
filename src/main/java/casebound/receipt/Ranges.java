package casebound.receipt;

import java.util.ArrayList;
import java.util.List;

/** Page numbers in few words: 1, 3–5. */
final class Ranges {
    private Ranges() {}

    /** @param pages from 0, in order; shown from 1 */
    static String of(List<Integer> pages) {
        List<String> ranges = new ArrayList<>();
        for (int at = 0; at < pages.size(); ) {
            int end = at;
            while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
                end++;
            }
            int from = pages.get(at) + 1;
            int to = pages.get(end) + 1;
            ranges.add(from == to ? String.valueOf(from) : from + "–" + to);
            at = end + 1;
        }
        return String.join(", ", ranges);
    }
}

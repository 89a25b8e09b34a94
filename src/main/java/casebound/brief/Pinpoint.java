package casebound.brief;

import casebound.model.Anchor;
import casebound.model.PageLabelRun;
import java.util.List;
import java.util.Optional;

/** Where in a document a passage is, by the labels of its pages (FIELD 1.1, 1.11). */
public final class Pinpoint {
    private static final int KEPT = 2;

    private Pinpoint() {}

    /** The label of the first page, or the span of labels: "147", "DEF-000123–27". */
    public static String of(List<PageLabelRun> runs, Anchor anchor) {
        String first = label(runs, anchor.firstPage());
        return anchor.lastPage() == anchor.firstPage() ? first : first + "–" + shortened(first, label(runs, anchor.lastPage()));
    }

    /** A page's label, or its number where it has none. Page index from 0. */
    public static String label(List<PageLabelRun> runs, int page) {
        return runs.stream().map(run -> run.label(page)).flatMap(Optional::stream).findFirst().orElse(String.valueOf(page + 1));
    }

    /** The end of a span without the digits that it shares with the beginning; two digits stay always. */
    private static String shortened(String first, String last) {
        int shared = 0;
        while (shared < first.length() && shared < last.length() && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        int from = Math.min(shared, last.length() - KEPT);
        boolean digits = first.length() == last.length() && from > 0
                && last.substring(from).chars().allMatch(Character::isDigit) && first.substring(from).chars().allMatch(Character::isDigit);
        return digits ? last.substring(from) : last;
    }
}

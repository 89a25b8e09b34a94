package casebound.ui.chronology;

import casebound.model.Anchor;
import casebound.model.Citation;

/**
 * A place that a fact rests on, ready to be shown.
 *
 * @param label short name and pinpoint, such as "Day 3, 147"
 * @param title the document's title in full
 * @param problem why the place cannot be opened; empty where it can
 */
record FactSource(Citation citation, Anchor anchor, String label, String title, String problem) {
    private static final int SHORT = 9;

    /** For a narrow column: the title is cut, never the pinpoint. */
    String shortLabel() {
        return title.length() <= SHORT ? label : title.substring(0, SHORT).strip() + "…" + label.substring(title.length());
    }

    boolean opens() {
        return problem.isEmpty();
    }
}

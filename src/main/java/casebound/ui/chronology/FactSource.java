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
    boolean opens() {
        return problem.isEmpty();
    }
}

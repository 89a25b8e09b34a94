package casebound.ui.chronology;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.problem.Texts;

/**
 * A place that a fact rests on, ready to be shown.
 *
 * @param title the document's title in full
 * @param name its short name
 * @param pinpoint the label of its page or pages
 * @param problem why the place cannot be opened; empty where it can
 */
record FactSource(Citation citation, Anchor anchor, String title, String name, String pinpoint, String problem) {

    /** Title and pinpoint in full. */
    String label() {
        return Texts.text("chronology.source", title, pinpoint);
    }

    boolean opens() {
        return problem.isEmpty();
    }
}

package casebound.ui.reader;

import casebound.model.PageLabelRun;
import java.util.List;

/**
 * What was read from a document's pages and nobody has decided on: suggestions, shown as such.
 *
 * @param labels the pages' printed and stamped numbers
 * @param links the references to other papers of the case
 * @param citedAs how a transcript without a title is cited, by its title page; empty for all else
 */
public record ReadFromPages(List<PageLabelRun> labels, List<SuggestedLink> links, String citedAs) {
    /** Nothing read, or nothing left to decide. */
    public static final ReadFromPages NOTHING = new ReadFromPages(List.of(), List.of(), "");

    public ReadFromPages {
        labels = List.copyOf(labels);
        links = List.copyOf(links);
    }
}

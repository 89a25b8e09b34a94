package casebound.ui.reader;

import java.util.List;

/**
 * What people have marked in one document.
 *
 * @param facts the passages that a fact cites
 * @param links the links that begin or end in the document
 * @param notes the passages with a note or a highlight
 */
public record DocumentMarks(List<FactMark> facts, List<PlacedLink> links, List<NoteMark> notes) {
    /** Nothing marked. */
    public static final DocumentMarks NONE = new DocumentMarks(List.of(), List.of(), List.of());

    public DocumentMarks {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }
}

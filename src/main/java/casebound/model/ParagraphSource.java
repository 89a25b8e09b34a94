package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * What a paragraph of a brief rests on. A fact stands for all its citations, as they are when the brief is made.
 *
 * @param position its place among the sources of the paragraph, from 0
 */
public record ParagraphSource(
        UUID id,
        @To(Kind.BRIEF_PARAGRAPH) UUID paragraph,
        @To({Kind.FACT, Kind.ANCHOR}) Ref source,
        int position
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("paragraph", paragraph).given("source", source).faults();
    }
}

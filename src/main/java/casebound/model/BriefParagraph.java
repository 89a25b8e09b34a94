package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * A numbered paragraph of a written part.
 *
 * @param position its place in the part, from 0
 */
public record BriefParagraph(
        UUID id,
        @To(Kind.BRIEF_PART) UUID part,
        @Outward String text,
        int position
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("part", part).faults();
    }
}

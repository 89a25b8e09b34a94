package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be decided or proved: a claim or charge, an element of it, a question within (FIELD 2, the proof matrix). Issues
 * form trees, one or more for each proceeding.
 *
 * @param proceeding where it is decided; null while it belongs to the matter as a whole
 * @param parent the issue of which it is a part; null for the top of a tree
 * @param position its place among the parts of its parent, from 0
 */
public record Issue(
        UUID id,
        @Nullable @To(Kind.PROCEEDING) UUID proceeding,
        @Nullable @To(Kind.ISSUE) UUID parent,
        Type type,
        @Internal String title,
        int position,
        @Internal String note
) implements Entity {

    /** What sort of issue it is. */
    public enum Type { CLAIM, ELEMENT, ISSUE }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("type", type).given("title", title)
                .that(parent == null || !parent.equals(id), "parent", "sameAsItself").faults();
    }
}

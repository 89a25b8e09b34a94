package casebound.model;

import java.util.List;
import java.util.UUID;

/** How one proceeding stands to another: {@code from} is the appeal of, related to, or consolidated with {@code to}. */
public record ProceedingRelation(
        UUID id,
        @To(Kind.PROCEEDING) UUID from,
        Type type,
        @To(Kind.PROCEEDING) UUID to
) implements Entity {

    /** The relation, read from left to right. */
    public enum Type { APPEAL_OF, RELATED_TO, CONSOLIDATED_WITH }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("from", from).given("type", type).given("to", to)
                .that(from == null || !from.equals(to), "to", "sameAsItself").faults();
    }
}

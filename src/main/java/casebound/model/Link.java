package casebound.model;

import java.util.List;
import java.util.UUID;

/** A typed relation, directed from one thing to another. */
public record Link(
        UUID id,
        @To({Kind.ANCHOR, Kind.DOCUMENT, Kind.PAGE_RANGE, Kind.EVIDENCE, Kind.EXHIBIT, Kind.FILING, Kind.FACT, Kind.PARTY, Kind.MISSING}) Ref from,
        Type type,
        @To({Kind.ANCHOR, Kind.DOCUMENT, Kind.PAGE_RANGE, Kind.EVIDENCE, Kind.EXHIBIT, Kind.FILING, Kind.FACT, Kind.PARTY, Kind.MISSING}) Ref to,
        @Internal String note
) implements Entity {

    /** What the one is to the other. */
    public enum Type { SUPPORTS, CONTRADICTS, SAME_EVENT, REFERS_TO, ANSWERS, ATTACHED_TO, EXHIBIT_TO, RULES_ON }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("from", from).given("type", type).given("to", to)
                .that(from == null || !from.equals(to), "to", "sameAsItself").faults();
    }
}

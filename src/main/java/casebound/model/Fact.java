package casebound.model;

import java.util.List;
import java.util.UUID;

/** One assertion, with when it happened and how firmly it stands (FIELD 1.6). */
public record Fact(
        UUID id,
        CaseDate date,
        @Outward String text,
        Status status,
        boolean material,
        boolean key,
        @Internal String note
) implements Entity {

    /** How the fact stands between the sides. */
    public enum Status { UNDISPUTED, DISPUTED_BY_US, DISPUTED_BY_OPPONENT, PROSPECTIVE, UNSURE }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("text", text).given("status", status).faults();
    }
}

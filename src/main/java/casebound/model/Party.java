package casebound.model;

import java.util.List;
import java.util.UUID;

/** A person, organization or agency that has any part in the matter, once, whatever its roles and spellings. */
public record Party(
        UUID id,
        Type type,
        @Outward String name,
        @Outward String contact,
        @Internal String note
) implements Entity {

    /** What a party is. */
    public enum Type { PERSON, ORGANIZATION, AGENCY }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("type", type).given("name", name).faults();
    }
}

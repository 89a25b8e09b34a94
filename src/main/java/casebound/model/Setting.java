package casebound.model;

import java.util.List;
import java.util.UUID;

/** A setting of this case (the numbering of exhibits, the days until an acknowledgement is missed). */
public record Setting(
        UUID id,
        @Internal String name,
        @Internal String value
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("name", name).faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;

/** A label for documents and facts, the team's own; it never leaves the case. */
public record Tag(
        UUID id,
        @Internal String name
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("name", name).faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;

/** The case itself: one matter with all its proceedings. There is exactly one in a case file. */
public record Matter(
        UUID id,
        @Outward String title,
        boolean sample,
        @Internal String note
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("title", title).faults();
    }
}

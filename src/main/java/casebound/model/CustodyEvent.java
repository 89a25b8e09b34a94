package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * One hand-over of an evidence item (FIELD 1.5). Names are texts: who signs an evidence log is seldom a party. A chain that
 * runs backwards or has a hole is kept as it is written.
 *
 * @param releasedBy who gave it; empty where it was collected
 * @param receivedBy who took it
 */
public record CustodyEvent(
        UUID id,
        @To(Kind.EVIDENCE) UUID item,
        CaseDate date,
        @Outward String releasedBy,
        @Outward String receivedBy,
        @Outward String purpose,
        @Outward String place
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("item", item)
                .that(!releasedBy.isBlank() || !receivedBy.isBlank(), "receivedBy", "missing").faults();
    }
}

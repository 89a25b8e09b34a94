package casebound.model;

import java.util.List;
import java.util.UUID;

/** One thing handed over in a production.
 *
 * @param form complete, redacted, summary, inspection only
  */
public record ProductionItem(
        UUID id,
        @To(Kind.PRODUCTION) UUID production,
        @To({Kind.DOCUMENT, Kind.PAGE_RANGE, Kind.EVIDENCE}) Ref item,
        @Outward String firstBates,
        @Outward String lastBates,
        @Outward String form
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("production", production).given("item", item).faults();
    }
}

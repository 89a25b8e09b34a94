package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing with a history: who holds it, who knew of it and when (FIELD, the five things).
 *
 * @param number our number: E-1
 * @param agencyNumbers the numbers that agencies gave it, as written
 * @param firstKnownTo the party that first knew of it
 * @param document the document that is the item, where it is one
  */
public record EvidenceItem(
        UUID id,
        @Outward String number,
        @Outward String description,
        @Outward String agencyNumbers,
        @Nullable @To(Kind.PARTY) UUID holder,
        @Nullable Side holderSide,
        @Nullable @To(Kind.PARTY) UUID firstKnownTo,
        CaseDate firstKnown,
        Bearing bearing,
        @Outward String bearingSaidBy,
        @Nullable @To({Kind.DOCUMENT, Kind.PAGE_RANGE}) Ref document,
        @Internal String note
) implements Entity {

    /** Whether it helps the receiving side (Brady, Giglio). */
    public enum Bearing { NOT_SAID, FAVORABLE, IMPEACHING, NEITHER }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("description", description).given("bearing", bearing).faults();
    }
}

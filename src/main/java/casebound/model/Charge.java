package casebound.model;

import java.util.List;
import java.util.UUID;

/** A charge or claim against a party in one proceeding, with what became of it (FIELD 1.10).
 *
 * @param count the count as printed, 1 or II; empty when there is only one
 * @param outcome the sentence or the relief
  */
public record Charge(
        UUID id,
        @To(Kind.PROCEEDING) UUID proceeding,
        @To(Kind.PARTY) UUID party,
        Type type,
        @Outward String count,
        @Outward String title,
        @Outward String statute,
        @Outward String disposition,
        CaseDate disposed,
        @Outward String outcome
) implements Entity {

    /** A criminal charge or a civil claim. */
    public enum Type { CHARGE, CLAIM }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("proceeding", proceeding).given("party", party).given("type", type)
                .given("title", title).faults();
    }
}

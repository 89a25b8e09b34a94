package casebound.model;

import java.util.List;
import java.util.UUID;

/** A party in one proceeding: as what, on which side, from when to when (FIELD 1.9).
 *
 * @param title the role in the field's words: Defendant, Appellee, Fact witness
  */
public record Role(
        UUID id,
        @To(Kind.PARTY) UUID party,
        @To(Kind.PROCEEDING) UUID proceeding,
        @Outward String title,
        Side side,
        CaseDate from,
        CaseDate to
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("party", party).given("proceeding", proceeding).given("title", title)
                .given("side", side).inOrder(from, to, "to").faults();
    }
}

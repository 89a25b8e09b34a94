package casebound.model;

import java.util.List;
import java.util.UUID;

/** An attorney who appears for a party in one proceeding, that is, for a role.
 *
 * @param type lead, of counsel, local, pro hac vice, special prosecutor, public defender
  */
public record Counsel(
        UUID id,
        @To(Kind.PARTY) UUID attorney,
        @To(Kind.ROLE) UUID role,
        @Outward String type,
        CaseDate from,
        CaseDate to
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("attorney", attorney).given("role", role).inOrder(from, to, "to").faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;

/** Another name or spelling under which a party appears in documents. */
public record PartyAlias(
        UUID id,
        @To(Kind.PARTY) UUID party,
        @Outward String name
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("party", party).given("name", name).faults();
    }
}

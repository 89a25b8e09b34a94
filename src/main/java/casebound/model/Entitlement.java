package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * What one side owes to another in one proceeding (FIELD 4). It is data, because rules differ by court and year; where it is
 * not recorded nothing is assumed.
 *
 * @param from the side that discloses
 * @param to the side that receives
 * @param source the rule or order that says so, as cited
 */
public record Entitlement(
        UUID id,
        @To(Kind.PROCEEDING) UUID proceeding,
        Side from,
        Side to,
        Scope scope,
        @Outward String source
) implements Entity {

    /** How much has to be disclosed. */
    public enum Scope { EVERYTHING, FAVORABLE, REQUESTED, NONE }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("proceeding", proceeding).given("from", from).given("to", to).given("scope", scope)
                .that(from == null || from != to, "to", "sameAsItself").faults();
    }
}

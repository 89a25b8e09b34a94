package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * What a person said about one evidence item and one receiving party in one proceeding (FIELD 4): that it was asked for, why
 * it was not disclosed, that it need not be, that it is withheld.
 *
 * @param reason the reason, the rule cited, or the privilege-log entry
 * @param by who decided
 */
public record DisclosureDecision(
        UUID id,
        @To(Kind.EVIDENCE) UUID item,
        @To(Kind.PROCEEDING) UUID proceeding,
        @To(Kind.PARTY) UUID party,
        Decision decision,
        @Internal String reason,
        @Internal String by,
        CaseDate date
) implements Entity {

    /** What was decided. */
    public enum Decision { REQUESTED, EXPLAINED, NOT_REQUIRED, WITHHELD }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("item", item).given("proceeding", proceeding).given("party", party)
                .given("decision", decision)
                .that(decision == Decision.REQUESTED || !reason.isBlank(), "reason", "missing").faults();
    }
}

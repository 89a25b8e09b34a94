package casebound.model;

import java.util.List;
import java.util.UUID;

/** What one party handed to another: an event of disclosure (FIELD 1.4). Serving one co-defendant does not serve
 * another, so it runs to one receiving party. */
public record Production(
        UUID id,
        @To(Kind.PROCEEDING) UUID proceeding,
        @To(Kind.PARTY) UUID from,
        @To(Kind.PARTY) UUID to,
        CaseDate date,
        @Outward String method,
        @Outward String volume,
        @Outward String firstBates,
        @Outward String lastBates,
        CaseDate acknowledged,
        @Internal String note
) implements Entity {

    /** Its volume and date, as far as they are known; empty where neither is. */
    public String called() {
        return String.join(" ", volume, date.known() ? CaseDates.shown(date) : "").strip();
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("proceeding", proceeding).given("from", from).given("to", to)
                .that(from == null || !from.equals(to), "to", "sameAsItself").faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A designation of a document or an evidence item in one proceeding (FIELD 1.2). Two exhibits may carry one number:
 * that is flagged, never refused. */
public record Exhibit(
        UUID id,
        @To({Kind.DOCUMENT, Kind.PAGE_RANGE, Kind.EVIDENCE}) Ref subject,
        @To(Kind.PROCEEDING) UUID proceeding,
        @Nullable @To(Kind.PARTY) UUID offeredBy,
        @Outward String number,
        Status status,
        CaseDate admitted,
        @Outward String description
) implements Entity {

    /** Where the exhibit stands in its life. */
    public enum Status { PROPOSED, EXCHANGED, MARKED, OFFERED, ADMITTED, ADMITTED_IN_PART, EXCLUDED, WITHDRAWN }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("subject", subject).given("proceeding", proceeding).given("number", number)
                .given("status", status).faults();
    }
}

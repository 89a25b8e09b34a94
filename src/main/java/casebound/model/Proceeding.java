package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One proceeding of the matter with its own court, number, parties and docket (FIELD 1.8, 1.10).
 *
 * @param name the short name that the window shows: State v. Baldwin
 * @param caption the full style of the case as printed on papers
 * @param trialBegan when trial began; for a criminal case also the earliest moment at which jeopardy can have attached
 * @param ourSide the side for which this file is kept, or none
  */
public record Proceeding(
        UUID id,
        Type type,
        @Outward String name,
        @Outward String caption,
        @Outward String court,
        @Outward String number,
        @Outward String judge,
        @Outward String status,
        CaseDate filed,
        CaseDate trialBegan,
        CaseDate ended,
        CaseDate nextDate,
        @Outward String nextEvent,
        @Nullable Side ourSide,
        @Internal String note
) implements Entity {

    /** What sort of proceeding it is. */
    public enum Type { CRIMINAL, CIVIL, APPEAL, INVESTIGATION, ADMINISTRATIVE }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("type", type).given("name", name).inOrder(filed, ended, "ended").faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event on the docket of a proceeding (FIELD 1.8).
 *
 * @param number the docket entry number as printed; empty for a minute order
 * @param answers the entry to which this one responds
  */
public record Filing(
        UUID id,
        @To(Kind.PROCEEDING) UUID proceeding,
        @Outward String number,
        CaseDate filed,
        CaseDate entered,
        @Nullable @To(Kind.PARTY) UUID filer,
        @Outward String text,
        @Nullable @To(Kind.FILING) UUID answers
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("proceeding", proceeding)
                .that(!text.isBlank() || !number.isBlank(), "text", "missing")
                .that(answers == null || !answers.equals(id), "answers", "sameAsItself").faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is being written from the case.
 *
 * @param title as printed under the caption
 * @param proceeding the proceeding that gives caption, number and exhibit numbers; null while none is chosen
 */
public record BriefDraft(
        UUID id,
        @Outward String title,
        @Nullable @To(Kind.PROCEEDING) UUID proceeding,
        @Internal String note
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("title", title).faults();
    }
}

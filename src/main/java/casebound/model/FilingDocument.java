package casebound.model;

import java.util.List;
import java.util.UUID;

/** A document that belongs to a filing.
 *
 * @param attachment the attachment number as printed (the 3 of 12-3); empty for the main document
  */
public record FilingDocument(
        UUID id,
        @To(Kind.FILING) UUID filing,
        @To({Kind.DOCUMENT, Kind.PAGE_RANGE}) Ref document,
        @Outward String attachment
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("filing", filing).given("document", document).faults();
    }
}

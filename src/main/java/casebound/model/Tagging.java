package casebound.model;

import java.util.List;
import java.util.UUID;

/** Says that a record is about a party or a proceeding, or carries a tag.
 *
 * @param subject what is tagged
 * @param target the party, proceeding, issue or tag
  */
public record Tagging(
        UUID id,
        @To({Kind.DOCUMENT, Kind.PAGE_RANGE, Kind.FACT, Kind.EVIDENCE, Kind.FILING, Kind.NOTE}) Ref subject,
        @To({Kind.PARTY, Kind.PROCEEDING, Kind.ISSUE, Kind.TAG}) Ref target
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("subject", subject).given("target", target).faults();
    }
}

package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that nobody in the office knows yet, or a suggestion that waits for a person: a second spelling of a name that
 * may be the same party.
 *
 * @param about the record that it is about; null for the matter as a whole
 * @param spelling for a question whether a name is another spelling of the party it is about: that name; else empty
 * @param anchor where the question came up
 * @param answer empty while it is open
 */
public record Question(
        UUID id,
        @Internal String text,
        @Nullable @To({Kind.PARTY, Kind.PROCEEDING, Kind.DOCUMENT, Kind.EVIDENCE, Kind.FACT, Kind.FILING, Kind.EXHIBIT}) Ref about,
        @Internal String spelling,
        @Nullable @To(Kind.ANCHOR) UUID anchor,
        @Internal String answer
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("text", text).faults();
    }
}

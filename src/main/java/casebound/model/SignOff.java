package casebound.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person has read the case as it stood: what comes after it in the journal is what has changed since.
 *
 * @param by who signed off
 * @param seq the number of the last line of the journal that was read
 * @param head the hash of that line, in hexadecimal
 */
public record SignOff(
        UUID id,
        @Internal String by,
        Instant time,
        long seq,
        @Internal String head,
        @Internal String note
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("by", by).that(seq >= 0, "seq", "negative").faults();
    }
}

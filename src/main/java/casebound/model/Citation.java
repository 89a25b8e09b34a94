package casebound.model;

import java.util.List;
import java.util.UUID;

/** A source of a fact: the place that supports or contradicts it.
 *
 * @param position the order among the citations of the fact, from 0
  */
public record Citation(
        UUID id,
        @To(Kind.FACT) UUID fact,
        @To(Kind.ANCHOR) UUID anchor,
        Stance stance,
        int position
) implements Entity {

    /** Whether the place bears the fact out. */
    public enum Stance { SUPPORTS, CONTRADICTS }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("fact", fact).given("anchor", anchor).given("stance", stance).faults();
    }
}

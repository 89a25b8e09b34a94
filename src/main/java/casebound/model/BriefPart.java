package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * A part of a brief under one heading.
 *
 * @param type whether people write it or it is made from the records each time
 * @param position its place in the brief, from 0
 */
public record BriefPart(
        UUID id,
        @To(Kind.BRIEF) UUID brief,
        Type type,
        @Outward String heading,
        int position
) implements Entity {

    /** Where its text comes from. */
    public enum Type { WRITTEN, PARTIES, HISTORY, FACTS, EVIDENCE }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("brief", brief).given("type", type).given("heading", heading).faults();
    }
}

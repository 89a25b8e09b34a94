package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * What a reader left on a passage: a highlight with a meaning, a note, or both. Work product throughout; who wrote it and
 * when stands in the journal.
 *
 * @param meaning what the passage is to the case
 * @param text the note; empty for a highlight, which its meaning alone explains
 */
public record Note(
        UUID id,
        @To(Kind.ANCHOR) UUID anchor,
        Meaning meaning,
        @Internal String text
) implements Entity {

    /** What a marked passage is to the case. A remark is a note without a meaning of its own, so it must say something. */
    public enum Meaning { REMARK, KEY, HELPFUL, HARMFUL, QUESTION, FOLLOW_UP }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("anchor", anchor).given("meaning", meaning)
                .that(meaning != Meaning.REMARK || !text.isBlank(), "text", "missing").faults();
    }
}

package casebound.casefile;

import casebound.model.Kind;
import casebound.model.Ref;
import java.util.Set;
import java.util.UUID;

/**
 * A change that is saved.
 *
 * @param seq its number in the journal; 0 when nothing had to be changed
 * @param touched the records that were made, changed or removed
 */
public record Change(long seq, String hash, String who, String title, UUID group, Set<Ref> touched) {

    /** Whether a record of that kind was touched. */
    public boolean touches(Kind kind) {
        return touched.stream().anyMatch(ref -> ref.kind() == kind);
    }
}

package casebound.casefile;

import casebound.model.Kind;
import casebound.model.Ref;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A change that is saved.
 *
 * @param seq its number in the journal; 0 when nothing had to be changed
 * @param touched the records that were made, changed or removed
 */
public record Change(long seq, String hash, String who, String title, UUID group, Set<Ref> touched) {

    /** Several changes told as one: the last one's words, and everything that any of them touched. */
    static Change all(List<Change> changes) {
        Set<Ref> touched = new LinkedHashSet<>();
        changes.forEach(change -> touched.addAll(change.touched));
        Change last = changes.getLast();
        return new Change(last.seq, last.hash, last.who, last.title, last.group, touched);
    }

    /** Whether a record of that kind was touched. */
    public boolean touches(Kind kind) {
        return touched.stream().anyMatch(ref -> ref.kind() == kind);
    }

    /** Whether records of that kind were touched and nothing else. */
    boolean touchesOnly(Kind kind) {
        return !touched.isEmpty() && touched.stream().allMatch(ref -> ref.kind() == kind);
    }
}

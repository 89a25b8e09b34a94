package casebound.store;

import static casebound.store.tables.Tables.TAGGING;

import casebound.model.Kind;
import casebound.model.Ref;
import casebound.model.Tagging;
import java.util.List;
import org.jooq.Condition;

/** What is about which party or proceeding, and what carries which tag. */
public final class Taggings {
    private final Store store;

    Taggings(Store store) {
        this.store = store;
    }

    /** What a record is tagged with. */
    public List<Tagging> of(Ref subject) {
        return where(TAGGING.SUBJECT_ID.eq(subject.id()));
    }

    /** What a party, proceeding or tag is on. */
    public List<Tagging> with(Ref target) {
        return where(TAGGING.TARGET_ID.eq(target.id()));
    }

    private List<Tagging> where(Condition condition) {
        RecordTable table = RecordTable.of(Kind.TAGGING);
        return store.sql().selectFrom(TAGGING).where(condition).orderBy(TAGGING.ID)
                .fetch(row -> (Tagging) table.read(row));
    }
}

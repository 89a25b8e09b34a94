package casebound.store;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import static casebound.store.tables.Tables.ANCHOR;
import static casebound.store.tables.Tables.CITATION;

/** The chronology: facts and where they are shown. */
public final class Facts {
    private final Store store;

    Facts(Store store) {
        this.store = store;
    }

    /** A citation and the place it points to. */
    public record Cited(Citation citation, Anchor anchor) {}

    /** Every fact in the order of the chronology (FIELD 1.6). */
    public List<Fact> inOrder() {
        return store.all(Fact.class).stream().sorted(Comparator.comparing(Fact::date)).toList();
    }

    /** The sources of a fact, in their order. */
    public List<Cited> citations(UUID fact) {
        RecordTable citations = RecordTable.of(Kind.CITATION);
        RecordTable anchors = RecordTable.of(Kind.ANCHOR);
        return store.sql().select().from(CITATION).join(ANCHOR).on(CITATION.ANCHOR_ID.eq(ANCHOR.ID))
                .where(CITATION.FACT_ID.eq(fact)).orderBy(CITATION.POSITION, CITATION.ID)
                .fetch(row -> new Cited((Citation) citations.read(row), (Anchor) anchors.read(row)));
    }
}

package casebound.store;

import static casebound.store.tables.Tables.ANCHOR;
import static casebound.store.tables.Tables.CITATION;
import static casebound.store.tables.Tables.LINK;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Places in documents, and what points to them. */
public final class Places {
    private final Store store;

    Places(Store store) {
        this.store = store;
    }

    /** The anchors in a document, by page. */
    public List<Anchor> inDocument(UUID document) {
        RecordTable anchors = RecordTable.of(Kind.ANCHOR);
        return store.sql().selectFrom(ANCHOR).where(ANCHOR.DOCUMENT_ID.eq(document))
                .orderBy(ANCHOR.FIRST_PAGE, ANCHOR.ID).fetch(row -> (Anchor) anchors.read(row));
    }

    /** The fact that cites a place, where one does. */
    public Optional<Fact> factAt(UUID anchor) {
        RecordTable citations = RecordTable.of(Kind.CITATION);
        return store.sql().selectFrom(CITATION).where(CITATION.ANCHOR_ID.eq(anchor)).limit(1)
                .fetchOptional(row -> (Citation) citations.read(row))
                .flatMap(citation -> store.find(Fact.class, citation.fact()));
    }

    /** The links that begin or end at a thing. */
    public List<Link> linksOf(Ref thing) {
        RecordTable links = RecordTable.of(Kind.LINK);
        return store.sql().selectFrom(LINK).where(LINK.FROM_ID.eq(thing.id()).or(LINK.TO_ID.eq(thing.id())))
                .orderBy(LINK.ID).fetch(row -> (Link) links.read(row));
    }
}

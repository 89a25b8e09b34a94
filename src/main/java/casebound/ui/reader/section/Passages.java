package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.Tx;
import casebound.model.Anchor;
import casebound.model.CaseDate;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.ReaderPair;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.reader.ReadingPlace;
import casebound.ui.reader.Place;
import casebound.ui.reader.Selection;
import casebound.ui.reader.SuggestedLink;
import java.util.List;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Turns passages into records of the case. Each method is one change and returns at once. */
final class Passages {
    private final CaseFile file;

    Passages(CaseFile file) {
        this.file = file;
    }

    /** A new fact that cites the passage. */
    CompletableFuture<Change> makeFact(Selection passage, String text, CaseDate date, Fact.Status status) {
        return file.change(Texts.text("reader.change.fact"), tx -> {
            Fact fact = new Fact(Ids.next(), date, text, status, false, false, "");
            tx.add(fact);
            tx.add(new Citation(Ids.next(), fact.id(), anchor(tx, passage), Citation.Stance.SUPPORTS, 0));
        });
    }

    /** A further source for a fact, behind those it has. */
    CompletableFuture<Change> addSource(UUID fact, Citation.Stance stance, Selection passage) {
        return file.change(Texts.text("reader.change.source"), tx -> {
            int position = tx.store().facts().citations(fact).stream()
                    .mapToInt(cited -> cited.citation().position() + 1).max().orElse(0);
            tx.add(new Citation(Ids.next(), fact, anchor(tx, passage), stance, position));
        });
    }

    CompletableFuture<Change> link(Selection from, Link.Type type, Selection to) {
        return file.change(Texts.text("reader.change.link"), tx -> tx.add(new Link(Ids.next(),
                new Ref(Kind.ANCHOR, anchor(tx, from)), type, new Ref(Kind.ANCHOR, anchor(tx, to)), "")));
    }

    /**
     * Says that the passage speaks of an item of evidence.
     *
     * @param item the item; null makes a new one with that description and the next free number
     */
    CompletableFuture<Change> makeEvidence(Selection passage, @Nullable UUID item, String description) {
        return file.change(Texts.text("reader.change.evidence"), tx -> {
            UUID spokenOf = item;
            if (spokenOf == null) {
                EvidenceItem made = new EvidenceItem(Ids.next(), nextNumber(tx.store()), description, "", null, null, null,
                        CaseDate.NONE, EvidenceItem.Bearing.NOT_SAID, "", null, "");
                tx.add(made);
                spokenOf = made.id();
            }
            tx.add(new Link(Ids.next(), new Ref(Kind.ANCHOR, anchor(tx, passage)), Link.Type.REFERS_TO,
                    new Ref(Kind.EVIDENCE, spokenOf), ""));
        });
    }

    CompletableFuture<Change> savePair(String name, UUID left, ReadingPlace leftAt, UUID right, ReadingPlace rightAt) {
        return file.change(Texts.text("reader.change.pair"), tx -> tx.add(new ReaderPair(Ids.next(), name,
                left, leftAt.page(), right, rightAt.page(), List.of(Pairs.kept(leftAt), Pairs.kept(rightAt)))));
    }

    private static String nextNumber(Store store) {
        int last = store.all(EvidenceItem.class).stream().map(EvidenceItem::number).filter(number -> number.matches("E-\\d{1,6}"))
                .mapToInt(number -> Integer.parseInt(number.substring(2))).max().orElse(0);
        return "E-" + (last + 1);
    }

    /** Page labels that were read from the pages. */
    CompletableFuture<Change> keepLabels(List<PageLabelRun> labels) {
        return file.change(Texts.text("reader.change.labels"), tx -> labels.forEach(tx::add));
    }

    /** Links from references in the text to what they name. */
    CompletableFuture<Change> keepLinks(List<SuggestedLink> links) {
        return file.change(Texts.text("reader.change.references"), tx -> links.forEach(link -> {
            Ref named = link.thing() != null ? link.thing() : new Ref(Kind.ANCHOR, anchor(tx, whole(link.to())));
            tx.add(new Link(Ids.next(), new Ref(Kind.ANCHOR, anchor(tx, link.words())), Link.Type.REFERS_TO, named, ""));
        }));
    }

    private static Selection whole(Place place) {
        return new Selection(place.document(), place.firstPage(), place.lastPage(), place.areas(), "", "", "");
    }

    CompletableFuture<Change> removeLink(UUID link) {
        return file.change(Texts.text("reader.change.removeLink"), tx -> {
            Ref ref = new Ref(Kind.LINK, link);
            Link gone = tx.store().find(Link.class, link)
                    .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.link")).exception());
            tx.remove(ref);
            dropIfUnused(tx, gone.from());
            dropIfUnused(tx, gone.to());
        });
    }

    /** Takes a passage away from a fact; the fact stays. */
    CompletableFuture<Change> removeSource(UUID citation) {
        return file.change(Texts.text("reader.change.removeSource"), tx -> {
            Citation gone = tx.store().find(Citation.class, citation)
                    .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.citation")).exception());
            tx.remove(gone.ref());
            dropIfUnused(tx, new Ref(Kind.ANCHOR, gone.anchor()));
        });
    }

    private static UUID anchor(Tx tx, Selection at) {
        Content content = tx.store().documents().find(at.document())
                .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.document")).exception()).content();
        Anchor anchor = new Anchor(Ids.next(), at.document(), content.id(), at.firstPage(), at.lastPage(), at.areas(),
                at.quote(), at.before(), at.after(), content.extractor());
        tx.add(anchor);
        return anchor.id();
    }

    private static void dropIfUnused(Tx tx, Ref thing) {
        if (thing.kind() == Kind.ANCHOR && tx.store().find(thing).isPresent() && tx.store().dependents(thing).isEmpty()) {
            tx.remove(thing);
        }
    }
}

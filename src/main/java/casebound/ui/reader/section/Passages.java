package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.Tx;
import casebound.model.Anchor;
import casebound.model.CaseDate;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.PageLabelRun;
import casebound.model.ReaderPair;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.model.Tagging;
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

    /**
     * A note or a highlight on the passage.
     *
     * @param tags the names of its tags; one that there is not yet is made
     */
    CompletableFuture<Change> note(Selection passage, Note.Meaning meaning, String text, List<String> tags) {
        return file.change(Texts.text(text.isEmpty() ? "reader.change.highlight" : "reader.change.note"), tx -> {
            Note note = new Note(Ids.next(), anchor(tx, passage), meaning, text);
            tx.add(note);
            tag(tx, note, tags);
        });
    }

    CompletableFuture<Change> changeNote(UUID note, Note.Meaning meaning, String text, List<String> tags) {
        return file.change(Texts.text("reader.change.noteChanged"), tx -> {
            Note changed = require(tx, Note.class, note);
            tx.update(new Note(note, changed.anchor(), meaning, text));
            for (Tagging tagging : tx.store().taggings().of(changed.ref())) {
                if (tagging.target().kind() == Kind.TAG) {
                    tx.remove(tagging.ref());
                }
            }
            tag(tx, changed, tags);
        });
    }

    private static void tag(Tx tx, Note note, List<String> tags) {
        List<Tag> known = tx.store().all(Tag.class);
        for (String name : tags) {
            Tag tag = known.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst().orElseGet(() -> {
                Tag made = new Tag(Ids.next(), name);
                tx.add(made);
                return made;
            });
            tx.add(new Tagging(Ids.next(), note.ref(), tag.ref()));
        }
    }

    CompletableFuture<Change> removeNote(UUID note) {
        return file.change(Texts.text("reader.change.removeNote"), tx -> {
            Note gone = require(tx, Note.class, note);
            tx.remove(gone.ref());
            dropIfUnused(tx, new Ref(Kind.ANCHOR, gone.anchor()));
        });
    }

    /**
     * Says that the passage speaks of something that never came.
     *
     * @param item one that was missed before; null for a new one
     * @param made the new one
     */
    CompletableFuture<Change> makeMissing(Selection passage, @Nullable UUID item, MissingItem made) {
        return file.change(Texts.text("reader.change.missing"), tx -> {
            if (item == null) {
                tx.add(made);
            }
            tx.add(new Link(Ids.next(), new Ref(Kind.ANCHOR, anchor(tx, passage)), Link.Type.REFERS_TO,
                    new Ref(Kind.MISSING, item == null ? made.id() : item), ""));
        });
    }

    /** Moves a place to other words, or to words in another version of its document; what points with it stays. */
    CompletableFuture<Change> placeAnew(UUID anchor, Selection at) {
        return file.change(Texts.text("reader.change.place"), tx -> {
            require(tx, Anchor.class, anchor);
            tx.update(anchor(tx, anchor, at));
        });
    }

    private static <E extends Entity> E require(Tx tx, Class<E> type, UUID id) {
        return tx.store().find(type, id).orElseThrow(() ->
                Problem.of(Code.RECORD_MISSING, Texts.text("kind." + Kind.of(type).text())).exception());
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
            Link gone = require(tx, Link.class, link);
            tx.remove(ref);
            dropIfUnused(tx, gone.from());
            dropIfUnused(tx, gone.to());
        });
    }

    /** Takes a passage away from a fact; the fact stays. */
    CompletableFuture<Change> removeSource(UUID citation) {
        return file.change(Texts.text("reader.change.removeSource"), tx -> {
            Citation gone = require(tx, Citation.class, citation);
            tx.remove(gone.ref());
            dropIfUnused(tx, new Ref(Kind.ANCHOR, gone.anchor()));
        });
    }

    private UUID anchor(Tx tx, Selection at) {
        Anchor anchor = anchor(tx, Ids.next(), at);
        tx.add(anchor);
        return anchor.id();
    }

    private Anchor anchor(Tx tx, UUID id, Selection at) {
        Content content = tx.store().documents().find(at.document())
                .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.document")).exception()).content();
        return new Anchor(id, at.document(), content.id(), at.firstPage(), at.lastPage(), at.areas(),
                at.quote(), at.before(), at.after(), file.extractor(content, at.firstPage()));
    }

    private static void dropIfUnused(Tx tx, Ref thing) {
        if (thing.kind() == Kind.ANCHOR && tx.store().find(thing).isPresent() && tx.store().dependents(thing).isEmpty()) {
            tx.remove(thing);
        }
    }
}

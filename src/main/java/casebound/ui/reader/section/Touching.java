package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.PrivacyWarning;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.store.History;
import casebound.store.Store;
import casebound.ui.reader.Place;
import casebound.ui.reader.PlacedLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What touches one page of a document, or all of it.
 *
 * @param facts by their number
 * @param links with an end there
 * @param notes notes and highlights there
 * @param missing what is spoken of there and never came, or turned out to be this document
 * @param evidence the items that the document is, and those that are spoken of there
 * @param exhibits of the document, of pages of it, and of what it is as evidence
 * @param filings that the document belongs to
 * @param productions in which it was handed over
 * @param privacy what was found there that should not leave the office, and nobody has checked
 * @param lost places anywhere in the document that have lost their words
 * @param made who made each of them, and when
 */
record Touching(List<Source> facts, List<Joined> links, List<NoteHere> notes, List<MissingItem> missing, List<EvidenceItem> evidence,
        List<Exhibit> exhibits, List<Filing> filings, List<Handed> productions, List<PrivacyWarning> privacy, List<Lost> lost, Map<UUID, History.Entry> made) {

    /** A fact and the citation by which it stands here. */
    record Source(UUID citation, int number, Fact fact, Place place) {}

    /** A note and where it stands. */
    record NoteHere(Note note, List<String> tags, String quote, Place place) {}

    /**
     * A link, seen from here.
     *
     * @param away whether it leads from here to the other end
     * @param title the document of the other end
     */
    record Joined(UUID link, Link.Type type, boolean away, Place here, Place other, String title) {}

    /** A production in which the document was handed over, and the party to whom. */
    record Handed(Production production, String to) {}

    /** A place that has lost its words, and what points with it. */
    record Lost(Anchor anchor, List<Ref> holders) {}

    /**
     * Reads it; not on the window's thread.
     *
     * @param page index from 0; below 0 for the whole document
     */
    static Touching read(CaseFile file, Store store, UUID document, int page) {
        try (Placing placing = new Placing(file, store)) {
            return new Reading(file, store, document, page, placing).touching();
        }
    }

    boolean isEmpty() {
        return facts.isEmpty() && links.isEmpty() && notes.isEmpty() && missing.isEmpty() && evidence.isEmpty() && exhibits.isEmpty()
                && filings.isEmpty() && productions.isEmpty() && privacy.isEmpty() && lost.isEmpty();
    }

    /** Gathers it, from the places in the document to what they belong to. */
    private static final class Reading {
        private final CaseFile file;
        private final Store store;
        private final UUID document;
        private final int page;
        private final Placing placing;
        private final Map<UUID, Integer> numbers;
        private final List<Source> facts = new ArrayList<>();
        private final List<NoteHere> notes = new ArrayList<>();
        private final List<Lost> lost = new ArrayList<>();
        private final Set<EvidenceItem> evidence = new LinkedHashSet<>();
        private final Map<UUID, MissingItem> missing = new LinkedHashMap<>();

        Reading(CaseFile file, Store store, UUID document, int page, Placing placing) {
            this.file = file;
            this.store = store;
            this.document = document;
            this.page = page;
            this.placing = placing;
            numbers = Marks.numbers(store);
        }

        Touching touching() {
            List<Ref> things = things();
            for (Anchor anchor : store.places().inDocument(document)) {
                if (placing.lost(anchor)) {
                    lost.add(new Lost(anchor, store.dependents(anchor.ref()).stream().map(each -> each.holder().ref()).toList()));
                } else if (here(Marks.place(anchor))) {
                    at(anchor);
                }
            }
            facts.sort(Comparator.comparingInt(Source::number));
            store.referring(MissingItem.class, "received", document).forEach(item -> missing.put(item.id(), item));
            things.forEach(thing -> linked(thing).forEach(evidence::add));
            List<Exhibit> exhibits = things.stream().flatMap(thing -> store.referring(Exhibit.class, "subject", thing.id()).stream()).distinct().toList();
            List<Filing> filings = things.stream().flatMap(thing -> store.referring(FilingDocument.class, "document", thing.id()).stream())
                    .flatMap(paper -> store.find(Filing.class, paper.filing()).stream()).distinct().toList();
            List<Handed> productions = things.stream().flatMap(thing -> store.referring(ProductionItem.class, "item", thing.id()).stream())
                    .map(ProductionItem::production).distinct().flatMap(id -> store.find(Production.class, id).stream())
                    .map(made -> new Handed(made, store.find(Party.class, made.to()).map(Party::name).orElse(""))).toList();
            List<Joined> links = links();
            List<UUID> ids = new ArrayList<>();
            facts.forEach(each -> ids.add(each.fact().id()));
            notes.forEach(each -> ids.add(each.note().id()));
            links.forEach(each -> ids.add(each.link()));
            productions.forEach(each -> ids.add(each.production().id()));
            Stream.of(missing.values(), evidence, exhibits, filings).flatMap(Collection::stream).map(Entity::id).forEach(ids::add);
            return new Touching(facts, links, notes, List.copyOf(missing.values()), List.copyOf(evidence), exhibits, filings, productions,
                    privacy(), lost, store.history().firstOf(ids));
        }

        private List<PrivacyWarning> privacy() {
            return store.documents().find(document).map(listed -> file.privacy().unchecked(store, document, listed.content().sha256()))
                    .orElse(List.of()).stream().filter(warning -> page < 0 || warning.page() == page).toList();
        }

        /** The document, the pages of it that stand for themselves, and the evidence that either is. */
        private List<Ref> things() {
            List<Ref> things = new ArrayList<>(List.of(new Ref(Kind.DOCUMENT, document)));
            store.referring(PageRange.class, "document", document).stream()
                    .filter(range -> page < 0 || page >= range.firstPage() && page < range.firstPage() + range.pages())
                    .forEach(range -> things.add(range.ref()));
            List.copyOf(things).forEach(thing -> store.referring(EvidenceItem.class, "document", thing.id()).forEach(item -> {
                evidence.add(item);
                things.add(item.ref());
            }));
            return things;
        }

        private void at(Anchor anchor) {
            linked(anchor.ref()).forEach(evidence::add);
            store.places().linksOf(anchor.ref()).stream().flatMap(link -> Stream.of(link.from(), link.to()))
                    .filter(end -> end.kind() == Kind.MISSING).flatMap(end -> store.find(MissingItem.class, end.id()).stream())
                    .forEach(item -> missing.put(item.id(), item));
            for (Citation citation : store.referring(Citation.class, "anchor", anchor.id())) {
                store.find(Fact.class, citation.fact()).ifPresent(fact -> facts.add(
                        new Source(citation.id(), numbers.getOrDefault(fact.id(), 0), fact, Marks.place(anchor))));
            }
            for (Note note : store.referring(Note.class, "anchor", anchor.id())) {
                notes.add(new NoteHere(note, Noted.tags(store, note), anchor.quote(), Marks.place(anchor)));
            }
        }

        private List<Joined> links() {
            List<Joined> links = new ArrayList<>();
            for (PlacedLink link : Marks.in(store, document, placing).links()) {
                if (here(link.from())) {
                    links.add(new Joined(link.id(), link.type(), true, link.from(), link.to(), link.toWords().title()));
                } else if (here(link.to())) {
                    links.add(new Joined(link.id(), link.type(), false, link.to(), link.from(), link.fromWords().title()));
                }
            }
            return links;
        }

        private boolean here(Place place) {
            return place.document().equals(document) && (page < 0 || place.firstPage() <= page && page <= place.lastPage());
        }

        /** The evidence items at the other end of a thing's links. */
        private Stream<EvidenceItem> linked(Ref thing) {
            return store.places().linksOf(thing).stream().flatMap(link -> Stream.of(link.from(), link.to()))
                    .filter(end -> end.kind() == Kind.EVIDENCE && !end.equals(thing))
                    .flatMap(end -> store.find(EvidenceItem.class, end.id()).stream());
        }
    }
}

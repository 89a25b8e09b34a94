package casebound.ui.reader.section;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Note;
import casebound.model.PageLabels;
import casebound.model.PageRange;
import casebound.model.Ref;
import casebound.store.Store;
import casebound.ui.reader.DocumentMarks;
import casebound.ui.reader.EndWords;
import casebound.ui.reader.FactMark;
import casebound.ui.reader.NoteMark;
import casebound.ui.reader.Place;
import casebound.ui.reader.PlacedLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads from the case what is marked in a document. */
final class Marks {
    private Marks() {}

    /** What is marked in the document. Places that have lost their words are left out: nobody knows where they belong. */
    static DocumentMarks in(Store store, UUID document, Placing placing) {
        List<FactMark> facts = new ArrayList<>();
        List<NoteMark> notes = new ArrayList<>();
        Map<UUID, Link> links = new LinkedHashMap<>();
        Map<UUID, Integer> numbers = numbers(store);
        for (Anchor anchor : store.places().inDocument(document)) {
            if (placing.lost(anchor)) {
                continue;
            }
            for (Citation citation : store.referring(Citation.class, "anchor", anchor.id())) {
                facts.add(new FactMark(citation.fact(), numbers.getOrDefault(citation.fact(), 0), place(anchor)));
            }
            for (Note note : store.referring(Note.class, "anchor", anchor.id())) {
                notes.add(new NoteMark(note.id(), note.meaning(), note.text(), place(anchor)));
            }
            store.places().linksOf(anchor.ref()).forEach(link -> links.put(link.id(), link));
        }
        things(store, document).forEach(thing -> store.places().linksOf(thing).forEach(link -> links.put(link.id(), link)));
        List<PlacedLink> placed = new ArrayList<>();
        links.values().forEach(link -> placed(store, link, placing).ifPresent(placed::add));
        return new DocumentMarks(facts, placed, notes);
    }

    /** The document and what stands for it: an item of evidence that it is, its exhibits, the filings it belongs to. */
    private static List<Ref> things(Store store, UUID document) {
        List<Ref> things = new ArrayList<>(List.of(new Ref(Kind.DOCUMENT, document)));
        store.referring(EvidenceItem.class, "document", document).forEach(item -> things.add(item.ref()));
        store.referring(Exhibit.class, "subject", document).forEach(exhibit -> things.add(exhibit.ref()));
        store.referring(FilingDocument.class, "document", document)
                .forEach(paper -> things.add(new Ref(Kind.FILING, paper.filing())));
        return things;
    }

    /** The numbers of the facts in the chronology, from 1. */
    static Map<UUID, Integer> numbers(Store store) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Fact fact : store.facts().inOrder()) {
            numbers.put(fact.id(), numbers.size() + 1);
        }
        return numbers;
    }

    private static Optional<PlacedLink> placed(Store store, Link link, Placing placing) {
        Optional<Place> from = place(store, link.from(), placing);
        Optional<Place> to = place(store, link.to(), placing);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new PlacedLink(link.id(), link.type(), from.get(), to.get(),
                        words(store, link.from(), from.get()), words(store, link.to(), to.get()))) : Optional.empty();
    }

    /** What is said of an end: its document, the printed label of its page, its words. */
    private static EndWords words(Store store, Ref end, Place place) {
        String title = store.find(Document.class, place.document()).map(Document::shownTitle).orElse("");
        String quote = end.kind() == Kind.ANCHOR ? store.find(Anchor.class, end.id()).map(Anchor::quote).orElse("") : "";
        return new EndWords(title, new PageLabels(store.documents().labels(place.document()), 0).shown(place.beginsOn()), quote);
    }

    /** Where a thing stands that a pane can show; nothing for a fact, a party and the like. */
    private static Optional<Place> place(Store store, Ref thing, Placing placing) {
        return switch (thing.kind()) {
            case ANCHOR -> store.find(Anchor.class, thing.id()).filter(anchor -> !placing.lost(anchor)).map(Marks::place);
            case DOCUMENT -> Optional.of(Place.page(thing.id(), 0));
            case PAGE_RANGE -> store.find(PageRange.class, thing.id()).map(range -> Place.page(range.document(), range.firstPage()));
            case EVIDENCE -> store.find(EvidenceItem.class, thing.id()).map(EvidenceItem::document).flatMap(document -> place(store, document, placing));
            case EXHIBIT -> store.find(Exhibit.class, thing.id()).flatMap(exhibit -> place(store, exhibit.subject(), placing));
            case FILING -> store.referring(FilingDocument.class, "filing", thing.id()).stream().findFirst()
                    .flatMap(paper -> place(store, paper.document(), placing));
            default -> Optional.empty();
        };
    }

    static Place place(Anchor anchor) {
        return new Place(anchor.document(), anchor.firstPage(), anchor.lastPage(), anchor.areas());
    }
}

package casebound.ui.reader.section;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import casebound.store.Store;
import casebound.ui.reader.DocumentMarks;
import casebound.ui.reader.FactMark;
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

    /** The facts that cite the document and the links from and to it. */
    static DocumentMarks in(Store store, UUID document) {
        List<FactMark> facts = new ArrayList<>();
        Map<UUID, Link> links = new LinkedHashMap<>();
        Map<UUID, Integer> numbers = numbers(store);
        for (Anchor anchor : store.places().inDocument(document)) {
            for (Citation citation : store.referring(Citation.class, "anchor", anchor.id())) {
                facts.add(new FactMark(citation.fact(), numbers.getOrDefault(citation.fact(), 0), place(anchor)));
            }
            store.places().linksOf(anchor.ref()).forEach(link -> links.put(link.id(), link));
        }
        store.places().linksOf(new Ref(Kind.DOCUMENT, document)).forEach(link -> links.put(link.id(), link));
        List<PlacedLink> placed = new ArrayList<>();
        links.values().forEach(link -> placed(store, link).ifPresent(placed::add));
        return new DocumentMarks(facts, placed);
    }

    /** The numbers of the facts in the chronology, from 1. */
    static Map<UUID, Integer> numbers(Store store) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Fact fact : store.facts().inOrder()) {
            numbers.put(fact.id(), numbers.size() + 1);
        }
        return numbers;
    }

    private static Optional<PlacedLink> placed(Store store, Link link) {
        Optional<Place> from = place(store, link.from());
        Optional<Place> to = place(store, link.to());
        return from.isPresent() && to.isPresent()
                ? Optional.of(new PlacedLink(link.id(), link.type(), from.get(), to.get())) : Optional.empty();
    }

    /** Where a thing stands that a pane can show; nothing for a fact, a party and the like. */
    private static Optional<Place> place(Store store, Ref thing) {
        return switch (thing.kind()) {
            case ANCHOR -> store.find(Anchor.class, thing.id()).map(Marks::place);
            case DOCUMENT -> Optional.of(Place.page(thing.id(), 0));
            default -> Optional.empty();
        };
    }

    static Place place(Anchor anchor) {
        return new Place(anchor.document(), anchor.firstPage(), anchor.lastPage(), anchor.areas());
    }
}

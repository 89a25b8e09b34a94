package casebound.ui.reader.section;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import casebound.store.Store;
import casebound.ui.reader.Place;
import casebound.ui.reader.PlacedLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What touches one page of a document, and the document as a whole.
 *
 * @param facts on this page, by their number
 * @param links with an end on this page
 * @param evidence the items that the document is, and those that a passage of this page is linked to
 * @param exhibits of the document
 * @param filings that the document belongs to
 * @param factsInAll facts that cite the document
 * @param linksInAll links from and to the document
 */
record Touching(List<Source> facts, List<Joined> links, List<EvidenceItem> evidence, List<Exhibit> exhibits, List<Filing> filings,
        int factsInAll, int linksInAll) {
    /** Nothing at all. */
    static final Touching NOTHING = new Touching(List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0);

    /** A fact and the citation by which it stands here. */
    record Source(UUID citation, int number, Fact fact) {}

    /**
     * A link, seen from here.
     *
     * @param away whether it leads from here to the other end
     * @param title the document of the other end
     */
    record Joined(UUID link, Link.Type type, boolean away, Place other, String title) {}

    /** @param page index from 0 */
    static Touching at(Store store, UUID document, int page) {
        Map<UUID, Integer> numbers = Marks.numbers(store);
        List<Source> facts = new ArrayList<>();
        Set<UUID> cited = new HashSet<>();
        Set<EvidenceItem> evidence = new LinkedHashSet<>(store.referring(EvidenceItem.class, "document", document));
        for (Anchor anchor : store.places().inDocument(document)) {
            if (anchor.firstPage() <= page && page <= anchor.lastPage()) {
                linked(store, anchor.ref()).forEach(evidence::add);
            }
            for (Citation citation : store.referring(Citation.class, "anchor", anchor.id())) {
                cited.add(citation.fact());
                if (anchor.firstPage() <= page && page <= anchor.lastPage()) {
                    store.find(Fact.class, citation.fact()).ifPresent(fact ->
                            facts.add(new Source(citation.id(), numbers.getOrDefault(fact.id(), 0), fact)));
                }
            }
        }
        facts.sort(java.util.Comparator.comparingInt(Source::number));
        List<PlacedLink> all = Marks.in(store, document).links();
        List<Joined> links = new ArrayList<>();
        for (PlacedLink link : all) {
            if (holds(link.from(), document, page)) {
                links.add(joined(store, link, true));
            } else if (holds(link.to(), document, page)) {
                links.add(joined(store, link, false));
            }
        }
        linked(store, new Ref(Kind.DOCUMENT, document)).forEach(evidence::add);
        List<Filing> filings = store.referring(FilingDocument.class, "document", document).stream()
                .flatMap(paper -> store.find(Filing.class, paper.filing()).stream()).toList();
        return new Touching(facts, links, List.copyOf(evidence), store.referring(Exhibit.class, "subject", document), filings,
                cited.size(), all.size());
    }

    /** The evidence items at the other end of a thing's links. */
    private static Stream<EvidenceItem> linked(Store store, Ref thing) {
        return store.places().linksOf(thing).stream().flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(end -> end.kind() == Kind.EVIDENCE)
                .flatMap(end -> store.find(EvidenceItem.class, end.id()).stream());
    }

    private static boolean holds(Place place, UUID document, int page) {
        return place.document().equals(document) && place.firstPage() <= page && page <= place.lastPage();
    }

    private static Joined joined(Store store, PlacedLink link, boolean away) {
        Place other = away ? link.to() : link.from();
        String title = store.find(Document.class, other.document()).map(Document::shownTitle).orElse("");
        return new Joined(link.id(), link.type(), away, other, title);
    }
}

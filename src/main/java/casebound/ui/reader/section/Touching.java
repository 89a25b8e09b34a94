package casebound.ui.reader.section;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import casebound.store.Store;
import casebound.ui.reader.Place;
import casebound.ui.reader.PlacedLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What touches one page of a document, and the document as a whole.
 *
 * @param facts on this page, by their number
 * @param links with an end on this page
 * @param exhibits of the document, by their number
 * @param factsInAll facts that cite the document
 * @param linksInAll links from and to the document
 */
record Touching(List<Source> facts, List<Joined> links, List<Exhibit> exhibits, int factsInAll, int linksInAll) {
    /** Nothing at all. */
    static final Touching NOTHING = new Touching(List.of(), List.of(), List.of(), 0, 0);

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
        for (Anchor anchor : store.places().inDocument(document)) {
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
        List<Exhibit> exhibits = store.all(Exhibit.class).stream()
                .filter(exhibit -> exhibit.subject().equals(new Ref(Kind.DOCUMENT, document))).toList();
        return new Touching(facts, links, exhibits, cited.size(), all.size());
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

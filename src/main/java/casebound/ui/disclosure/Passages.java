package casebound.ui.disclosure;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.PageRange;
import casebound.model.Ref;
import casebound.model.ShortNames;
import casebound.problem.Texts;
import casebound.store.Facts;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the places that speak of an item: what its links lead to, and the sources of the facts among that. */
final class Passages {
    private static final int MOST = 60;

    private final Store store;
    private final ShortNames names;
    private final List<Passage> found = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private Passages(Store store) {
        this.store = store;
        names = new ShortNames(store.all(Document.class).stream().map(Document::shownTitle).toList());
    }

    static Passages of(Store store, EvidenceItem item) {
        Passages passages = new Passages(store);
        for (Link link : store.places().linksOf(item.ref())) {
            Ref other = link.from().equals(item.ref()) ? link.to() : link.from();
            if (passages.found.size() < MOST) {
                store.find(other).ifPresent(thing -> passages.add(thing, link));
            }
        }
        return passages;
    }

    /** The passages in the order of the links. */
    List<Passage> list() {
        return List.copyOf(found);
    }

    /** The facts that are linked with the item. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private void add(Entity thing, Link link) {
        switch (thing) {
            case Fact fact -> {
                facts.add(fact);
                List<Facts.Cited> cited = store.facts().citations(fact.id());
                cited.forEach(each -> anchor(each.anchor(), fact.text(), type(each.citation()), fact.ref()));
                if (cited.isEmpty()) {
                    found.add(new Passage(Texts.text("disclosure.passage.fact"), "", fact.text(), link.type(), null, null, 0, fact.ref()));
                }
            }
            case Anchor anchor -> anchor(anchor, anchor.quote(), link.type(), anchor.ref());
            case Document document -> document(document.id(), 0, "", link.note(), link.type());
            case PageRange range -> document(range.document(), range.firstPage(), range.title(), link.note(), link.type());
            case Filing filing -> filing(filing, link);
            case Exhibit exhibit -> found.add(new Passage(Texts.text("disclosure.passage.exhibit", exhibit.number()), "",
                    exhibit.description(), link.type(), null, null, 0, exhibit.ref()));
            default -> { }
        }
    }

    private void filing(Filing filing, Link link) {
        Optional<Ref> paper = store.referring(FilingDocument.class, "filing", filing.id()).stream().map(FilingDocument::document).findFirst();
        UUID document = paper.map(ref -> ref.kind() == casebound.model.Kind.DOCUMENT ? ref.id()
                : store.find(PageRange.class, ref.id()).map(PageRange::document).orElse(null)).orElse(null);
        int page = paper.flatMap(ref -> store.find(PageRange.class, ref.id())).map(PageRange::firstPage).orElse(0);
        found.add(new Passage(Texts.text("disclosure.passage.filing", filing.number()).strip(), "", filing.text(), link.type(), null,
                document, page, filing.ref()));
    }

    private void anchor(Anchor anchor, String text, Link.Type type, Ref record) {
        store.find(Document.class, anchor.document()).filter(document -> !document.sequestered()).ifPresent(document -> {
            String pin = label(document.id(), anchor.firstPage());
            found.add(new Passage(Texts.text("disclosure.passage.place", names.of(document.shownTitle()), pin), document.shownTitle(), text, type,
                    anchor.id(), document.id(), anchor.firstPage(), record));
        });
    }

    private void document(UUID id, int page, String title, String text, Link.Type type) {
        store.find(Document.class, id).filter(document -> !document.sequestered()).ifPresent(document -> {
            String name = title.isBlank() ? document.shownTitle() : title;
            found.add(new Passage(names.of(name), document.shownTitle(), text, type, null, id, page, document.ref()));
        });
    }

    private String label(UUID document, int page) {
        return store.referring(PageLabelRun.class, "document", document).stream().map(run -> run.label(page)).flatMap(Optional::stream)
                .findFirst().orElse(String.valueOf(page + 1));
    }

    private static Link.Type type(Citation citation) {
        return citation.stance() == Citation.Stance.SUPPORTS ? Link.Type.SUPPORTS : Link.Type.CONTRADICTS;
    }
}

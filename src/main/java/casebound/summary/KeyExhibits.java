package casebound.summary;

import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.PageRange;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.summary.Summary.Shown;
import casebound.summary.Summary.Some;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exhibits that key facts rest on, and those that are things and no papers. */
final class KeyExhibits {
    private final Store store;
    private final Map<UUID, Proceeding> proceedings;

    KeyExhibits(Store store, Map<UUID, Proceeding> proceedings) {
        this.store = store;
        this.proceedings = proceedings;
    }

    Some<Shown> of(List<Fact> key, int most) {
        List<Exhibit> exhibits = store.all(Exhibit.class);
        Set<UUID> cited = new HashSet<>();
        if (!exhibits.isEmpty()) {
            key.forEach(fact -> store.facts().citations(fact.id()).forEach(each -> cited.add(each.anchor().document())));
        }
        List<Exhibit> shown = exhibits.stream().filter(exhibit -> exhibit.status() != Exhibit.Status.WITHDRAWN)
                .filter(exhibit -> exhibit.subject().kind() == Kind.EVIDENCE || cited.contains(document(exhibit.subject()))).toList();
        return new Some<>(shown.stream().limit(most).map(this::line).toList(), shown.size());
    }

    private Shown line(Exhibit exhibit) {
        UUID document = document(exhibit.subject());
        return new Shown(exhibit.id(), document, Texts.text("summary.exhibit", exhibit.number()), title(exhibit, document),
                Texts.text("summary.exhibit.state", Texts.text("summary.exhibit." + exhibit.status()),
                        proceedings.get(exhibit.proceeding()).name()));
    }

    private String title(Exhibit exhibit, @Nullable UUID document) {
        return document != null ? store.find(Document.class, document).map(Document::shownTitle).orElse("")
                : store.find(EvidenceItem.class, exhibit.subject().id()).map(EvidenceItem::description).orElse(exhibit.description());
    }

    private @Nullable UUID document(Ref subject) {
        return switch (subject.kind()) {
            case DOCUMENT -> subject.id();
            case PAGE_RANGE -> store.find(PageRange.class, subject.id()).map(PageRange::document).orElse(null);
            default -> null;
        };
    }
}

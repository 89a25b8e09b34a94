package casebound.summary;

import casebound.model.Anchor;
import casebound.model.Document;
import casebound.model.PageLabelRun;
import casebound.model.ShortNames;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.summary.Summary.Cite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Places in documents by a short name and the label of the page. */
final class Cites {
    private final Store store;
    private final ShortNames names;
    private final Map<UUID, Document> documents = new HashMap<>();
    private final Map<UUID, List<PageLabelRun>> labels = new HashMap<>();

    Cites(Store store) {
        this.store = store;
        names = new ShortNames(store.all(Document.class).stream().map(Document::shownTitle).toList());
    }

    Cite at(Anchor anchor) {
        Document document = documents.computeIfAbsent(anchor.document(), id -> store.find(Document.class, id).orElseThrow());
        String page = labels.computeIfAbsent(document.id(), id -> store.documents().labels(id)).stream()
                .map(run -> run.label(anchor.firstPage())).flatMap(Optional::stream).findFirst()
                .orElse(String.valueOf(anchor.firstPage() + 1));
        return new Cite(anchor.ref(), Texts.text("summary.cite", names.of(document.shownTitle()), page),
                Texts.text("summary.cite.spoken", document.shownTitle(), page));
    }

    /** A document as a whole. */
    Cite at(Document document) {
        return new Cite(document.ref(), names.of(document.shownTitle()), document.shownTitle());
    }
}

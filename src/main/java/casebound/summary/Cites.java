package casebound.summary;

import casebound.model.Anchor;
import casebound.model.Document;
import casebound.model.PageLabelRun;
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
    private static final int SHORT = 14;

    private final Store store;
    private final Map<UUID, Document> documents = new HashMap<>();
    private final Map<UUID, List<PageLabelRun>> labels = new HashMap<>();

    Cites(Store store) {
        this.store = store;
    }

    Cite at(Anchor anchor) {
        Document document = documents.computeIfAbsent(anchor.document(), id -> store.find(Document.class, id).orElseThrow());
        String page = labels.computeIfAbsent(document.id(), id -> store.documents().labels(id)).stream()
                .map(run -> run.label(anchor.firstPage())).flatMap(Optional::stream).findFirst()
                .orElse(String.valueOf(anchor.firstPage() + 1));
        return new Cite(anchor.ref(), Texts.text("summary.cite", shortName(document.shownTitle()), page),
                Texts.text("summary.cite.spoken", document.shownTitle(), page));
    }

    /** A document as a whole. */
    Cite at(Document document) {
        return new Cite(document.ref(), shortName(document.shownTitle()), document.shownTitle());
    }

    /** What tells the paper from others: the words behind a colon, up to the first little word. */
    static String shortName(String title) {
        String plain = title.strip().replaceFirst("(?i)\\.(pdf|txt|docx?|html?)$", "");
        String words = plain.length() <= SHORT ? plain : plain.substring(plain.indexOf(": ") < 0 ? 0 : plain.indexOf(": ") + 2);
        String head = words.length() <= SHORT ? words : words.split("[,;(]| of | and | for | in | to ")[0].strip();
        if (head.isEmpty()) {
            head = words;
        }
        if (head.length() > SHORT) {
            head = head.substring(0, head.offsetByCodePoints(0, Math.min(SHORT - 2, head.codePointCount(0, head.length())))).strip() + "…";
        }
        return head.isEmpty() ? head : Character.toUpperCase(head.charAt(0)) + head.substring(1);
    }
}

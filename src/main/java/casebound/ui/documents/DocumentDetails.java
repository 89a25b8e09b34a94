package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the case knows around one document.
 *
 * @param family the message or archive that carried it, what it carried, and its versions
 * @param designated the exhibits that it is and the filings that it belongs to
 * @param facts the facts that cite it, each with the place
 * @param links the evidence and whatever else is linked with it
 * @param warnings what was found in it that should not leave the office, what nobody has checked first
 * @param beside what it is read against: linked passages and documents first, then those of linked evidence and filings
 */
record DocumentDetails(UUID document, List<Related> family, List<Related> designated, List<Related> facts,
        List<Related> links, List<PageRange> ranges, List<PageLabelRun> labels, List<Warned> warnings, List<Ref> beside) {

    /**
     * Something that opens.
     *
     * @param what the relation, one or two words
     * @param to a record, or a place in a document
     */
    record Related(String what, String words, Ref to) {}

    /** @param check who has looked at it; null where nobody has */
    record Warned(PrivacyWarning warning, @Nullable PrivacyCheck check) {}

    static DocumentDetails read(CaseFile file, Store store, UUID id) {
        return store.find(Document.class, id).map(document -> new Reader(file, store, document).read())
                .orElseGet(() -> new DocumentDetails(id, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** Reads one document's surroundings. */
    private static final class Reader {
        private final CaseFile file;
        private final Store store;
        private final Document document;
        private final List<PageRange> ranges;
        private final List<Anchor> anchors;
        private final Set<UUID> own = new HashSet<>();
        private final Set<Ref> beside = new java.util.LinkedHashSet<>();

        Reader(CaseFile file, Store store, Document document) {
            this.file = file;
            this.store = store;
            this.document = document;
            ranges = store.referring(PageRange.class, "document", document.id());
            anchors = store.places().inDocument(document.id());
            own.add(document.id());
            ranges.forEach(range -> own.add(range.id()));
        }

        DocumentDetails read() {
            List<Related> links = links();
            List<Related> designated = designated();
            return new DocumentDetails(document.id(), family(), designated, facts(), links, ranges,
                    store.documents().labels(document.id()), warnings(), List.copyOf(beside));
        }

        private List<Warned> warnings() {
            Optional<Content> content = store.find(Content.class, document.content());
            if (content.isEmpty() || store.documents().sequestered(document.content())) {
                return List.of();
            }
            List<PrivacyCheck> checks = store.referring(PrivacyCheck.class, "document", document.id());
            return file.privacy().look(content.get().sha256()).map(PrivacyLook::warnings).orElse(List.of()).stream()
                    .map(warning -> new Warned(warning, checks.stream().filter(check -> check.settles(warning)).findFirst().orElse(null)))
                    .sorted(Comparator.comparing(warned -> warned.check() != null)).toList();
        }

        private List<Related> family() {
            List<Related> family = new ArrayList<>();
            find(document.parent()).ifPresent(parent -> family.add(related(parent.version() == Document.Version.BOUND ? "bound" : "parent", parent)));
            find(document.versionOf()).ifPresent(first -> family.add(related("versionOf", first)));
            store.referring(Document.class, "versionOf", document.id()).forEach(version -> family.add(version(version)));
            boolean images = document.version() == Document.Version.BOUND;
            store.referring(Document.class, "parent", document.id()).stream()
                    .sorted(Comparator.comparing(child -> images ? child.shownTitle() : ""))
                    .forEach(child -> family.add(related(images ? "image" : "child", child)));
            return family;
        }

        /** What came with it is called by what it is; of others there may be several. */
        private Related version(Document version) {
            String words = Texts.text("documents.version." + version.version());
            return switch (version.version()) {
                case OCR, BOUND -> new Related(Texts.text("documents.family.version"), words, version.ref());
                case RECEIVED, REDACTED, STAMPED, PRODUCED -> new Related(words, version.shownTitle(), version.ref());
            };
        }

        private Optional<Document> find(@Nullable UUID id) {
            return id == null ? Optional.empty() : store.find(Document.class, id);
        }

        private static Related related(String what, Document other) {
            return new Related(Texts.text("documents.family." + what), other.shownTitle(), other.ref());
        }

        private List<Related> designated() {
            List<Related> found = new ArrayList<>();
            for (Exhibit exhibit : store.all(Exhibit.class)) {
                if (own.contains(exhibit.subject().id())) {
                    String where = store.find(Proceeding.class, exhibit.proceeding()).map(Proceeding::name).orElse("");
                    found.add(new Related(Texts.text("documents.designated.exhibit"),
                            Texts.text("documents.designated.in", exhibit.number(), where), exhibit.ref()));
                }
            }
            for (FilingDocument part : store.all(FilingDocument.class)) {
                if (own.contains(part.document().id())) {
                    store.find(Filing.class, part.filing()).ifPresent(filing -> {
                        found.add(new Related(Texts.text("documents.designated.filing"), words(filing), filing.ref()));
                        store.referring(FilingDocument.class, "filing", filing.id()).forEach(other -> besides(other.document()));
                    });
                }
            }
            return found;
        }

        private List<Related> facts() {
            Map<UUID, Related> facts = new LinkedHashMap<>();
            for (Anchor anchor : anchors) {
                store.places().factAt(anchor.id()).ifPresent(fact -> facts.putIfAbsent(fact.id(),
                        new Related(Texts.text("documents.page", anchor.firstPage() + 1), fact.text(), fact.ref())));
            }
            return List.copyOf(facts.values());
        }

        private List<Related> links() {
            List<Related> found = new ArrayList<>();
            List<Ref> mine = new ArrayList<>(List.of(document.ref()));
            ranges.forEach(range -> mine.add(range.ref()));
            anchors.forEach(anchor -> mine.add(anchor.ref()));
            for (Ref end : mine) {
                for (Link link : store.places().linksOf(end)) {
                    boolean outward = link.from().equals(end);
                    Ref other = outward ? link.to() : link.from();
                    store.find(other).ifPresent(entity -> found.add(new Related(
                            Texts.text("documents.link." + link.type()), words(entity), other)));
                    besides(other);
                }
            }
            for (EvidenceItem item : store.all(EvidenceItem.class)) {
                if (item.document() != null && own.contains(item.document().id())) {
                    found.add(new Related(Texts.text("documents.link.evidence"), item.description(), item.ref()));
                    store.places().linksOf(item.ref()).forEach(link ->
                            besides(link.from().equals(item.ref()) ? link.to() : link.from()));
                }
            }
            return found;
        }

        /** Notes what can be read beside the document: the thing itself, or the document that stands for it. */
        private void besides(Ref thing) {
            switch (store.find(thing).orElse(null)) {
                case Anchor anchor when !own.contains(anchor.document()) -> beside.add(anchor.ref());
                case Document other when !own.contains(other.id()) -> beside.add(other.ref());
                case PageRange range when !own.contains(range.document()) -> beside.add(new Ref(Kind.DOCUMENT, range.document()));
                case EvidenceItem item when item.document() != null && !own.contains(item.document().id()) -> besides(item.document());
                case Exhibit exhibit when !own.contains(exhibit.subject().id()) -> besides(exhibit.subject());
                case Filing filing -> store.referring(FilingDocument.class, "filing", filing.id()).stream()
                        .filter(part -> !own.contains(part.document().id())).forEach(part -> besides(part.document()));
                case null, default -> { }
            }
        }

        private String words(Entity entity) {
            return switch (entity) {
                case Anchor anchor -> Texts.text("documents.place", find(anchor.document()).map(Document::shownTitle).orElse(""),
                        anchor.firstPage() + 1);
                case Document other -> other.shownTitle();
                case PageRange range -> range.title();
                case EvidenceItem item -> item.description();
                case Exhibit exhibit -> Texts.text("documents.designated.exhibit") + " " + exhibit.number();
                case Filing filing -> (filing.number() + " " + filing.text()).strip();
                case Fact fact -> fact.text();
                case Party party -> party.name();
                default -> entity.ref().kind().text();
            };
        }
    }
}

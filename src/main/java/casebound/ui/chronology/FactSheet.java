package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.PageLabelRun;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the section shows of a case, read in a few questions however many facts there are.
 *
 * @param rows in the order of the chronology
 */
record FactSheet(List<FactRow> rows, List<Proceeding> proceedings) {
    static final FactSheet EMPTY = new FactSheet(List.of(), List.of());

    static FactSheet of(CaseFile file) {
        return file.read(store -> new Reader(store).sheet());
    }

    private static final class Reader {
        private final Store store;
        private final Map<UUID, Anchor> anchors = new HashMap<>();
        private final Map<UUID, Documents.Listed> documents = new HashMap<>();
        /** All documents of one content are blocked together. */
        private final Set<UUID> blocked = new HashSet<>();
        private final Map<UUID, List<PageLabelRun>> labels;
        private final Map<UUID, List<Citation>> citations;
        private final Map<UUID, List<Tagging>> taggings;
        private final Map<UUID, Proceeding> proceedings;

        Reader(Store store) {
            this.store = store;
            store.all(Anchor.class).forEach(anchor -> anchors.put(anchor.id(), anchor));
            store.documents().all().forEach(listed -> documents.put(listed.document().id(), listed));
            documents.values().stream().filter(listed -> listed.document().sequestered())
                    .forEach(listed -> blocked.add(listed.content().id()));
            labels = store.all(PageLabelRun.class).stream().collect(Collectors.groupingBy(PageLabelRun::document));
            citations = store.all(Citation.class).stream().sorted(Comparator.comparingInt(Citation::position))
                    .collect(Collectors.groupingBy(Citation::fact));
            taggings = store.all(Tagging.class).stream().collect(Collectors.groupingBy(tagging -> tagging.subject().id()));
            proceedings = store.all(Proceeding.class).stream().collect(Collectors.toMap(Proceeding::id, Function.identity()));
        }

        FactSheet sheet() {
            List<FactRow> rows = new ArrayList<>();
            for (Fact fact : store.facts().inOrder()) {
                List<FactSource> sources = citations.getOrDefault(fact.id(), List.of()).stream().filter(this::placed)
                        .map(this::source).toList();
                List<FactRow.InProceeding> about = taggings.getOrDefault(fact.id(), List.of()).stream()
                        .filter(tagging -> proceedings.containsKey(tagging.target().id()))
                        .map(tagging -> new FactRow.InProceeding(tagging, proceedings.get(tagging.target().id()))).toList();
                rows.add(new FactRow(fact, rows.size() + 1, sources, about));
            }
            List<Proceeding> all = proceedings.values().stream().sorted(Comparator.comparing(Proceeding::name)).toList();
            return new FactSheet(List.copyOf(rows), all);
        }

        /** Another change may come between two questions; what it brought is read the next time. */
        private boolean placed(Citation citation) {
            Anchor anchor = anchors.get(citation.anchor());
            return anchor != null && documents.containsKey(anchor.document());
        }

        private FactSource source(Citation citation) {
            Anchor anchor = anchors.get(citation.anchor());
            Documents.Listed listed = documents.get(anchor.document());
            Document document = listed.document();
            String pin = label(document.id(), anchor.firstPage());
            if (anchor.lastPage() > anchor.firstPage()) {
                pin += "–" + label(document.id(), anchor.lastPage());
            }
            String label = Texts.text("chronology.source", document.shownTitle(), pin);
            return new FactSource(citation, anchor, label, document.shownTitle(), problem(anchor, listed));
        }

        private String label(UUID document, int page) {
            return labels.getOrDefault(document, List.of()).stream().map(run -> run.label(page)).flatMap(Optional::stream)
                    .findFirst().orElse(String.valueOf(page + 1));
        }

        private String problem(Anchor anchor, Documents.Listed listed) {
            Content content = listed.content();
            if (blocked.contains(content.id())) {
                return Texts.text("chronology.source.sequestered");
            } else if (!content.id().equals(anchor.content())) {
                return Texts.text("chronology.source.replaced");
            } else if (content.readability() != Content.Readability.READABLE) {
                return Texts.text("chronology.source.unreadable");
            }
            return anchor.lastPage() >= content.pages() ? Texts.text("chronology.source.noPage") : "";
        }
    }
}

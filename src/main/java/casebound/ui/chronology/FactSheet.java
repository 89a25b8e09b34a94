package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.PageLabels;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.ShortNames;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the section shows of a case, read in a few questions however many facts there are.
 *
 * @param rows in the order of the chronology
 * @param targets the issues, evidence, parties and proceedings to which a fact can belong, by name
 */
record FactSheet(List<FactRow> rows, Map<Kind, List<Target>> targets) {
    static final FactSheet EMPTY = new FactSheet(List.of(), Map.of());

    /** A record to which a fact can belong. */
    record Target(Ref ref, String name) {}

    static FactSheet of(CaseFile file) {
        return file.read(store -> new Reader(store).sheet());
    }

    List<Target> targets(Kind kind) {
        return targets.getOrDefault(kind, List.of());
    }

    private static final class Reader {
        private final Store store;
        private final Map<UUID, Anchor> anchors = new HashMap<>();
        private final Map<UUID, Documents.Listed> documents = new HashMap<>();
        private final ShortNames shortNames;
        /** All documents of one content are blocked together. */
        private final Set<UUID> blocked = new HashSet<>();
        private final Map<UUID, List<PageLabelRun>> labels;
        private final Map<UUID, List<Citation>> citations;
        private final Map<UUID, List<FactRow.Tie>> ties = new HashMap<>();
        private final Map<Ref, String> names = new HashMap<>();
        private final Map<Kind, List<Target>> targets;

        Reader(Store store) {
            this.store = store;
            store.all(Anchor.class).forEach(anchor -> anchors.put(anchor.id(), anchor));
            store.documents().all().forEach(listed -> documents.put(listed.document().id(), listed));
            documents.values().stream().filter(listed -> listed.document().sequestered())
                    .forEach(listed -> blocked.add(listed.content().id()));
            shortNames = new ShortNames(documents.values().stream().map(listed -> listed.document().shownTitle()).toList());
            labels = store.all(PageLabelRun.class).stream().collect(Collectors.groupingBy(PageLabelRun::document));
            citations = store.all(Citation.class).stream().sorted(Comparator.comparingInt(Citation::position))
                    .collect(Collectors.groupingBy(Citation::fact));
            store.all(Issue.class).forEach(issue -> names.put(issue.ref(), issue.title()));
            store.all(EvidenceItem.class).forEach(item -> names.put(item.ref(), item.description()));
            store.all(Party.class).forEach(party -> names.put(party.ref(), party.name()));
            store.all(Proceeding.class).forEach(proceeding -> names.put(proceeding.ref(), proceeding.name()));
            targets = names.entrySet().stream().map(entry -> new Target(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(Target::name, String.CASE_INSENSITIVE_ORDER))
                    .collect(Collectors.groupingBy(target -> target.ref().kind()));
            store.all(Tagging.class).forEach(tagging -> tie(tagging.ref(), tagging.subject(), tagging.target()));
            store.all(Link.class).forEach(link -> {
                tie(link.ref(), link.from(), link.to());
                tie(link.ref(), link.to(), link.from());
            });
        }

        private void tie(Ref by, Ref fact, Ref to) {
            String name = names.get(to);
            if (fact.kind() == Kind.FACT && name != null) {
                ties.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(new FactRow.Tie(by, to, name));
            }
        }

        FactSheet sheet() {
            List<FactRow> rows = new ArrayList<>();
            for (Fact fact : store.facts().inOrder()) {
                List<FactSource> sources = citations.getOrDefault(fact.id(), List.of()).stream().filter(this::placed)
                        .map(this::source).toList();
                List<FactRow.Tie> here = ties.getOrDefault(fact.id(), List.of());
                rows.add(new FactRow(fact, rows.size() + 1, sources, here, said(fact, sources, here)));
            }
            return new FactSheet(List.copyOf(rows), targets);
        }

        private static String said(Fact fact, List<FactSource> sources, List<FactRow.Tie> ties) {
            return Stream.of(Stream.of(fact.text(), CaseDates.shown(fact.date()), fact.date().text(), fact.note()),
                            sources.stream().map(FactSource::label), ties.stream().map(FactRow.Tie::name))
                    .flatMap(words -> words).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        }

        /** Another change may come between two questions; what it brought is read the next time. */
        private boolean placed(Citation citation) {
            Anchor anchor = anchors.get(citation.anchor());
            return anchor != null && documents.containsKey(anchor.document());
        }

        private FactSource source(Citation citation) {
            Anchor anchor = anchors.get(citation.anchor());
            Documents.Listed listed = documents.get(anchor.document());
            String title = listed.document().shownTitle();
            return new FactSource(citation, anchor, title, shortNames.of(title),
                    new PageLabels(labels.getOrDefault(anchor.document(), List.of()), listed.content().pages())
                            .span(anchor.firstPage(), anchor.lastPage()), problem(anchor, listed));
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

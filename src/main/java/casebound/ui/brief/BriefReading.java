package casebound.ui.brief;

import casebound.model.Anchor;
import casebound.model.BriefDraft;
import casebound.model.BriefParagraph;
import casebound.model.BriefPart;
import casebound.model.Content;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.ParagraphSource;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Facts;
import casebound.store.History;
import casebound.store.Store;
import casebound.ui.brief.BriefSheet.CitedPlace;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.brief.BriefSheet.SourceRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a brief from the case: only what it uses, however much else there is. Not on the window's thread. */
final class BriefReading {
    private static final int SHORT = 24;

    private final Store store;
    private final Prepared prepared;
    private final Map<Prepared.Passage, String> citations;
    private final Map<UUID, Optional<Documents.Listed>> documents = new HashMap<>();
    private final Map<UUID, List<PageLabelRun>> labels = new HashMap<>();
    private final Map<UUID, List<Anchor>> anchorsOfFacts = new HashMap<>();

    BriefReading(Store store, Prepared prepared) {
        this.store = store;
        this.prepared = prepared;
        citations = prepared.citations();
    }

    /** The brief to open: the wanted one, or where it is not there the one that was begun last. */
    static @Nullable BriefDraft open(List<BriefDraft> drafts, @Nullable UUID wanted) {
        return drafts.stream().filter(draft -> draft.id().equals(wanted)).findFirst().orElse(drafts.isEmpty() ? null : drafts.getLast());
    }

    BriefSheet read(@Nullable UUID wanted) {
        List<BriefDraft> drafts = store.all(BriefDraft.class);
        BriefDraft open = open(drafts, wanted);
        List<Proceeding> proceedings = store.all(Proceeding.class);
        if (open == null) {
            return new BriefSheet(drafts, proceedings, null, List.of(), prepared);
        }
        List<PartRow> parts = BriefEdits.inOrder(store.referring(BriefPart.class, "brief", open.id())).stream().map(this::part).toList();
        return new BriefSheet(drafts, proceedings, open, parts, prepared);
    }

    private PartRow part(BriefPart part) {
        if (part.type() != BriefPart.Type.WRITTEN) {
            return new PartRow(part, List.of());
        }
        return new PartRow(part, store.referring(BriefParagraph.class, "part", part.id()).stream()
                .sorted(Comparator.comparingInt(BriefParagraph::position).thenComparing(BriefParagraph::id))
                .map(this::paragraph).toList());
    }

    private ParagraphRow paragraph(BriefParagraph paragraph) {
        List<ParagraphSource> sources = store.referring(ParagraphSource.class, "paragraph", paragraph.id()).stream()
                .sorted(Comparator.comparingInt(ParagraphSource::position)).toList();
        List<ParagraphSource> facts = sources.stream().filter(source -> source.source().kind() == Kind.FACT).toList();
        Fact changed = facts.size() == 1 ? changed(paragraph, facts.getFirst()) : null;
        return new ParagraphRow(paragraph, sources.stream().map(this::source).toList(), changed);
    }

    /** The fact, where it was changed after it came into the paragraph and says something else than that. */
    private @Nullable Fact changed(BriefParagraph paragraph, ParagraphSource source) {
        Fact fact = store.find(Fact.class, source.source().id()).orElse(null);
        return fact != null && !fact.text().strip().equals(paragraph.text().strip())
                && lastChange(fact.id()) > lastChange(source.id()) ? fact : null;
    }

    private long lastChange(UUID record) {
        return store.history().lastOf(record).map(History.Entry::seq).orElse(0L);
    }

    private SourceRow source(ParagraphSource source) {
        UUID id = source.source().id();
        if (source.source().kind() == Kind.FACT) {
            String words = store.find(Fact.class, id).map(Fact::text).orElse("");
            return new SourceRow(source, words, anchorsOfFacts.computeIfAbsent(id, this::anchors).stream().flatMap(this::place).toList(), true);
        }
        Optional<Anchor> anchor = store.find(Anchor.class, id);
        return new SourceRow(source, anchor.map(Anchor::quote).orElse(""), anchor.stream().flatMap(this::place).toList(), true);
    }

    private List<Anchor> anchors(UUID fact) {
        return store.facts().citations(fact).stream().map(Facts.Cited::anchor).toList();
    }

    private java.util.stream.Stream<CitedPlace> place(Anchor anchor) {
        return documents.computeIfAbsent(anchor.document(), store.documents()::find).stream().map(listed -> place(anchor, listed));
    }

    private CitedPlace place(Anchor anchor, Documents.Listed listed) {
        UUID document = listed.document().id();
        String title = listed.document().shownTitle();
        String pin = label(document, anchor.firstPage());
        if (anchor.lastPage() > anchor.firstPage()) {
            pin += "–" + label(document, anchor.lastPage());
        }
        String name = title.length() <= SHORT ? title : title.substring(0, SHORT).strip() + "…";
        return new CitedPlace(anchor.id(), citations.getOrDefault(Prepared.Passage.of(anchor), Texts.text("briefview.cite", name, pin)),
                Texts.text("briefview.cite", title, pin), problem(anchor, listed));
    }

    private String problem(Anchor anchor, Documents.Listed listed) {
        Content content = listed.content();
        if (store.documents().sequestered(content.id())) {
            return Texts.text("briefview.chip.sequestered");
        } else if (!content.id().equals(anchor.content())) {
            return Texts.text("briefview.chip.replaced");
        } else if (content.readability() != Content.Readability.READABLE) {
            return Texts.text("briefview.chip.unreadable");
        } else if (anchor.lastPage() >= content.pages()) {
            return Texts.text("briefview.chip.noPage");
        }
        return prepared.leftOut(listed.document().id());
    }

    private String label(UUID document, int page) {
        return labels.computeIfAbsent(document, store.documents()::labels).stream().map(run -> run.label(page))
                .flatMap(Optional::stream).findFirst().orElse(String.valueOf(page + 1));
    }

    /** The ids of every fact that a paragraph of the brief rests on. */
    static List<UUID> usedFacts(BriefSheet sheet) {
        return sheet.parts().stream().flatMap(part -> part.paragraphs().stream()).flatMap(row -> row.sources().stream())
                .map(row -> row.source().source()).filter(ref -> ref.kind() == Kind.FACT).map(ref -> ref.id())
                .collect(Collectors.toList());
    }
}

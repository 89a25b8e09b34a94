package casebound.brief;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.LeftOut;
import casebound.brief.BriefContent.Source;
import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Citation.Stance;
import casebound.model.Document;
import casebound.model.PageLabels;
import casebound.model.PageRange;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.problem.ProblemException;
import casebound.recognize.Pinpoint;
import casebound.store.Documents;
import casebound.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The documents that one brief cites, each once, as far as the gate lets them through; and those that it does not. */
final class Cited {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int WIDE = 12;

    private final CaseFile caseFile;
    private final Store store;
    private final Gate gate;
    private final ExhibitNames names;
    private final Map<UUID, Source> sources = new LinkedHashMap<>();
    private final Map<UUID, PageLabels> labels = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Cited(CaseFile caseFile, Store store, Gate gate, ExhibitNames names) {
        this.caseFile = caseFile;
        this.store = store;
        this.gate = gate;
        this.names = names;
    }

    /** In the order of their numbers, as one looks for them: Ex. 2 before Ex. 10, numbers before letters. */
    List<Source> sources() {
        return sources.values().stream().sorted(Comparator.comparing(source -> inOrder(source.name()))).toList();
    }

    private static String inOrder(String name) {
        return DIGITS.matcher(name).replaceAll(number -> "0".repeat(Math.max(0, WIDE - number.group().length())) + number.group());
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Whether a document is appended, as far as is known by now. */
    boolean holds(UUID document) {
        return sources.containsKey(document);
    }

    /** Whether the gate lets a document out. */
    boolean opens(UUID document) {
        Documents.Listed listed = store.documents().find(document).orElseThrow();
        return refusal(listed).isEmpty();
    }

    /** A citation of a place; empty where it may not go out. @param paragraph the number of its paragraph; 0 for none */
    Optional<Cite> place(Anchor anchor, Stance stance, int paragraph) {
        return source(anchor.document(), paragraph).map(source -> new Cite(source.key(), pin(source, anchor),
                anchor.firstPage(), anchor.areas(), anchor.quote(), stance));
    }

    /** A citation of a whole document: of its first page. */
    Optional<Cite> whole(UUID document, int paragraph) {
        return source(document, paragraph).map(source -> new Cite(source.key(), "", 0, List.of(), "", Stance.SUPPORTS));
    }

    /** A citation of pages that are a paper of their own: of the first of them. */
    Optional<Cite> pages(PageRange range, int paragraph) {
        return source(range.document(), paragraph).map(source -> new Cite(source.key(),
                labels(range.document()).shown(range.firstPage()),
                range.firstPage(), List.of(), "", Stance.SUPPORTS));
    }

    private Optional<Source> source(UUID document, int paragraph) {
        Documents.Listed listed = store.documents().find(document).orElseThrow();
        Optional<BriefContent.Reason> refusal = refusal(listed);
        if (refusal.isPresent()) {
            leftOut.add(new LeftOut(paragraph, document, listed.document().shownTitle(), refusal.get()));
            return Optional.empty();
        }
        return Optional.of(sources.computeIfAbsent(document, id -> source(listed)));
    }

    private Optional<BriefContent.Reason> refusal(Documents.Listed listed) {
        return gate.refusal(listed.document(), store.documents().sequestered(listed.content().id()));
    }

    private Source source(Documents.Listed listed) {
        Document document = listed.document();
        PageLabels labelled = new PageLabels(store.documents().labels(document.id()), listed.content().pages());
        labels.put(document.id(), labelled);
        List<String> shown = IntStream.range(0, listed.content().pages()).mapToObj(labelled::shown).toList();
        ExhibitNames.Name name = names.of(document.id());
        return new Source(document.id().toString(), name.shown(), document.shownTitle(), date(document),
                name.sticker(), names.caseNumber(), caseFile.original(document.id()), listed.content().mediaType(),
                listed.content().sha256(), shown);
    }

    /** Empty where the title says it already. */
    private static String date(Document document) {
        return document.date().known() && document.shownTitle().contains(CaseDates.plain(document.date())) ? ""
                : AmericanDates.shown(document.date());
    }

    private PageLabels labels(UUID document) {
        return labels.getOrDefault(document, new PageLabels(List.of(), 0));
    }

    private String pin(Source source, Anchor anchor) {
        return Pinpoint.of(labels(anchor.document()), anchor.firstPage(), anchor.lastPage(), anchor.areas(), page -> text(source, page));
    }

    /** A page's text; null where it cannot be had: its lines are then not cited. */
    private @Nullable PageText text(Source source, int page) {
        if (!caseFile.hasPageTexts(source.sha256())) {
            return null;
        }
        try (PageTexts texts = caseFile.pageTexts(source.sha256())) {
            return page < texts.pageCount() ? texts.page(page) : null;
        } catch (IOException | ProblemException notReadable) {
            return null;
        }
    }
}

package casebound.disclosure;

import casebound.disclosure.Papers.Pages;
import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import casebound.model.Tagging;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which proceedings an item is in play (FIELD 4): where it is linked directly, through a document filed there, an exhibit
 * there, or a fact or issue of it.
 */
final class InPlay {
    private final Papers papers;
    /** The proceedings of filings, exhibits, issues, facts and evidence items, and of papers filed or marked there. */
    private final Map<UUID, Set<UUID>> there = new HashMap<>();
    /** The proceedings that a paper is tagged with or cited for: they count where the item is that paper. */
    private final Map<UUID, Set<UUID>> about = new HashMap<>();
    private final Map<UUID, UUID> anchors = new HashMap<>();

    InPlay(Records records, Papers papers) {
        this.papers = papers;
        records.all(Anchor.class).forEach(anchor -> anchors.put(anchor.id(), papers.received(anchor.document())));
        issues(records);
        records.all(Filing.class).forEach(filing -> add(there, filing.id(), filing.proceeding()));
        records.all(FilingDocument.class).forEach(filed -> addAll(there, thing(filed.document()), of(filed.filing())));
        for (Exhibit exhibit : records.all(Exhibit.class)) {
            add(there, exhibit.id(), exhibit.proceeding());
            add(there, thing(exhibit.subject()), exhibit.proceeding());
        }
        for (Tagging tagging : records.all(Tagging.class)) {
            tag(tagging);
        }
        records.all(Citation.class).forEach(citation -> addAll(about, anchors.get(citation.anchor()), of(citation.fact())));
        Map<UUID, Set<UUID>> linked = new HashMap<>();
        for (Link link : records.all(Link.class)) {
            link(linked, link.from(), link.to());
            link(linked, link.to(), link.from());
        }
        linked.forEach((item, proceedings) -> addAll(there, item, proceedings));
    }

    /** The proceedings in which the item is in play. */
    Set<UUID> proceedings(EvidenceItem item) {
        UUID paper = thing(item.document());
        if (paper == null) {
            return of(item.id());
        }
        Set<UUID> all = new HashSet<>(of(item.id()));
        all.addAll(of(paper));
        all.addAll(about.getOrDefault(paper, Set.of()));
        return all;
    }

    private void issues(Records records) {
        Map<UUID, Issue> issues = new HashMap<>();
        records.all(Issue.class).forEach(issue -> issues.put(issue.id(), issue));
        for (Issue issue : issues.values()) {
            Set<UUID> seen = new HashSet<>();
            Issue at = issue;
            // an element belongs where its claim is decided
            while (at != null && at.proceeding() == null && seen.add(at.id())) {
                at = at.parent() == null ? null : issues.get(at.parent());
            }
            add(there, issue.id(), at == null ? null : at.proceeding());
        }
    }

    private void tag(Tagging tagging) {
        UUID target = tagging.target().id();
        Set<UUID> proceedings = switch (tagging.target().kind()) {
            case PROCEEDING -> Set.of(target);
            case ISSUE -> of(target);
            default -> Set.of();
        };
        boolean paper = tagging.subject().kind() == Kind.DOCUMENT || tagging.subject().kind() == Kind.PAGE_RANGE;
        addAll(paper ? about : there, thing(tagging.subject()), proceedings);
    }

    private void link(Map<UUID, Set<UUID>> linked, Ref item, Ref other) {
        boolean leads = switch (other.kind()) {
            case ANCHOR, DOCUMENT, PAGE_RANGE, FILING, EXHIBIT, FACT -> true;
            default -> false;
        };
        if (item.kind() == Kind.EVIDENCE && leads) {
            addAll(linked, item.id(), of(thing(other)));
        }
    }

    /** The id under which a thing's proceedings are kept: a paper's is that of the document as received. */
    private @Nullable UUID thing(@Nullable Ref ref) {
        if (ref == null) {
            return null;
        }
        Pages pages = papers.pages(ref);
        return pages != null ? pages.document() : ref.kind() == Kind.ANCHOR ? anchors.get(ref.id()) : ref.id();
    }

    private Set<UUID> of(@Nullable UUID thing) {
        return thing == null ? Set.of() : there.getOrDefault(thing, Set.of());
    }

    private static void addAll(Map<UUID, Set<UUID>> to, @Nullable UUID thing, Set<UUID> proceedings) {
        proceedings.forEach(proceeding -> add(to, thing, proceeding));
    }

    private static void add(Map<UUID, Set<UUID>> to, @Nullable UUID thing, @Nullable UUID proceeding) {
        if (thing != null && proceeding != null) {
            to.computeIfAbsent(thing, any -> new HashSet<>()).add(proceeding);
        }
    }
}

package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.Profile;
import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.BriefDraft;
import casebound.model.BriefParagraph;
import casebound.model.BriefPart;
import casebound.model.Citation.Stance;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.ParagraphSource;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.store.Facts;
import casebound.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the content of a brief from a case: its outward fields only, and only what the gate lets through. A draft says
 * what it holds; without one it is put together: parties and counsel, procedural history, every fact, the evidence.
 */
public final class CaseBrief {
    private final CaseFile caseFile;
    private final Profile profile;
    private final @Nullable Proceeding only;
    private int withheld;

    /**
     * A brief without a draft.
     *
     * @param only the proceeding for which it is made; null for all
     */
    public CaseBrief(CaseFile caseFile, Profile profile, @Nullable Proceeding only) {
        this.caseFile = caseFile;
        this.profile = profile;
        this.only = only;
    }

    /**
     * The brief as the case stands now. Takes its time: not on the window's thread.
     *
     * @param draft the draft; empty, or one that is gone: the brief is put together from the records
     * @throws casebound.problem.ProblemException ORIGINAL_MISSING where a cited document's file is gone
     */
    public static BriefContent read(CaseFile caseFile, Optional<UUID> draft, Profile profile) {
        Instant made = caseFile.clock().instant();
        return caseFile.read(store -> {
            BriefDraft paper = draft.flatMap(id -> store.find(BriefDraft.class, id)).orElse(null);
            UUID chosen = paper == null ? null : paper.proceeding();
            Proceeding only = chosen == null ? null : store.find(Proceeding.class, chosen).orElse(null);
            return new Reading(caseFile, store, profile, only).content(paper, made);
        });
    }

    /** How many citations were left out because the gate does not let their document through. */
    public int withheld() {
        return withheld;
    }

    /**
     * @param made the date of the paper
     * @throws casebound.problem.ProblemException ORIGINAL_MISSING where a cited document's file is gone
     */
    public BriefContent content(Instant made) {
        BriefContent content = caseFile.read(store -> new Reading(caseFile, store, profile, only).content(null, made));
        withheld = content.leftOut().size();
        return content;
    }

    /** One way through the case. */
    private static final class Reading {
        private final Store store;
        private final Profile profile;
        private final @Nullable Proceeding only;
        private final List<Proceeding> proceedings;
        private final Cited cited;
        private final Courses courses;
        private final ExhibitNames names;
        private int paragraphs;

        Reading(CaseFile caseFile, Store store, Profile profile, @Nullable Proceeding only) {
            this.store = store;
            this.profile = profile;
            this.only = only;
            this.proceedings = only == null ? store.all(Proceeding.class) : Courses.with(store, only);
            this.names = new ExhibitNames(store, proceedings.isEmpty() ? null : proceedings.getFirst());
            this.cited = new Cited(caseFile, store, new Gate(profile), names);
            this.courses = new Courses(store, cited);
        }

        BriefContent content(@Nullable BriefDraft draft, Instant made) {
            Matter matter = store.all(Matter.class).getFirst();
            List<BriefPart> plan = draft == null ? List.of() : store.referring(BriefPart.class, "brief", draft.id()).stream()
                    .sorted(Comparator.comparingInt(BriefPart::position)).toList();
            List<PartContent> parts = new ArrayList<>(plan.isEmpty() ? composed() : plan.stream().map(this::part).toList());
            // What is appended is known only when every other part has been read.
            parts.replaceAll(part -> part instanceof PartContent.Evidence evidence
                    ? new PartContent.Evidence(evidence.id(), evidence.heading(),
                            new EvidenceTable(store, cited, names, only).items()) : part);
            String title = draft == null ? text("brief.title", matter.title()) : draft.title();
            return new BriefContent(profile, title, matter.title(), made,
                    proceedings.stream().map(courses::appearances).toList(), parts, cited.sources(), cited.leftOut());
        }

        private List<PartContent> composed() {
            return List.of(part(null, BriefPart.Type.PARTIES, text("brief.parties")),
                    part(null, BriefPart.Type.HISTORY, text("brief.history")),
                    part(null, BriefPart.Type.FACTS, text("brief.facts")),
                    part(null, BriefPart.Type.EVIDENCE, text("brief.evidence")));
        }

        private PartContent part(BriefPart part) {
            return part(part.id(), part.type(), part.heading());
        }

        private PartContent part(@Nullable UUID id, BriefPart.Type type, String heading) {
            return switch (type) {
                case WRITTEN -> new PartContent.Written(id, heading, false, written(id));
                case FACTS -> new PartContent.Written(id, heading, true, facts());
                case PARTIES -> new PartContent.Parties(id, heading, proceedings.stream().map(courses::appearances).toList());
                case HISTORY -> new PartContent.History(id, heading, proceedings.stream().map(courses::of).toList());
                case EVIDENCE -> new PartContent.Evidence(id, heading, List.of());
            };
        }

        private List<FactLine> facts() {
            List<FactLine> facts = new ArrayList<>();
            for (Fact fact : store.facts().inOrder()) {
                if (belongs(fact)) {
                    int number = ++paragraphs;
                    String status = fact.status() == Fact.Status.UNDISPUTED ? "" : text("status." + fact.status());
                    facts.add(new FactLine(fact.id(), number, AmericanDates.shown(fact.date()), fact.text(), status,
                            citations(fact.id(), number)));
                }
            }
            return facts;
        }

        /** A fact that names other proceedings, and not this one, does not belong to its brief. */
        private boolean belongs(Fact fact) {
            List<Ref> named = store.taggings().of(fact.ref()).stream().map(Tagging::target)
                    .filter(target -> target.kind() == Kind.PROCEEDING).toList();
            return only == null || named.isEmpty() || named.contains(only.ref());
        }

        private List<FactLine> written(@Nullable UUID part) {
            if (part == null) {
                return List.of();
            }
            List<FactLine> lines = new ArrayList<>();
            store.referring(BriefParagraph.class, "part", part).stream()
                    .sorted(Comparator.comparingInt(BriefParagraph::position)).forEach(paragraph -> {
                        List<ParagraphSource> sources = store.referring(ParagraphSource.class, "paragraph", paragraph.id()).stream()
                                .sorted(Comparator.comparingInt(ParagraphSource::position)).toList();
                        if (!paragraph.text().isBlank() || !sources.isEmpty()) {
                            int number = ++paragraphs;
                            Set<Cite> cites = new LinkedHashSet<>();
                            sources.forEach(source -> cites.addAll(citations(source.source(), number)));
                            lines.add(new FactLine(paragraph.id(), number, "", paragraph.text(), "", List.copyOf(cites)));
                        }
                    });
            return lines;
        }

        private List<Cite> citations(Ref source, int number) {
            if (source.kind() == Kind.FACT) {
                return citations(source.id(), number);
            }
            return store.find(Anchor.class, source.id()).flatMap(anchor -> cited.place(anchor, Stance.SUPPORTS, number))
                    .stream().toList();
        }

        private List<Cite> citations(UUID fact, int number) {
            List<Cite> cites = new ArrayList<>();
            for (Facts.Cited each : store.facts().citations(fact)) {
                cited.place(each.anchor(), each.citation().stance(), number).ifPresent(cites::add);
            }
            return cites;
        }
    }
}

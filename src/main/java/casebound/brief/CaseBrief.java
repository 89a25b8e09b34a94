package casebound.brief;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Source;
import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.PageLabelRun;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Facts;
import casebound.store.Parties;
import casebound.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the content of a brief from a case: its outward fields only, and only what the gate lets through. */
public final class CaseBrief {
    private final CaseFile caseFile;
    private final Profile profile;
    private final @Nullable Proceeding only;
    private final Gate gate;
    private final Map<UUID, Source> sources = new LinkedHashMap<>();
    private int appendices;
    private int withheld;

    /**
     * @param only the proceeding for which it is made; null for all
     */
    public CaseBrief(CaseFile caseFile, Profile profile, @Nullable Proceeding only) {
        this.caseFile = caseFile;
        this.profile = profile;
        this.only = only;
        this.gate = new Gate(profile);
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
        return caseFile.read(store -> {
            Matter matter = store.all(Matter.class).getFirst();
            List<Proceeding> proceedings = only == null ? store.all(Proceeding.class) : List.of(only);
            List<FactLine> facts = new ArrayList<>();
            for (Fact fact : store.facts().inOrder()) {
                if (belongs(store, fact)) {
                    facts.add(line(store, fact, facts.size() + 1));
                }
            }
            String title = Texts.text("brief.title", matter.title());
            return new BriefContent(profile, title, matter.title(), made,
                    proceedings.stream().map(proceeding -> proceeding(store, proceeding)).toList(), facts,
                    List.copyOf(sources.values()));
        });
    }

    /** A fact that names other proceedings, and not this one, does not belong to its brief. */
    private boolean belongs(Store store, Fact fact) {
        List<Ref> proceedings = store.taggings().of(fact.ref()).stream().map(Tagging::target)
                .filter(target -> target.kind() == Kind.PROCEEDING).toList();
        return only == null || proceedings.isEmpty() || proceedings.contains(only.ref());
    }

    private static InProceeding proceeding(Store store, Proceeding proceeding) {
        List<PartyLine> parties = store.parties().inProceeding(proceeding.id()).stream()
                .map(appearance -> new PartyLine(appearance.party().name(), appearance.role().title(), appearance.role().side(),
                        appearance.counsel().stream().map(Parties.Attorney::party).map(party -> party.name()).toList()))
                .toList();
        return new InProceeding(proceeding.name(), proceeding.caption().lines().toList(), proceeding.court(),
                proceeding.number(), proceeding.judge(), proceeding.status(), parties);
    }

    private FactLine line(Store store, Fact fact, int number) {
        List<Cite> cites = new ArrayList<>();
        for (Facts.Cited cited : store.facts().citations(fact.id())) {
            cite(store, cited).ifPresentOrElse(cites::add, () -> withheld++);
        }
        String status = fact.status() == Fact.Status.UNDISPUTED ? "" : Texts.text("status." + fact.status());
        return new FactLine(number, fact.date().known() ? CaseDates.shown(fact.date()) : "", fact.text(), status, cites);
    }

    private Optional<Cite> cite(Store store, Facts.Cited cited) {
        Anchor anchor = cited.anchor();
        Documents.Listed listed = store.documents().find(anchor.document()).orElseThrow();
        if (!gate.opens(listed.document(), store.documents().sequestered(listed.content().id()))) {
            return Optional.empty();
        }
        Source source = sources.computeIfAbsent(listed.document().id(), id -> source(store, listed));
        return Optional.of(new Cite(source.key(), pin(source, anchor), anchor.firstPage(), anchor.areas(), anchor.quote(),
                cited.citation().stance()));
    }

    private static String pin(Source source, Anchor anchor) {
        String first = label(source, anchor.firstPage());
        return anchor.lastPage() == anchor.firstPage() ? first : first + "–" + label(source, anchor.lastPage());
    }

    /** The page's label; its number where the document has fewer readable pages than the citation knew. */
    private static String label(Source source, int page) {
        return page < source.labels().size() ? source.labels().get(page) : String.valueOf(page + 1);
    }

    private Source source(Store store, Documents.Listed listed) {
        Document document = listed.document();
        List<PageLabelRun> runs = store.documents().labels(document.id());
        List<String> labels = new ArrayList<>();
        for (int page = 0; page < listed.content().pages(); page++) {
            int index = page;
            labels.add(runs.stream().map(run -> run.label(index)).flatMap(Optional::stream).findFirst()
                    .orElse(String.valueOf(page + 1)));
        }
        return new Source(document.id().toString(), name(store, document), document.shownTitle(),
                caseFile.original(document.id()), listed.content().mediaType(), listed.content().sha256(), labels);
    }

    /** The exhibit's number in this proceeding; what is no exhibit gets a number of the appendix. */
    private String name(Store store, Document document) {
        return store.referring(Exhibit.class, "subject", document.id()).stream()
                .filter(exhibit -> only == null || exhibit.proceeding().equals(only.id())).findFirst()
                .map(exhibit -> Texts.text("brief.exhibitName", exhibit.number()))
                .orElseGet(() -> Texts.text("brief.appendixName", ++appendices));
    }
}

package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.PartContent.Course;
import casebound.brief.PartContent.FilingLine;
import casebound.model.CaseDate;
import casebound.model.Charge;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.store.Parties;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records say of each proceeding: who appears in it, where it stands, its charges, its docket. */
final class Courses {
    private final Store store;
    private final Cited cited;

    Courses(Store store, Cited cited) {
        this.store = store;
        this.cited = cited;
    }

    /** A proceeding and all that it is related to, directly or over others; itself first. */
    static List<Proceeding> with(Store store, Proceeding first) {
        List<ProceedingRelation> relations = store.all(ProceedingRelation.class);
        Set<UUID> found = new LinkedHashSet<>(List.of(first.id()));
        boolean more = true;
        while (more) {
            more = false;
            for (ProceedingRelation relation : relations) {
                if (found.contains(relation.from()) || found.contains(relation.to())) {
                    more |= found.add(relation.from()) | found.add(relation.to());
                }
            }
        }
        List<Proceeding> all = new ArrayList<>(List.of(first));
        store.all(Proceeding.class).stream().filter(each -> found.contains(each.id()) && !each.id().equals(first.id()))
                .forEach(all::add);
        return all;
    }

    InProceeding appearances(Proceeding proceeding) {
        List<PartyLine> parties = store.parties().inProceeding(proceeding.id()).stream()
                .map(appearance -> new PartyLine(appearance.party().name(), role(proceeding, appearance.role()),
                        appearance.role().side(), counsel(appearance)))
                .toList();
        return new InProceeding(proceeding.name(), proceeding.caption().lines().toList(), proceeding.court(),
                proceeding.number(), proceeding.judge(), proceeding.status(), parties);
    }

    private static List<String> counsel(Parties.Appearance appearance) {
        return appearance.counsel().stream().map(attorney -> attorney.counsel().type().isBlank()
                || attorney.counsel().type().equalsIgnoreCase(text("brief.parties.counsel")) ? attorney.party().name()
                : text("brief.parties.attorney", attorney.party().name(), attorney.counsel().type())).toList();
    }

    /** On appeal a party keeps its role below: "Defendant" and "Appellee" make "Defendant-Appellee" (FIELD 1.8). */
    private String role(Proceeding proceeding, Role role) {
        boolean onAppeal = proceeding.type() == Proceeding.Type.APPEAL && !role.title().contains("-")
                && role.title().toLowerCase(Locale.ROOT).startsWith("appell");
        return onAppeal ? below(proceeding.id(), role.party()).map(title -> title + "-" + role.title()).orElse(role.title())
                : role.title();
    }

    private Optional<String> below(UUID appeal, UUID party) {
        return store.referring(ProceedingRelation.class, "from", appeal).stream()
                .filter(relation -> relation.type() == ProceedingRelation.Type.APPEAL_OF)
                .flatMap(relation -> store.referring(Role.class, "proceeding", relation.to()).stream())
                .filter(role -> role.party().equals(party)).map(Role::title).findFirst();
    }

    Course of(Proceeding proceeding) {
        List<String> charges = store.referring(Charge.class, "proceeding", proceeding.id()).stream().map(this::charge).toList();
        List<FilingLine> filings = store.referring(Filing.class, "proceeding", proceeding.id()).stream()
                .sorted(Comparator.comparing(Courses::day).thenComparing(filing -> filing.number().length())
                        .thenComparing(Filing::number).thenComparing(Filing::id))
                .map(this::filing).toList();
        return new Course(proceeding.name(), posture(proceeding), charges, filings);
    }

    private static CaseDate day(Filing filing) {
        return filing.filed().known() ? filing.filed() : filing.entered();
    }

    private List<String> posture(Proceeding proceeding) {
        List<String> sentences = new ArrayList<>();
        store.referring(ProceedingRelation.class, "from", proceeding.id()).forEach(relation ->
                sentences.add(text("brief.relation." + relation.type(), name(relation.to()))));
        store.referring(ProceedingRelation.class, "to", proceeding.id()).forEach(relation ->
                sentences.add(text("brief.relation.back." + relation.type(), name(relation.from()))));
        dated(sentences, "brief.posture.filed", proceeding.filed());
        dated(sentences, "brief.posture.trial", proceeding.trialBegan());
        dated(sentences, "brief.posture.ended", proceeding.ended());
        if (!proceeding.status().isBlank()) {
            sentences.add(text("brief.posture.status", proceeding.status().strip()));
        }
        if (proceeding.nextDate().known()) {
            String event = proceeding.nextEvent().isBlank() ? text("brief.posture.nextDate") : proceeding.nextEvent().strip();
            sentences.add(text("brief.posture.next", event, AmericanDates.shown(proceeding.nextDate())));
        }
        return sentences;
    }

    private static void dated(List<String> sentences, String key, CaseDate date) {
        if (date.known()) {
            sentences.add(text(key, AmericanDates.shown(date)));
        }
    }

    private String name(UUID proceeding) {
        return store.find(Proceeding.class, proceeding).map(Proceeding::name).orElse("");
    }

    private String charge(Charge charge) {
        String title = charge.count().isBlank() ? charge.title() : text("brief.charge.count", charge.count(), charge.title());
        String against = text("brief.charge", party(charge.party()), charge.statute().isBlank() ? title
                : text("brief.charge.statute", title, charge.statute()));
        String became = Stream.of(charge.disposition().strip(), AmericanDates.shown(charge.disposed()), charge.outcome().strip())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return against + (became.isEmpty() ? "." : ": " + became + (became.endsWith(".") ? "" : "."));
    }

    private String party(@Nullable UUID id) {
        return id == null ? "" : store.find(Party.class, id).map(Party::name).orElse("");
    }

    private FilingLine filing(Filing filing) {
        List<Cite> cites = store.referring(FilingDocument.class, "filing", filing.id()).stream()
                .sorted(Comparator.comparing(FilingDocument::attachment)).map(FilingDocument::document)
                .map(this::cite).flatMap(Optional::stream).distinct().toList();
        return new FilingLine(filing.number().strip(), AmericanDates.shown(day(filing)), party(filing.filer()),
                filing.text().strip(), cites);
    }

    private Optional<Cite> cite(Ref document) {
        if (document.kind() == Kind.DOCUMENT) {
            return cited.whole(document.id(), 0);
        }
        return store.find(PageRange.class, document.id()).flatMap(range -> cited.pages(range, 0));
    }
}

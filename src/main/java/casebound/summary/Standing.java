package casebound.summary;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.PageRange;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Facts;
import casebound.store.Store;
import casebound.summary.Summary.Cite;
import casebound.summary.Summary.InProceeding;
import casebound.summary.Summary.Next;
import casebound.summary.Summary.Some;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each proceeding stands, and all of them in one sentence. */
final class Standing {
    private static final int MOST_STATUSES = 5;
    private static final int LONGEST_STATUS = 40;

    private final Store store;
    private final Cites cites;
    private final List<Proceeding> proceedings;
    private final Map<Ref, List<Fact>> facts = new LinkedHashMap<>();

    /** What happened last, with where it stands. */
    private record Event(CaseDate date, String text, @Nullable Cite cite) {}

    Standing(Store store, Cites cites, List<Proceeding> proceedings, List<Fact> key) {
        this.store = store;
        this.cites = cites;
        this.proceedings = proceedings;
        for (Fact fact : key) {
            if (fact.status() != Fact.Status.PROSPECTIVE && fact.date().known()) {
                store.taggings().of(fact.ref()).stream().map(Tagging::target).filter(to -> to.kind() == Kind.PROCEEDING)
                        .forEach(to -> facts.computeIfAbsent(to, ref -> new ArrayList<>()).add(fact));
            }
        }
    }

    /** "4 proceedings: 1 dismissed, 3 open. No next date is recorded." */
    String sentence() {
        if (proceedings.isEmpty()) {
            return Texts.text("summary.standing.none");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Proceeding proceeding : proceedings) {
            String status = proceeding.status().isBlank() ? Texts.text("summary.status.none")
                    : inShort(proceeding.status().strip().toLowerCase(Locale.ROOT));
            counts.merge(status, 1, Integer::sum);
        }
        String statuses = counts.entrySet().stream().limit(MOST_STATUSES).map(count ->
                Texts.text("summary.standing.count", count.getValue(), count.getKey())).collect(Collectors.joining(", "))
                + (counts.size() > MOST_STATUSES ? ", …" : "");
        return Texts.text("summary.standing.sentence", proceedings.size(), statuses) + " " + next();
    }

    /** A status is a word or two; what is longer would fill the sentence. */
    private static String inShort(String status) {
        return status.length() <= LONGEST_STATUS ? status : status.substring(0, LONGEST_STATUS).strip() + "…";
    }

    private String next() {
        Optional<Proceeding> next = proceedings.stream().filter(proceeding -> proceeding.nextDate().known())
                .min(Comparator.comparing(Proceeding::nextDate));
        return next.map(proceeding -> Texts.text("summary.standing.next", nextDate(proceeding), proceeding.name()))
                .orElse(Texts.text("summary.standing.noNext"));
    }

    Some<InProceeding> lines(int most) {
        return new Some<>(proceedings.stream().limit(most).map(this::line).toList(), proceedings.size());
    }

    private InProceeding line(Proceeding proceeding) {
        Optional<Event> last = last(proceeding);
        Next next = proceeding.nextDate().known() ? Next.DATED : proceeding.ended().known() ? Next.NONE : Next.NOT_RECORDED;
        return new InProceeding(proceeding.id(), proceeding.name(), beside(proceeding),
                last.map(event -> SummaryReading.join(", ", event.text(), event.date().known() ? day(event.date()) : "")).orElse(""),
                last.map(Event::cite).orElse(null), proceeding.status(), next, next == Next.DATED ? nextDate(proceeding) : "");
    }

    private String beside(Proceeding proceeding) {
        return store.referring(ProceedingRelation.class, "from", proceeding.id()).stream()
                .filter(relation -> relation.type() == ProceedingRelation.Type.APPEAL_OF).findFirst()
                .flatMap(relation -> store.find(Proceeding.class, relation.to()))
                .map(of -> Texts.text("summary.appealOf", of.name())).orElse("");
    }

    private static String nextDate(Proceeding proceeding) {
        return SummaryReading.join(", ", CaseDates.shown(proceeding.nextDate()), proceeding.nextEvent());
    }

    private static String day(CaseDate date) {
        String sign = CaseDates.sign(date);
        return (sign.isEmpty() ? "" : sign + " ") + CaseDates.plain(date);
    }

    /** The docket's last entry, or a key fact that certainly comes later. */
    private Optional<Event> last(Proceeding proceeding) {
        Optional<Filing> filing = store.referring(Filing.class, "proceeding", proceeding.id()).stream()
                .reduce((one, other) -> filed(other).compareTo(filed(one)) >= 0 ? other : one);
        Optional<Fact> fact = facts.getOrDefault(proceeding.ref(), List.of()).stream().max(Comparator.comparing(Fact::date));
        boolean later = fact.isPresent() && (filing.isEmpty() || !filed(filing.get()).known()
                || filed(filing.get()).isBefore(fact.get().date()));
        return later ? fact.map(this::event) : filing.map(this::event);
    }

    private static CaseDate filed(Filing filing) {
        return filing.filed().known() ? filing.filed() : filing.entered();
    }

    private Event event(Filing filing) {
        Cite cite = store.referring(FilingDocument.class, "filing", filing.id()).stream()
                .sorted(Comparator.comparing(FilingDocument::attachment)).findFirst()
                .flatMap(document -> document(document.document())).map(cites::at).orElse(null);
        String text = filing.text().isBlank() ? Texts.text("summary.entry", filing.number()) : filing.text();
        return new Event(filed(filing), text, cite);
    }

    private Optional<Document> document(Ref paper) {
        return paper.kind() == Kind.DOCUMENT ? store.find(Document.class, paper.id())
                : store.find(PageRange.class, paper.id()).flatMap(range -> store.find(Document.class, range.document()));
    }

    private Event event(Fact fact) {
        Cite cite = store.facts().citations(fact.id()).stream().findFirst().map(Facts.Cited::anchor).map(cites::at).orElse(null);
        return new Event(fact.date(), fact.text(), cite);
    }
}

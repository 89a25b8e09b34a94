package casebound.summary;

import casebound.disclosure.Disclosure;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Question;
import casebound.model.Role;
import casebound.problem.Texts;
import casebound.store.Facts;
import casebound.store.Parties;
import casebound.store.Store;
import casebound.summary.Summary.Asked;
import casebound.summary.Summary.Charged;
import casebound.summary.Summary.Cite;
import casebound.summary.Summary.KeyFact;
import casebound.summary.Summary.OpenGap;
import casebound.summary.Summary.Person;
import casebound.summary.Summary.Some;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a summary from one moment of the store. Used once. */
final class SummaryReading {
    static final int MOST_PROCEEDINGS = 8;
    static final int MOST_CHARGES = 8;
    static final int MOST_FACTS = 20;
    static final int MOST_PEOPLE = 12;
    static final int MOST_GAPS = 6;
    static final int MOST_EXHIBITS = 6;
    static final int MOST_CHANGES = 6;
    static final int MOST_QUESTIONS = 6;
    private static final int MOST_CITES = 2;

    private final Store store;
    private final ZoneId zone;
    private final Cites cites;
    private final Map<UUID, Proceeding> proceedings = new LinkedHashMap<>();
    private final List<Fact> facts;
    private final List<Fact> key;

    SummaryReading(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        cites = new Cites(store);
        store.all(Proceeding.class).forEach(proceeding -> proceedings.put(proceeding.id(), proceeding));
        facts = store.facts().inOrder();
        key = facts.stream().filter(Fact::key).toList();
    }

    Summary summary() {
        Matter matter = store.all(Matter.class).getFirst();
        Standing standing = new Standing(store, cites, List.copyOf(proceedings.values()), key);
        Changes changes = new Changes(store, zone);
        List<Person> people = people();
        boolean empty = proceedings.isEmpty() && people.isEmpty() && facts.isEmpty()
                && store.counts().getOrDefault(Kind.DOCUMENT, 0) == 0 && store.all(Party.class).isEmpty();
        return new Summary(matter.title(), matter.sample(), standing.sentence(), standing.lines(MOST_PROCEEDINGS),
                Some.of(charges(), MOST_CHARGES), keyFacts(), facts.size(),
                (int) key.stream().filter(fact -> fact.status() == Fact.Status.DISPUTED_BY_US
                        || fact.status() == Fact.Status.DISPUTED_BY_OPPONENT).count(),
                Some.of(people, MOST_PEOPLE), Some.of(gaps(), MOST_GAPS),
                new KeyExhibits(store, proceedings).of(key, MOST_EXHIBITS), changes.signedOff(), changes.lines(MOST_CHANGES),
                questions(), empty);
    }

    private List<Charged> charges() {
        return store.all(Charge.class).stream().map(charge -> new Charged(charge.proceeding(),
                store.find(Party.class, charge.party()).map(Party::name).orElse(""),
                charge.count().isBlank() ? charge.title() : Texts.text("summary.count", charge.count(), charge.title()),
                disposition(charge))).toList();
    }

    private static String disposition(Charge charge) {
        String date = charge.disposed().known() ? CaseDates.shown(charge.disposed()) : "";
        return join("; ", join(", ", charge.disposition(), date), charge.outcome());
    }

    private Some<KeyFact> keyFacts() {
        List<KeyFact> first = new ArrayList<>();
        for (Fact fact : key.subList(0, Math.min(MOST_FACTS, key.size()))) {
            List<Cite> places = new ArrayList<>();
            for (Facts.Cited cited : store.facts().citations(fact.id())) {
                Cite place = cites.at(cited.anchor());
                if (places.size() < MOST_CITES && places.stream().noneMatch(other -> other.label().equals(place.label()))) {
                    places.add(place);
                }
            }
            CaseDate date = fact.date();
            first.add(new KeyFact(fact.id(), CaseDates.sign(date), CaseDates.plain(date), fact.text(), places));
        }
        return new Some<>(first, key.size());
    }

    /** Those with a side, in the order of their proceedings; a neutral role is named, but puts nobody on the list. */
    private List<Person> people() {
        Map<UUID, List<Role>> roles = store.all(Role.class).stream()
                .collect(Collectors.groupingBy(Role::party, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Party> parties = store.all(Party.class).stream().collect(Collectors.toMap(Party::id, party -> party));
        Map<UUID, Set<String>> counsel = counsel();
        List<UUID> order = List.copyOf(proceedings.keySet());
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(role -> role.side() != casebound.model.Side.NEUTRAL))
                .sorted(Comparator.comparingInt(entry -> entry.getValue().stream()
                        .mapToInt(role -> order.indexOf(role.proceeding())).min().orElse(0)))
                .map(entry -> new Person(entry.getKey(), parties.get(entry.getKey()).name(), titles(entry.getValue()),
                        String.join(", ", counsel.getOrDefault(entry.getKey(), Set.of())))).toList();
    }

    private String titles(List<Role> roles) {
        Map<String, Set<String>> where = new LinkedHashMap<>();
        for (Role role : roles) {
            where.computeIfAbsent(role.title(), title -> new LinkedHashSet<>()).add(
                    Texts.text("summary.type." + proceedings.get(role.proceeding()).type()));
        }
        return where.entrySet().stream().map(entry ->
                Texts.text("summary.role", entry.getKey(), String.join(", ", entry.getValue()))).collect(Collectors.joining("; "));
    }

    /** The names of the attorneys of each party, whatever the proceeding. */
    private Map<UUID, Set<String>> counsel() {
        Map<UUID, Set<String>> names = new LinkedHashMap<>();
        for (UUID proceeding : proceedings.keySet()) {
            for (Parties.Appearance appearance : store.parties().inProceeding(proceeding)) {
                appearance.counsel().forEach(attorney -> names.computeIfAbsent(appearance.party().id(),
                        id -> new LinkedHashSet<>()).add(attorney.party().name()));
            }
        }
        return names;
    }

    private List<OpenGap> gaps() {
        return Disclosure.read(store).openGaps().stream().map(gap -> new OpenGap(gap.item().id(), gap.sentence())).toList();
    }

    private Some<Asked> questions() {
        List<Question> open = store.all(Question.class).stream().filter(question -> question.answer().isBlank())
                .sorted(Comparator.comparing(question -> question.spelling().isBlank())).toList();
        List<Asked> first = open.subList(0, Math.min(MOST_QUESTIONS, open.size())).stream()
                .map(question -> new Asked(question, cite(question))).toList();
        return new Some<>(first, open.size());
    }

    private @Nullable Cite cite(Question question) {
        if (question.anchor() != null) {
            return cites.at(store.find(casebound.model.Anchor.class, question.anchor()).orElseThrow());
        }
        return question.about() != null && question.about().kind() == Kind.DOCUMENT
                ? cites.at(store.find(Document.class, question.about().id()).orElseThrow()) : null;
    }

    static String join(String between, String one, String other) {
        return one.isBlank() ? other : other.isBlank() ? one : one + between + other;
    }
}

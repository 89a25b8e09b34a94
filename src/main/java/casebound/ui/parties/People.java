package casebound.ui.parties;

import casebound.model.CaseDate;
import casebound.model.Charge;
import casebound.model.Counsel;
import casebound.model.Filing;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.model.Question;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Parties.Attorney;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who appears where, read in a few questions however many there are.
 *
 * @param spellings open questions whether a name is a second spelling of a party
 */
record People(List<PartyRow> parties, List<ProceedingRow> proceedings, List<Spelling> spellings) {
    private static final UUID NO_RECORD = new UUID(0, 0);
    static final People NONE = new People(List.of(), List.of(), List.of());

    /** A role of a party with the proceeding that it is in and the attorneys who appear for it. */
    record InRole(Role role, Party party, Proceeding proceeding, List<Attorney> counsel) {
        String words() {
            return Texts.text("parties.roleIn", role.title(), proceeding.name());
        }
    }

    /** A party as the grid shows it. */
    record PartyRow(Party party, List<PartyAlias> aliases, List<InRole> roles, int documents) {
        /** The row in which a new party is typed. */
        static final PartyRow NEW = new PartyRow(new Party(NO_RECORD, Party.Type.PERSON, "", "", ""), List.of(), List.of(), 0);

        String otherNames() {
            return aliases.stream().map(PartyAlias::name).collect(Collectors.joining(", "));
        }

        String roleTitles() {
            return roles.stream().map(InRole::words).collect(Collectors.joining("; "));
        }

        String counselNames() {
            return roles.stream().flatMap(in -> in.counsel().stream()).map(attorney -> attorney.party().name()).distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * How another proceeding stands to one.
     *
     * @param forward whether the relation is read from this one to the other
     */
    record Related(ProceedingRelation relation, Proceeding other, boolean forward) {}

    /** A charge or claim with whom it is against. */
    record Charged(Charge charge, Party party) {}

    /** A proceeding as the grid shows it. */
    record ProceedingRow(Proceeding proceeding, List<InRole> roles, List<Related> relations, List<Charged> charges, int documents,
            int filings) {
        /** The row in which a new proceeding is typed. */
        static final ProceedingRow NEW = new ProceedingRow(new Proceeding(NO_RECORD, Proceeding.Type.CRIMINAL, "", "", "", "", "", "",
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, ""), List.of(), List.of(), List.of(), 0, 0);
    }

    /** A name that may be a second spelling of a party; it waits for a person. */
    record Spelling(Question question, Party party) {}

    static People read(Store store) {
        return new Reader(store).people();
    }

    private static final class Reader {
        private final Store store;
        private final List<Party> parties;
        private final List<Proceeding> proceedings;
        private final Map<UUID, Party> party;
        private final Map<UUID, Proceeding> proceeding;
        private final Map<UUID, List<InRole>> byParty = new HashMap<>();
        private final Map<UUID, List<InRole>> byProceeding = new HashMap<>();
        private final Map<Ref, Integer> documents = new HashMap<>();

        Reader(Store store) {
            this.store = store;
            parties = store.all(Party.class);
            proceedings = store.all(Proceeding.class);
            party = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
            proceeding = proceedings.stream().collect(Collectors.toMap(Proceeding::id, Function.identity()));
            Map<UUID, List<Counsel>> counsel = store.all(Counsel.class).stream().collect(Collectors.groupingBy(Counsel::role));
            for (Role role : store.all(Role.class)) {
                // Another change may come between two questions; what it brought is read the next time.
                if (party.containsKey(role.party()) && proceeding.containsKey(role.proceeding())) {
                    InRole in = new InRole(role, party.get(role.party()), proceeding.get(role.proceeding()),
                            counsel.getOrDefault(role.id(), List.of()).stream().filter(one -> party.containsKey(one.attorney()))
                                    .map(one -> new Attorney(one, party.get(one.attorney()))).toList());
                    byParty.computeIfAbsent(role.party(), id -> new ArrayList<>()).add(in);
                    byProceeding.computeIfAbsent(role.proceeding(), id -> new ArrayList<>()).add(in);
                }
            }
            store.all(Tagging.class).stream().filter(tagging -> tagging.subject().kind() == Kind.DOCUMENT)
                    .forEach(tagging -> documents.merge(tagging.target(), 1, Integer::sum));
        }

        People people() {
            Map<UUID, List<PartyAlias>> aliases = store.all(PartyAlias.class).stream()
                    .sorted(Comparator.comparing(PartyAlias::name)).collect(Collectors.groupingBy(PartyAlias::party));
            List<PartyRow> rows = parties.stream().map(each -> new PartyRow(each, aliases.getOrDefault(each.id(), List.of()),
                    byParty.getOrDefault(each.id(), List.of()), documents.getOrDefault(each.ref(), 0))).toList();
            List<Spelling> spellings = store.all(Question.class).stream()
                    .filter(question -> !question.spelling().isBlank() && question.answer().isBlank() && question.about() != null
                            && party.containsKey(question.about().id()))
                    .map(question -> new Spelling(question, party.get(question.about().id()))).toList();
            return new People(rows, proceedingRows(), spellings);
        }

        private List<ProceedingRow> proceedingRows() {
            Map<UUID, List<Related>> relations = new HashMap<>();
            for (ProceedingRelation relation : store.all(ProceedingRelation.class)) {
                if (proceeding.containsKey(relation.from()) && proceeding.containsKey(relation.to())) {
                    relations.computeIfAbsent(relation.from(), id -> new ArrayList<>())
                            .add(new Related(relation, proceeding.get(relation.to()), true));
                    relations.computeIfAbsent(relation.to(), id -> new ArrayList<>())
                            .add(new Related(relation, proceeding.get(relation.from()), false));
                }
            }
            Map<UUID, List<Charged>> charges = store.all(Charge.class).stream().filter(charge -> party.containsKey(charge.party()))
                    .map(charge -> new Charged(charge, party.get(charge.party())))
                    .collect(Collectors.groupingBy(charged -> charged.charge().proceeding()));
            Map<UUID, Long> filings = store.all(Filing.class).stream()
                    .collect(Collectors.groupingBy(Filing::proceeding, Collectors.counting()));
            return proceedings.stream().map(each -> new ProceedingRow(each, byProceeding.getOrDefault(each.id(), List.of()),
                    relations.getOrDefault(each.id(), List.of()), charges.getOrDefault(each.id(), List.of()),
                    documents.getOrDefault(each.ref(), 0), filings.getOrDefault(each.id(), 0L).intValue())).toList();
        }
    }
}

package casebound.ui.disclosure;

import casebound.disclosure.Cell;
import casebound.disclosure.Column;
import casebound.disclosure.Disclosure;
import casebound.disclosure.Row;
import casebound.model.Document;
import casebound.model.Entitlement;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.store.Store;
import casebound.ui.disclosure.DisclosureModel.At;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the section shows of a case, read in a few questions however many items there are.
 *
 * @param tallies one a column
 * @param gapPlaces the place of each gap among all, from 0
 * @param things what can be handed over: evidence items, documents and pages of documents
 */
record Sheet(Disclosure disclosure, List<Line> lines, List<Tally> tallies, Map<At, Integer> gapPlaces, List<Made> productions, List<Entitlement> entitlements,
        List<Proceeding> proceedings, List<Party> parties, List<Role> roles, List<Thing> things) {
    static final Sheet EMPTY = new Sheet(new Disclosure(List.of(), List.of(), List.of()), List.of(), List.of(), Map.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A row of the matrix.
     *
     * @param rank its place by number, from 0
     * @param heldBy who holds it, in words
     * @param words what the filter looks at, in lower case
     */
    record Line(Row row, int rank, String heldBy, String words) {
        UUID id() {
            return row.item().id();
        }

        boolean has(List<Integer> columns, java.util.function.Predicate<Cell.State> state) {
            return columns.stream().anyMatch(column -> state.test(row.cells().get(column).state()));
        }
    }

    /**
     * What stands in a column, counted in the background because there may be very much of it.
     *
     * @param gaps how many cells are not disclosed
     * @param asks how many ask for something to be recorded
     * @param inUse whether anything stands there, or is owed
     */
    record Tally(int gaps, int asks, boolean inUse) {}

    /** A production with its parties and what it handed over. */
    record Made(Production production, Proceeding proceeding, Party from, Party to, List<ProductionItem> items, String itemNames) {}

    /** Something that can be handed over, by its name. */
    record Thing(Ref ref, String name) {}

    static Sheet read(Store store) {
        Disclosure disclosure = Disclosure.read(store);
        List<Line> lines = new ArrayList<>();
        for (Row row : disclosure.rows()) {
            EvidenceItem item = row.item();
            String held = Words.heldBy(row);
            String words = (item.number() + "\n" + item.description() + "\n" + item.agencyNumbers() + "\n" + held).toLowerCase(Locale.ROOT);
            lines.add(new Line(row, lines.size(), held, words));
        }
        List<Proceeding> proceedings = store.all(Proceeding.class);
        List<Party> parties = store.all(Party.class);
        List<Thing> things = things(store, disclosure);
        List<Entitlement> entitlements = store.all(Entitlement.class);
        Map<At, Integer> places = new HashMap<>();
        disclosure.gaps().forEach(gap -> places.put(At.of(gap), places.size()));
        return new Sheet(disclosure, List.copyOf(lines), tallies(disclosure, entitlements), Map.copyOf(places),
                productions(store, proceedings, parties, things), entitlements, proceedings, parties, store.all(Role.class), things);
    }

    /** The index of the column of that party in that proceeding; -1 where there is none. */
    int column(UUID proceeding, UUID party) {
        for (int i = 0; i < disclosure.columns().size(); i++) {
            if (disclosure.columns().get(i).proceeding().id().equals(proceeding)
                    && disclosure.columns().get(i).party().id().equals(party)) {
                return i;
            }
        }
        return -1;
    }

    @Nullable Line line(UUID item) {
        return lines.stream().filter(line -> line.id().equals(item)).findFirst().orElse(null);
    }

    private static List<Tally> tallies(Disclosure disclosure, List<Entitlement> entitlements) {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < disclosure.columns().size(); i++) {
            Column column = disclosure.columns().get(i);
            int gaps = 0;
            int asks = 0;
            boolean inUse = entitlements.stream().anyMatch(each -> each.proceeding().equals(column.proceeding().id())
                    && column.sides().contains(each.to()) && each.scope() != Entitlement.Scope.NONE);
            for (Row row : disclosure.rows()) {
                Cell.State state = row.cells().get(i).state();
                gaps += state == Cell.State.NOT_DISCLOSED ? 1 : 0;
                asks += state.asks() ? 1 : 0;
                inUse |= state != Cell.State.NOT_LINKED && state != Cell.State.NOT_OWED;
            }
            tallies.add(new Tally(gaps, asks, inUse));
        }
        return List.copyOf(tallies);
    }

    private static List<Thing> things(Store store, Disclosure disclosure) {
        List<Thing> things = new ArrayList<>();
        disclosure.rows().forEach(row -> things.add(new Thing(row.item().ref(), Words.item(row.item()))));
        Map<UUID, Document> documents = byId(store.all(Document.class));
        documents.values().stream().sorted(java.util.Comparator.comparing(Document::id))
                .forEach(document -> things.add(new Thing(document.ref(), document.shownTitle())));
        store.all(PageRange.class).forEach(range -> things.add(new Thing(range.ref(), range.title())));
        return List.copyOf(things);
    }

    private static List<Made> productions(Store store, List<Proceeding> proceedings, List<Party> parties, List<Thing> things) {
        Map<UUID, Proceeding> proceeding = byId(proceedings);
        Map<UUID, Party> party = byId(parties);
        Map<UUID, String> names = new HashMap<>();
        things.forEach(thing -> names.put(thing.ref().id(), thing.name()));
        Map<UUID, List<ProductionItem>> items = store.all(ProductionItem.class).stream()
                .collect(Collectors.groupingBy(ProductionItem::production));
        return store.all(Production.class).stream()
                .filter(each -> proceeding.containsKey(each.proceeding()) && party.containsKey(each.from()) && party.containsKey(each.to()))
                .map(each -> {
                    List<ProductionItem> of = items.getOrDefault(each.id(), List.of());
                    String what = of.stream().map(item -> names.getOrDefault(item.item().id(), "")).collect(Collectors.joining("; "));
                    return new Made(each, proceeding.get(each.proceeding()), party.get(each.from()), party.get(each.to()), of, what);
                }).toList();
    }

    private static <E extends Entity> Map<UUID, E> byId(List<E> records) {
        return records.stream().collect(Collectors.toMap(Entity::id, Function.identity(), (one, other) -> one));
    }
}

package casebound.ui.evidence;

import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.CustodyEvent;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.evidence.ItemRow.In;
import casebound.ui.evidence.ItemRow.Served;
import casebound.ui.evidence.ItemRow.Touch;
import casebound.ui.kit.Destination;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SearchPick.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all that the section shows in a few questions, however many records there are. Not on the window's thread. */
final class EvidenceReader {
    private final Map<UUID, Party> parties;
    private final Map<UUID, Proceeding> proceedings;
    private final Map<UUID, Document> documents;
    private final Map<UUID, PageRange> ranges;
    private final Map<UUID, Anchor> anchors;
    private final Map<UUID, Fact> facts;
    private final Map<UUID, Filing> filings;
    private final Map<UUID, EvidenceItem> items;
    private final Map<UUID, Exhibit> exhibits;
    private final Map<UUID, List<Tagging>> taggings;
    private final Map<UUID, List<CustodyEvent>> custody;
    private final Map<UUID, List<Served>> served = new HashMap<>();
    private final Map<UUID, List<Link>> links = new HashMap<>();
    private final Map<UUID, Set<Fact>> citing = new HashMap<>();

    private EvidenceReader(Store store) {
        parties = byId(store, Party.class);
        proceedings = byId(store, Proceeding.class);
        documents = byId(store, Document.class);
        ranges = byId(store, PageRange.class);
        anchors = byId(store, Anchor.class);
        facts = byId(store, Fact.class);
        filings = byId(store, Filing.class);
        items = byId(store, EvidenceItem.class);
        exhibits = byId(store, Exhibit.class);
        taggings = store.all(Tagging.class).stream().filter(tagging -> tagging.subject().kind() == Kind.EVIDENCE)
                .collect(Collectors.groupingBy(tagging -> tagging.subject().id()));
        custody = store.all(CustodyEvent.class).stream().collect(Collectors.groupingBy(CustodyEvent::item));
        Map<UUID, Production> productions = byId(store, Production.class);
        store.all(ProductionItem.class).forEach(each -> put(productions.get(each.production()), each.item()));
        store.all(Link.class).forEach(link -> Stream.of(link.from(), link.to()).filter(end -> end.kind() == Kind.EVIDENCE)
                .forEach(end -> links.computeIfAbsent(end.id(), none -> new ArrayList<>()).add(link)));
        store.all(Citation.class).forEach(this::cite);
    }

    static EvidenceSheet read(Store store) {
        return new EvidenceReader(store).sheet();
    }

    private EvidenceSheet sheet() {
        Map<String, Long> numbers = exhibits.values().stream()
                .collect(Collectors.groupingBy(EvidenceReader::designation, Collectors.counting()));
        List<ExhibitRow> exhibitRows = exhibits.values().stream().filter(each -> proceedings.containsKey(each.proceeding()))
                .map(each -> exhibit(each, numbers.get(designation(each)) > 1))
                .sorted(Comparator.comparing(ExhibitRow::proceeding)
                        .thenComparing(row -> NaturalOrder.key(row.exhibit().number())).thenComparing(ExhibitRow::id)).toList();
        Map<UUID, List<ExhibitRow>> bySubject = exhibitRows.stream()
                .collect(Collectors.groupingBy(row -> row.exhibit().subject().id()));
        List<ItemRow> itemRows = items.values().stream().sorted(Comparator.comparing((EvidenceItem item) -> NaturalOrder.key(item.number()))
                .thenComparing(EvidenceItem::id)).map(item -> row(item, bySubject.getOrDefault(item.id(), List.of()))).toList();
        List<Party> byName = parties.values().stream().sorted(Comparator.comparing(Party::name, String.CASE_INSENSITIVE_ORDER)).toList();
        Set<UUID> holding = items.values().stream().map(EvidenceItem::holder).collect(Collectors.toSet());
        List<Optional<Party>> choices = new ArrayList<>(List.of(Optional.empty()));
        byName.forEach(party -> choices.add(Optional.of(party)));
        return new EvidenceSheet(itemRows, exhibitRows, List.copyOf(choices),
                byName.stream().filter(party -> holding.contains(party.id())).toList(),
                proceedings.values().stream().sorted(Comparator.comparing(Proceeding::name, String.CASE_INSENSITIVE_ORDER)).toList(),
                Stream.<Entity>concat(documents.values().stream(), ranges.values().stream())
                        .map(each -> new Thing(each.ref(), name(each.ref())))
                        .sorted(Comparator.comparing(Thing::words, String.CASE_INSENSITIVE_ORDER)).toList());
    }

    private ItemRow row(EvidenceItem item, List<ExhibitRow> its) {
        List<In> in = taggings.getOrDefault(item.id(), List.of()).stream()
                .filter(tagging -> proceedings.containsKey(tagging.target().id()))
                .map(tagging -> new In(tagging, proceedings.get(tagging.target().id()))).toList();
        List<Touch> touching = new ArrayList<>();
        Set<UUID> about = new HashSet<>();
        if (item.document() != null) {
            add(about, item.document());
        }
        for (Link link : links.getOrDefault(item.id(), List.of())) {
            Ref other = link.from().id().equals(item.id()) ? link.to() : link.from();
            add(about, other);
            touching.add(new Touch(link.id().toString(), Texts.text("evidence.link." + link.type()), name(other), at(other)));
        }
        UUID document = item.document() == null ? null : documentOf(item.document());
        citing.getOrDefault(document, Set.of()).forEach(fact ->
                touching.add(new Touch(fact.id().toString(), Texts.text("evidence.link.cites"), fact.text(), at(fact.ref()))));
        String holder = party(item.holder());
        String knownTo = party(item.firstKnownTo());
        String title = item.document() == null ? "" : name(item.document());
        String words = String.join("\n", item.number(), item.description(), item.agencyNumbers(), holder, knownTo, item.bearingSaidBy(),
                item.note(), title, CaseDates.shown(item.firstKnown()), item.firstKnown().text(),
                its.stream().map(row -> row.exhibit().number()).collect(Collectors.joining("\n")),
                in.stream().map(each -> each.proceeding().name()).collect(Collectors.joining("\n"))).toLowerCase(Locale.ROOT);
        return new ItemRow(item, holder, knownTo, title, item.document() == null ? null : at(item.document()), in, its,
                served.getOrDefault(item.id(), List.of()), CustodyLine.chain(custody.getOrDefault(item.id(), List.of())),
                List.copyOf(touching), about.size(), words);
    }

    private ExhibitRow exhibit(Exhibit each, boolean twice) {
        String proceeding = proceedings.get(each.proceeding()).name();
        String subject = name(each.subject());
        String offeredBy = party(each.offeredBy());
        String words = String.join("\n", each.number(), each.description(), proceeding, offeredBy, subject,
                Texts.text("evidence.exhibit.status." + each.status()), each.admitted().text()).toLowerCase(Locale.ROOT);
        return new ExhibitRow(each, proceeding, offeredBy, subject, at(each.subject()), twice, words);
    }

    private void put(@Nullable Production production, Ref item) {
        if (production != null && item.kind() == Kind.EVIDENCE) {
            Proceeding proceeding = proceedings.get(production.proceeding());
            served.computeIfAbsent(item.id(), none -> new ArrayList<>()).add(new Served(production, party(production.to()),
                    proceeding == null ? "" : proceeding.name()));
        }
    }

    private void cite(Citation citation) {
        Anchor anchor = anchors.get(citation.anchor());
        Fact fact = facts.get(citation.fact());
        if (anchor != null && fact != null) {
            citing.computeIfAbsent(anchor.document(), none -> new java.util.LinkedHashSet<>()).add(fact);
        }
    }

    private void add(Set<UUID> about, Ref ref) {
        UUID document = documentOf(ref);
        if (document != null) {
            about.add(document);
        }
    }

    private @Nullable UUID documentOf(Ref ref) {
        return switch (ref.kind()) {
            case DOCUMENT -> ref.id();
            case PAGE_RANGE -> ranges.containsKey(ref.id()) ? ranges.get(ref.id()).document() : null;
            case ANCHOR -> anchors.containsKey(ref.id()) ? anchors.get(ref.id()).document() : null;
            default -> null;
        };
    }

    /** What a record is called; another change may come between two questions, then it has no name yet. */
    private String name(Ref ref) {
        return switch (ref.kind()) {
            case DOCUMENT -> of(documents, ref, Document::shownTitle);
            case PAGE_RANGE -> of(ranges, ref, PageRange::title);
            case EVIDENCE -> of(items, ref, item -> Texts.text("evidence.named", item.number(), item.description()).strip());
            case EXHIBIT -> of(exhibits, ref, each -> Texts.text("evidence.exhibit.short", each.number()));
            case FACT -> of(facts, ref, Fact::text);
            case FILING -> of(filings, ref, Filing::text);
            case PARTY -> of(parties, ref, Party::name);
            case ANCHOR -> of(anchors, ref, anchor -> Texts.text("evidence.place",
                    name(new Ref(Kind.DOCUMENT, anchor.document())), anchor.firstPage() + 1));
            default -> "";
        };
    }

    private Destination at(Ref ref) {
        return switch (ref.kind()) {
            case DOCUMENT -> new Destination.AtPage(ref.id(), 0, PaneSide.LEFT, "");
            case ANCHOR -> new Destination.AtAnchor(ref.id(), PaneSide.LEFT);
            case PAGE_RANGE -> ranges.containsKey(ref.id())
                    ? new Destination.AtPage(ranges.get(ref.id()).document(), ranges.get(ref.id()).firstPage(), PaneSide.LEFT, "")
                    : new Destination.AtRecord(ref);
            default -> new Destination.AtRecord(ref);
        };
    }

    private String party(@Nullable UUID id) {
        return id == null || !parties.containsKey(id) ? "" : parties.get(id).name();
    }

    /** One proceeding and one number, however it is spaced and capitalized. */
    private static String designation(Exhibit each) {
        return each.proceeding() + "\n" + each.number().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static <E extends Entity> String of(Map<UUID, E> all, Ref ref, Function<E, String> name) {
        E record = all.get(ref.id());
        return record == null ? "" : name.apply(record);
    }

    private static <E extends Entity> Map<UUID, E> byId(Store store, Class<E> type) {
        return store.all(type).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }
}

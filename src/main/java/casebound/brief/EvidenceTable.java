package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.PartContent.EvidenceLine;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evidence of a proceeding and its exhibits: who holds them, to whom they were produced, how they stand. */
final class EvidenceTable {
    private final Store store;
    private final Cited cited;
    private final ExhibitNames names;
    private final @Nullable Proceeding only;
    private final List<Production> productions;

    EvidenceTable(Store store, Cited cited, ExhibitNames names, @Nullable Proceeding only) {
        this.store = store;
        this.cited = cited;
        this.names = names;
        this.only = only;
        this.productions = only == null ? store.all(Production.class)
                : store.referring(Production.class, "proceeding", only.id());
    }

    List<EvidenceLine> items() {
        List<EvidenceLine> lines = new ArrayList<>();
        Set<Ref> listed = new HashSet<>();
        for (EvidenceItem item : store.all(EvidenceItem.class)) {
            if (inPlay(item)) {
                listed.add(item.ref());
                Optional.ofNullable(item.document()).ifPresent(listed::add);
                lines.add(line(item));
            }
        }
        for (Exhibit exhibit : names.exhibits()) {
            if (exhibit.subject().kind() == Kind.DOCUMENT && cited.opens(exhibit.subject().id()) && listed.add(exhibit.subject())) {
                lines.add(line(exhibit));
            }
        }
        return lines;
    }

    /** What names other proceedings, and not this one, and is no exhibit here, does not belong to its brief. */
    private boolean inPlay(EvidenceItem item) {
        List<Ref> named = store.taggings().of(item.ref()).stream().map(Tagging::target)
                .filter(target -> target.kind() == Kind.PROCEEDING).toList();
        return only == null || named.isEmpty() || named.contains(only.ref())
                || names.exhibits().stream().anyMatch(exhibit -> exhibit.subject().equals(item.ref()));
    }

    private EvidenceLine line(EvidenceItem item) {
        List<Ref> things = new ArrayList<>(List.of(item.ref()));
        Optional.ofNullable(item.document()).ifPresent(things::add);
        String number = item.agencyNumbers().isBlank() ? item.number()
                : text("brief.evidence.numbers", item.number(), item.agencyNumbers()).strip();
        return new EvidenceLine(number, item.description(), holder(item), disclosed(things), exhibits(things),
                things.stream().filter(thing -> thing.kind() == Kind.DOCUMENT && cited.holds(thing.id()))
                        .map(thing -> thing.id().toString()).findFirst().orElse(null));
    }

    private EvidenceLine line(Exhibit exhibit) {
        UUID document = exhibit.subject().id();
        String description = exhibit.description().isBlank()
                ? store.find(Document.class, document).map(Document::shownTitle).orElse("") : exhibit.description();
        List<Ref> things = List.of(exhibit.subject());
        return new EvidenceLine("", description, "", disclosed(things), exhibits(things),
                cited.holds(document) ? document.toString() : null);
    }

    private String holder(EvidenceItem item) {
        String holder = party(item.holder());
        String side = item.holderSide() == null ? "" : text("brief.side." + item.holderSide());
        return holder.isEmpty() || side.isEmpty() ? holder + side : text("brief.evidence.holder", holder, side);
    }

    private List<String> disclosed(List<Ref> things) {
        List<Production> made = things.stream()
                .flatMap(thing -> store.referring(ProductionItem.class, "item", thing.id()).stream())
                .flatMap(item -> productions.stream().filter(production -> production.id().equals(item.production())))
                .distinct().sorted(Comparator.comparing(Production::date)).toList();
        return made.stream().map(production -> production.date().known()
                ? text("brief.evidence.to", party(production.to()), AmericanDates.shown(production.date()))
                : text("brief.evidence.toUndated", party(production.to()))).toList();
    }

    private List<String> exhibits(List<Ref> things) {
        return names.exhibits().stream().filter(exhibit -> things.contains(exhibit.subject()))
                .map(exhibit -> text("brief.evidence.exhibit", text("brief.exhibitName", exhibit.number().strip()),
                        text("brief.exhibit." + exhibit.status()))).toList();
    }

    private String party(@Nullable UUID id) {
        return id == null ? "" : store.find(Party.class, id).map(Party::name).orElse("");
    }
}

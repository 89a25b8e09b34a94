package casebound.disclosure;

import casebound.disclosure.Papers.Pages;
import casebound.model.EvidenceItem;
import casebound.model.Kind;
import casebound.model.Production;
import casebound.model.ProductionItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which productions hand an item over: itself, the document that it is, pages of that, or a version of that. */
final class Served {
    private final Papers papers;
    private final Map<UUID, List<Production>> items = new HashMap<>();
    private final Map<UUID, List<Handed>> documents = new HashMap<>();

    private record Handed(Production production, Pages pages) {}

    Served(Records records, Papers papers) {
        this.papers = papers;
        Map<UUID, Production> productions = new HashMap<>();
        records.all(Production.class).forEach(production -> productions.put(production.id(), production));
        for (ProductionItem each : records.all(ProductionItem.class)) {
            Production production = productions.get(each.production());
            Pages pages = papers.pages(each.item());
            if (production != null && each.item().kind() == Kind.EVIDENCE) {
                items.computeIfAbsent(each.item().id(), any -> new ArrayList<>()).add(production);
            } else if (production != null && pages != null) {
                documents.computeIfAbsent(pages.document(), any -> new ArrayList<>()).add(new Handed(production, pages));
            }
        }
    }

    /** Every production of an item, to whomever and wherever, dated or not. */
    List<Production> productions(EvidenceItem item) {
        List<Production> direct = items.getOrDefault(item.id(), List.of());
        Pages pages = papers.pages(item.document());
        if (pages == null || !documents.containsKey(pages.document())) {
            return direct;
        }
        List<Production> all = new ArrayList<>(direct);
        documents.get(pages.document()).stream().filter(handed -> handed.pages().shares(pages)).map(Handed::production)
                .forEach(all::add);
        return all;
    }
}

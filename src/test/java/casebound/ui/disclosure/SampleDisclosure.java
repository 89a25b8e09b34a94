package casebound.ui.disclosure;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Anchor;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entitlement;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Link;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Role;
import casebound.model.Side;
import casebound.model.Tagging;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up matter with one gap, in a real case. */
final class SampleDisclosure {
    final CaseFile file;
    final Proceeding criminal = proceeding(Proceeding.Type.CRIMINAL, "State v. Sample", "7/2024");
    final Proceeding other = proceeding(Proceeding.Type.CRIMINAL, "State v. Second", "2/2024");
    final Proceeding appeal = proceeding(Proceeding.Type.APPEAL, "Appeal", "");
    final Proceeding civil = proceeding(Proceeding.Type.CIVIL, "Civil case of the family", "");
    final Party state = party("State");
    final Party defendant = party("Alex Sample");
    final Party second = party("Sam Second");
    final Party family = party("The family");
    final EvidenceItem rounds = item("E-1", "Cache of bullets");
    final EvidenceItem photographs = item("E-2", "Sample item: set photographs");
    final EvidenceItem sheet = item("E-10", "Sample item: call sheet");
    final Document order = document("Order of dismissal");
    final Document day3 = document("Day 3");
    private final List<Entity> records = new ArrayList<>();

    SampleDisclosure(Path folder) {
        file = new Cases(folder).create();
        records.addAll(List.of(criminal, other, appeal, civil, state, defendant, second, family,
                role(state, criminal, "State", Side.PROSECUTION), role(defendant, criminal, "Defendant", Side.DEFENSE),
                role(state, other, "State", Side.PROSECUTION), role(second, other, "Defendant", Side.DEFENSE),
                role(state, appeal, "Appellant", Side.APPELLANT), role(defendant, appeal, "Appellee", Side.APPELLEE),
                role(family, civil, "Plaintiff", Side.PLAINTIFF), role(defendant, civil, "Defendant", Side.DEFENSE),
                role(second, civil, "Defendant", Side.DEFENSE)));
        records.add(new Entitlement(Ids.next(), criminal.id(), Side.PROSECUTION, Side.DEFENSE, Entitlement.Scope.EVERYTHING, "Rule 5-501"));
        records.add(new Charge(Ids.next(), criminal.id(), defendant.id(), Charge.Type.CHARGE, "", "Involuntary manslaughter", "",
                "Dismissed by the judge after three days", CaseDates.parse("7/2024"), ""));
        records.add(new Content(order.content(), "ab".repeat(32), 10, "application/pdf", Content.Readability.READABLE, 10, 100, "", "test"));
        records.addAll(List.of(order, day3, rounds, photographs, sheet));
        for (EvidenceItem item : List.of(rounds, photographs, sheet)) {
            records.add(new Tagging(Ids.next(), item.ref(), criminal.ref()));
        }
        records.add(new Tagging(Ids.next(), photographs.ref(), other.ref()));
        fact("7/2024", "The defense was not given a cache of bullets.", true, order, 3);
        fact("10/21/2021", "Death on the set", true, day3, 1);
        Anchor place = new Anchor(Ids.next(), day3.id(), day3.content(), 5, 5, List.of(), "subject of the day: a cache of bullets", "", "", "t");
        records.add(place);
        records.add(new Link(Ids.next(), place.ref(), Link.Type.REFERS_TO, rounds.ref(), ""));
        Production production = new Production(Ids.next(), criminal.id(), state.id(), defendant.id(), CaseDates.parse("3/1/2023"), "portal",
                "vol. 1", "ST-000001", "ST-000120", CaseDate.NONE, "our note");
        records.add(production);
        records.add(new ProductionItem(Ids.next(), production.id(), photographs.ref(), "ST-000001", "ST-000048", "complete"));
        records.add(new ProductionItem(Ids.next(), production.id(), sheet.ref(), "", "", ""));
        add(records);
    }

    void add(List<? extends Entity> more) {
        CaseFile.await(file.change("Add records", tx -> {
            for (Entity record : more) {
                tx.add(record);
            }
        }));
    }

    static EvidenceItem item(String number, String description) {
        return new EvidenceItem(Ids.next(), number, description, "", null, Side.PROSECUTION, null, CaseDate.NONE,
                EvidenceItem.Bearing.NOT_SAID, "", null, "");
    }

    static Party party(String name) {
        return new Party(Ids.next(), Party.Type.PERSON, name, "", "");
    }

    static Role role(Party party, Proceeding proceeding, String title, @Nullable Side side) {
        return new Role(Ids.next(), party.id(), proceeding.id(), title, side, CaseDate.NONE, CaseDate.NONE);
    }

    private void fact(String date, String text, boolean key, Document document, int page) {
        Fact fact = new Fact(Ids.next(), CaseDates.parse(date), text, Fact.Status.UNDISPUTED, true, key, "");
        Anchor anchor = new Anchor(Ids.next(), document.id(), document.content(), page, page, List.of(), text, "", "", "test");
        records.addAll(List.of(fact, anchor, new Citation(Ids.next(), fact.id(), anchor.id(), Citation.Stance.SUPPORTS, 0),
                new Link(Ids.next(), fact.ref(), Link.Type.SUPPORTS, rounds.ref(), "")));
    }

    private static Proceeding proceeding(Proceeding.Type type, String name, String trial) {
        return new Proceeding(Ids.next(), type, name, "", "", "", "", "", CaseDate.NONE, CaseDates.parse(trial), CaseDate.NONE,
                CaseDate.NONE, "", null, "");
    }

    private static Document document(String title) {
        return new Document(Ids.next(), Ids.ofContent("ab".repeat(32)), title + ".pdf", "", Instant.EPOCH, null, null, null,
                Document.Version.RECEIVED, title, "order", CaseDate.NONE, "", null, Document.Confidentiality.OPEN, false, false, "", "");
    }
}

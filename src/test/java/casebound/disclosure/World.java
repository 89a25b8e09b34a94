package casebound.disclosure;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Content;
import casebound.model.DisclosureDecision;
import casebound.model.DisclosureDecision.Decision;
import casebound.model.Document;
import casebound.model.Entitlement;
import casebound.model.Entitlement.Scope;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.EvidenceItem.Bearing;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.Ids;
import casebound.model.Link;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Side;
import casebound.model.Tagging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small matter to try the gap rules on: a criminal case with two defendants, a civil case beside it, one item that the
 * sheriff holds, and everything owed to the defense. Nothing links the item to a proceeding yet.
 */
final class World {
    final Proceeding criminal = proceeding(Proceeding.Type.CRIMINAL, "State v. Baldwin", "7/2024");
    final Proceeding civil = proceeding(Proceeding.Type.CIVIL, "Civil case of the family", "");
    final Party state = party("State", Party.Type.ORGANIZATION);
    final Party sheriff = party("Sheriff", Party.Type.AGENCY);
    final Party baldwin = party("Baldwin", Party.Type.PERSON);
    final Party codefendant = party("Codefendant", Party.Type.PERSON);
    final Party family = party("Family", Party.Type.PERSON);
    final Party witness = party("Witness", Party.Type.PERSON);
    final Content content = new Content(Ids.ofContent("ab".repeat(32)), "ab".repeat(32), 10, "application/pdf",
            Content.Readability.READABLE, 10, 100, "", "test");
    final Document document = document(null, Document.Version.RECEIVED);
    final Role sheriffsRole = role(sheriff, criminal, Side.PROSECUTION, "");
    final Role baldwinsRole = role(baldwin, criminal, Side.DEFENSE, "");
    final Entitlement everything = entitlement(Scope.EVERYTHING);
    final List<Entity> records = new ArrayList<>();
    EvidenceItem item = item(sheriff, null, null, "", Bearing.NOT_SAID, null);

    World() {
        records.addAll(List.of(criminal, civil, state, sheriff, baldwin, codefendant, family, witness, content, document,
                role(state, criminal, Side.PROSECUTION, ""), sheriffsRole, baldwinsRole,
                role(codefendant, criminal, Side.DEFENSE, ""), role(witness, criminal, Side.NEUTRAL, ""),
                role(family, civil, Side.PLAINTIFF, ""), role(baldwin, civil, Side.DEFENSE, ""), everything, item));
    }

    World with(Entity... more) {
        records.addAll(List.of(more));
        return this;
    }

    World without(Entity record) {
        records.remove(record);
        return this;
    }

    /** The item is linked to the criminal case directly. */
    World inPlay() {
        return with(new Tagging(Ids.next(), item.ref(), criminal.ref()));
    }

    World heldBy(@Nullable Party holder, @Nullable Side side) {
        return becomes(item(holder, side, null, "", Bearing.NOT_SAID, item.document()));
    }

    World knownTo(Party party, String date) {
        return becomes(item(null, null, party, date, Bearing.NOT_SAID, item.document()));
    }

    World heldSince(String date) {
        return becomes(item(sheriff, null, null, date, Bearing.NOT_SAID, item.document()));
    }

    World bearing(Bearing bearing) {
        return becomes(item(sheriff, null, null, "", bearing, item.document()));
    }

    World isDocument(Ref ref) {
        return becomes(item(sheriff, null, null, "", Bearing.NOT_SAID, ref));
    }

    World owed(Scope scope) {
        return without(everything).with(entitlement(scope));
    }

    World served(Party to, Proceeding in, String date) {
        return served(to, in, date, item.ref());
    }

    World served(Party to, Proceeding in, String date, Ref what) {
        Production production = new Production(Ids.next(), in.id(), state.id(), to.id(), CaseDates.parse(date), "portal",
                "vol. 1", "", "", CaseDate.NONE, "");
        return with(production, new ProductionItem(Ids.next(), production.id(), what, "", "", "complete"));
    }

    World decided(Decision decision, Party party) {
        return with(new DisclosureDecision(Ids.next(), item.id(), criminal.id(), party.id(), decision, "R. 5-501", "me",
                CaseDate.NONE));
    }

    Filing filingIn(Proceeding proceeding) {
        return new Filing(Ids.next(), proceeding.id(), "4", CaseDate.NONE, CaseDate.NONE, null, "Order", null);
    }

    Fact fact() {
        return new Fact(Ids.next(), CaseDate.NONE, "The rounds were seized.", Fact.Status.UNDISPUTED, false, false, "");
    }

    Link link(Ref from, Ref to) {
        return new Link(Ids.next(), from, Link.Type.SUPPORTS, to, "");
    }

    PageRange pages(int first, int count) {
        return new PageRange(Ids.next(), document.id(), first, count, "Receipt");
    }

    Document document(@Nullable Document versionOf, Document.Version version) {
        return new Document(Ids.next(), content.id(), "log.pdf", "", Instant.EPOCH, null, null,
                versionOf == null ? null : versionOf.id(), version, "Log", "log", CaseDate.NONE, "", null,
                Document.Confidentiality.OPEN, false, false, "", "");
    }

    Role role(Party party, Proceeding proceeding, Side side, String to) {
        return new Role(Ids.next(), party.id(), proceeding.id(), "role", side, CaseDate.NONE, CaseDates.parse(to));
    }

    Disclosure read() {
        return Disclosure.of(this::all);
    }

    Cell cell(Party party, Proceeding proceeding) {
        return read().cell(item.id(), proceeding.id(), party.id());
    }

    private <E extends Entity> List<E> all(Class<E> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private World becomes(EvidenceItem now) {
        records.set(records.indexOf(item), now);
        item = now;
        return this;
    }

    private EvidenceItem item(@Nullable Party holder, @Nullable Side side, @Nullable Party known, String since, Bearing bearing,
            @Nullable Ref as) {
        UUID id = item == null ? Ids.next() : item.id();
        return new EvidenceItem(id, "E-1", "Cache of bullets", "", holder == null ? null : holder.id(), side,
                known == null ? null : known.id(), CaseDates.parse(since), bearing, "", as, "");
    }

    private Entitlement entitlement(Scope scope) {
        return new Entitlement(Ids.next(), criminal.id(), Side.PROSECUTION, Side.DEFENSE, scope, "Rule 5-501");
    }

    private static Proceeding proceeding(Proceeding.Type type, String name, String trial) {
        return new Proceeding(Ids.next(), type, name, "", "", "", "", "", CaseDate.NONE, CaseDates.parse(trial), CaseDate.NONE,
                CaseDate.NONE, "", null, "");
    }

    private static Party party(String name, Party.Type type) {
        return new Party(Ids.next(), type, name, "", "");
    }
}

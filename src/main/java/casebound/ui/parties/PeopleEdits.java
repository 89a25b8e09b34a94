package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.model.CaseDate;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.parties.People.Spelling;
import casebound.work.Work;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes that a person makes to parties and proceedings. Each is one change of the case and one step of undo. */
final class PeopleEdits {
    private final CaseFile file;
    private final Work work;

    PeopleEdits(CaseFile file, Work work) {
        this.file = file;
        this.work = work;
    }

    UUID addParty(String name, Party.Type type) {
        return add("parties.change.add", new Party(Ids.next(), type, name.strip(), "", ""));
    }

    UUID addProceeding(String name, Proceeding.Type type) {
        return add("proceedings.change.add", new Proceeding(Ids.next(), type, name.strip(), "", "", "", "", "",
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, ""));
    }

    void addAlias(UUID party, String name) {
        add("parties.change.alias", new PartyAlias(Ids.next(), party, name.strip()));
    }

    void addRelation(UUID from, ProceedingRelation.Type type, UUID to) {
        add("proceedings.change.relation", new ProceedingRelation(Ids.next(), from, type, to));
    }

    /** Changes one field of a party, another name, or a proceeding. */
    void set(Ref ref, String component, @Nullable Object value) {
        String title = ref.kind() == Kind.PROCEEDING ? "proceedings.change.set"
                : component.equals("name") ? "parties.change.rename" : "parties.change.set";
        change(title, tx -> tx.set(ref, component, value instanceof String text ? text.strip() : value));
    }

    /** Adds a role, an appearance of counsel or a charge, or changes it to this. */
    void save(Entity entity) {
        change("parties.change.save." + entity.kind(), tx -> put(tx, entity));
    }

    /** The same, with the party that it needs where the case does not have it yet. */
    void save(Party party, Entity entity) {
        change("parties.change.save." + entity.kind(), tx -> {
            if (tx.store().find(party.ref()).isEmpty()) {
                tx.add(party);
            }
            put(tx, entity);
        });
    }

    private static void put(Tx tx, Entity entity) {
        if (tx.store().find(entity.ref()).isPresent()) {
            tx.update(entity);
        } else {
            tx.add(entity);
        }
    }

    /** Takes away a record with what cannot stand without it; undo brings it back. */
    void remove(Ref ref) {
        change("parties.change.remove", tx -> tx.remove(ref));
    }

    /** Makes one party of two: everything that points to {@code gone} points to {@code kept}, whose other name it becomes. */
    void merge(UUID kept, UUID gone) {
        change("parties.change.merge", new PartyMerge(kept, gone));
    }

    /** The name is another spelling of the party: it becomes one of its names, and the question is answered. */
    void samePerson(Spelling spelling) {
        String name = spelling.question().spelling().strip();
        change("parties.change.samePerson", tx -> {
            if (!isCalled(tx, spelling.party().id(), name)) {
                tx.add(new PartyAlias(Ids.next(), spelling.party().id(), name));
            }
            tx.set(spelling.question().ref(), "answer", Texts.text("parties.spelling.same"));
        });
    }

    /** The name is somebody else's: the question is answered, and nothing else changes. */
    void anotherPerson(Spelling spelling) {
        change("parties.change.anotherPerson", tx -> tx.set(spelling.question().ref(), "answer", Texts.text("parties.spelling.another")));
    }

    /** Whether a party has that name already, as its first or another one. */
    static boolean isCalled(Tx tx, UUID party, String name) {
        Store store = tx.store();
        return store.find(Party.class, party).filter(one -> one.name().equals(name)).isPresent()
                || store.parties().aliases(party).stream().anyMatch(alias -> alias.name().equals(name));
    }

    private UUID add(String titleKey, Entity entity) {
        change(titleKey, tx -> tx.add(entity));
        return entity.id();
    }

    private void change(String titleKey, ChangeBody body) {
        work.run("parties.work.save", (cancel, progress) -> CaseFile.await(file.change(Texts.text(titleKey), body)));
    }
}

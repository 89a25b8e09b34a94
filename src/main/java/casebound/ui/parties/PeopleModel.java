package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.model.CaseDate;
import casebound.model.Counsel;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.store.Parties.Attorney;
import casebound.store.Store;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who appears where, and what a person does with it. Lives on the window's thread. */
final class PeopleModel {
    private final CaseFile file;
    private final Work work;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), List.of()));
    private final Refresh<Shown> refresh;

    /** A role of a party with the proceeding that it is in and the attorneys who appear for it. */
    record InRole(Role role, Party party, Proceeding proceeding, List<Attorney> counsel) {}

    /** A party as the grid shows it. */
    record PartyRow(Party party, List<PartyAlias> aliases, List<InRole> roles, int documents) {
        String otherNames() {
            return aliases.stream().map(PartyAlias::name).collect(Collectors.joining(", "));
        }

        String roleTitles() {
            return roles.stream().map(in -> Texts.text("parties.roleIn", in.role().title(), in.proceeding().name()))
                    .collect(Collectors.joining("; "));
        }
    }

    /** A proceeding as the grid shows it. */
    record ProceedingRow(Proceeding proceeding, List<InRole> roles, int documents) {}

    record Shown(List<PartyRow> parties, List<ProceedingRow> proceedings) {}

    /** @param window the window's thread */
    PeopleModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        this.work = work;
        refresh = new Refresh<>(work, window, "parties.work.list", (cancel, progress) -> file.read(PeopleModel::read), shown::set);
        file.onChange(change -> refresh.changed());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean writable() {
        return file.writable();
    }

    void refresh() {
        refresh.now();
    }

    UUID addParty(String name, Party.Type type) {
        return add("parties.change.add", new Party(Ids.next(), type, name.strip(), "", ""));
    }

    void rename(UUID party, String name) {
        Ref ref = new Ref(Kind.PARTY, party);
        change("parties.change.rename", tx -> tx.set(ref, "name", name.strip()));
    }

    void addAlias(UUID party, String name) {
        add("parties.change.alias", new PartyAlias(Ids.next(), party, name.strip()));
    }

    void addRole(UUID party, UUID proceeding, String title, Side side) {
        add("parties.change.role", new Role(Ids.next(), party, proceeding, title.strip(), side, CaseDate.NONE, CaseDate.NONE));
    }

    /** Lets an attorney, who is a party too, appear for a role. */
    void addCounsel(UUID role, UUID attorney, String type) {
        add("parties.change.counsel", new Counsel(Ids.next(), attorney, role, type.strip(), CaseDate.NONE, CaseDate.NONE));
    }

    UUID addProceeding(String name, Proceeding.Type type) {
        return add("proceedings.change.add", new Proceeding(Ids.next(), type, name.strip(), "", "", "", "", "",
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, ""));
    }

    /** Changes one text of a proceeding: its name, court, number, judge or status. */
    void setProceeding(UUID proceeding, String component, String text) {
        Ref ref = new Ref(Kind.PROCEEDING, proceeding);
        change("proceedings.change.set", tx -> tx.set(ref, component, text.strip()));
    }

    void setType(UUID proceeding, Proceeding.Type type) {
        Ref ref = new Ref(Kind.PROCEEDING, proceeding);
        change("proceedings.change.set", tx -> tx.set(ref, "type", type));
    }

    /** Takes away a party, proceeding, alias, role or counsel with what cannot stand without it; undo brings it back. */
    void remove(Ref ref) {
        change("parties.change.remove", tx -> tx.remove(ref));
    }

    private UUID add(String titleKey, Entity entity) {
        change(titleKey, tx -> tx.add(entity));
        return entity.id();
    }

    private void change(String titleKey, ChangeBody body) {
        work.run("parties.work.save", (cancel, progress) -> CaseFile.await(file.change(Texts.text(titleKey), body)));
    }

    private static Shown read(Store store) {
        List<Proceeding> proceedings = store.all(Proceeding.class);
        List<InRole> roles = new ArrayList<>();
        Map<UUID, List<InRole>> byProceeding = new HashMap<>();
        for (Proceeding proceeding : proceedings) {
            List<InRole> here = store.parties().inProceeding(proceeding.id()).stream()
                    .map(one -> new InRole(one.role(), one.party(), proceeding, one.counsel())).toList();
            byProceeding.put(proceeding.id(), here);
            roles.addAll(here);
        }
        List<PartyRow> parties = store.all(Party.class).stream().map(party -> new PartyRow(party,
                store.parties().aliases(party.id()),
                roles.stream().filter(in -> in.party().id().equals(party.id())).toList(),
                documents(store, party.ref()))).toList();
        return new Shown(parties, proceedings.stream().map(proceeding -> new ProceedingRow(proceeding,
                byProceeding.get(proceeding.id()), documents(store, proceeding.ref()))).toList());
    }

    private static int documents(Store store, Ref target) {
        return (int) store.taggings().with(target).stream()
                .filter(tagging -> tagging.subject().kind() == Kind.DOCUMENT).count();
    }
}

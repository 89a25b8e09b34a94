package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.ui.parties.People.PartyRow;
import casebound.ui.parties.People.ProceedingRow;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who appears where, and what a person does with it. Lives on the window's thread. */
final class PeopleModel {
    private static final Set<Kind> SHOWN = Set.of(Kind.PARTY, Kind.ALIAS, Kind.PROCEEDING, Kind.RELATION, Kind.ROLE, Kind.COUNSEL,
            Kind.CHARGE, Kind.TAGGING, Kind.FILING, Kind.QUESTION);

    private final CaseFile file;
    private final PeopleEdits edits;
    private final ReadOnlyObjectWrapper<People> shown = new ReadOnlyObjectWrapper<>(People.NONE);
    private final Refresh<People> refresh;

    /** @param window the window's thread */
    PeopleModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        edits = new PeopleEdits(file, work);
        refresh = new Refresh<>(work, window, "parties.work.list", (cancel, progress) -> file.read(People::read), shown::set);
        file.onChange(change -> {
            if (concerns(change)) {
                refresh.changed();
            }
        });
    }

    ReadOnlyObjectProperty<People> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    PeopleEdits edits() {
        return edits;
    }

    boolean writable() {
        return file.writable();
    }

    void refresh() {
        refresh.now();
    }

    /** Every party by name. */
    List<Party> parties() {
        return shown.get().parties().stream().map(PartyRow::party)
                .sorted(Comparator.comparing(Party::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    List<Proceeding> proceedings() {
        return shown.get().proceedings().stream().map(ProceedingRow::proceeding).toList();
    }

    /** The party at which a role, an appearance of counsel or another name stands; a party itself. */
    Optional<UUID> partyOf(Ref ref) {
        return switch (ref.kind()) {
            case PARTY -> Optional.of(ref.id());
            case ROLE -> shown.get().parties().stream().filter(row -> row.roles().stream()
                    .anyMatch(in -> in.role().id().equals(ref.id()))).map(row -> row.party().id()).findFirst();
            case COUNSEL -> shown.get().parties().stream().filter(row -> row.roles().stream().flatMap(in -> in.counsel().stream())
                    .anyMatch(one -> one.counsel().id().equals(ref.id()))).map(row -> row.party().id()).findFirst();
            case ALIAS -> shown.get().parties().stream().filter(row -> row.aliases().stream()
                    .anyMatch(alias -> alias.id().equals(ref.id()))).map(row -> row.party().id()).findFirst();
            default -> Optional.empty();
        };
    }

    /** The proceeding at which a relation or charge stands; a proceeding itself. */
    Optional<UUID> proceedingOf(Ref ref) {
        return switch (ref.kind()) {
            case PROCEEDING -> Optional.of(ref.id());
            case RELATION -> shown.get().proceedings().stream().filter(row -> row.relations().stream()
                    .anyMatch(one -> one.forward() && one.relation().id().equals(ref.id()))).map(row -> row.proceeding().id()).findFirst();
            case CHARGE -> shown.get().proceedings().stream().filter(row -> row.charges().stream()
                    .anyMatch(one -> one.charge().id().equals(ref.id()))).map(row -> row.proceeding().id()).findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean concerns(Change change) {
        return change.touched().stream().anyMatch(ref -> SHOWN.contains(ref.kind()));
    }
}

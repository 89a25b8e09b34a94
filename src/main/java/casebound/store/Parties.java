package casebound.store;

import casebound.model.Counsel;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Role;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The parties, their names, and as what they appear where. */
public final class Parties {
    private final Store store;

    Parties(Store store) {
        this.store = store;
    }

    /** A party's role in a proceeding with the attorneys who appear for it. */
    public record Appearance(Role role, Party party, List<Attorney> counsel) {}

    /** An attorney's appearance. */
    public record Attorney(Counsel counsel, Party party) {}

    /** Who appears in a proceeding, with counsel, in the order in which they were entered. */
    public List<Appearance> inProceeding(UUID proceeding) {
        return store.referring(Role.class, "proceeding", proceeding).stream().map(this::appearance).toList();
    }

    /** The roles of a party over all proceedings. */
    public List<Role> roles(UUID party) {
        return store.referring(Role.class, "party", party);
    }

    /** The other names of a party, in alphabetical order. */
    public List<PartyAlias> aliases(UUID party) {
        return store.referring(PartyAlias.class, "party", party).stream()
                .sorted(Comparator.comparing(PartyAlias::name)).toList();
    }

    private Appearance appearance(Role role) {
        List<Attorney> attorneys = store.referring(Counsel.class, "role", role.id()).stream()
                .map(counsel -> new Attorney(counsel, party(counsel.attorney()))).toList();
        return new Appearance(role, party(role.party()), attorneys);
    }

    private Party party(UUID id) {
        return store.find(Party.class, id).orElseThrow();
    }
}

package casebound.disclosure;

import casebound.model.Counsel;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who receives: every party on a side of a proceeding, except the attorneys who appear there, and agencies, which belong to
 * the party of their side where it has one.
 */
final class Columns {
    /** Who mostly receives stands first. */
    private static final List<Side> ORDER =
            List.of(Side.PLAINTIFF, Side.DEFENSE, Side.APPELLEE, Side.APPELLANT, Side.PROSECUTION, Side.NEUTRAL);

    private Columns() {}

    static List<Column> of(Records records) {
        Parties parties = new Parties(records);
        List<Role> roles = receiving(records, parties);
        List<Column> columns = new ArrayList<>();
        for (Proceeding proceeding : records.all(Proceeding.class)) {
            Map<UUID, List<Role>> byParty = roles.stream().filter(role -> role.proceeding().equals(proceeding.id()))
                    .collect(Collectors.groupingBy(Role::party, LinkedHashMap::new, Collectors.toList()));
            byParty.entrySet().stream().sorted(Comparator.comparingInt(entry -> ORDER.indexOf(entry.getValue().getFirst().side())))
                    .forEach(entry -> {
                        Party party = parties.find(entry.getKey());
                        columns.add(new Column(proceeding, party, List.copyOf(entry.getValue()), name(party, byParty)));
                    });
        }
        return List.copyOf(columns);
    }

    private static List<Role> receiving(Records records, Parties parties) {
        Map<UUID, UUID> proceedings = new HashMap<>();
        Set<Place> taken = new HashSet<>();
        List<Role> roles = records.all(Role.class).stream()
                .filter(role -> role.side() != Side.NEUTRAL && parties.find(role.party()) != null).toList();
        records.all(Role.class).forEach(role -> proceedings.put(role.id(), role.proceeding()));
        Set<Place> attorneys = records.all(Counsel.class).stream()
                .map(counsel -> new Place(proceedings.get(counsel.role()), counsel.attorney())).collect(Collectors.toSet());
        roles.stream().filter(role -> !agency(role, parties)).forEach(role -> taken.add(new Place(role.proceeding(), role.side())));
        return roles.stream()
                .filter(role -> !attorneys.contains(new Place(role.proceeding(), role.party())))
                .filter(role -> !agency(role, parties) || !taken.contains(new Place(role.proceeding(), role.side()))).toList();
    }

    private static boolean agency(Role role, Parties parties) {
        return parties.find(role.party()).type() == Party.Type.AGENCY;
    }

    private static String name(Party party, Map<UUID, List<Role>> byParty) {
        Side side = byParty.get(party.id()).getFirst().side();
        long onSide = byParty.values().stream().filter(roles -> roles.stream().anyMatch(role -> role.side() == side)).count();
        return onSide == 1 ? Texts.text("disclosure.side." + side) : party.name();
    }

    /** A party or a side in a proceeding. */
    private record Place(UUID proceeding, Object who) {}
}

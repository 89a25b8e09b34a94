package casebound.disclosure;

import casebound.model.Entitlement;
import casebound.model.Entitlement.Scope;
import casebound.model.EvidenceItem;
import casebound.model.EvidenceItem.Bearing;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which sides of a proceeding have an item, and whether they owe it to another. Nothing is assumed. */
final class Owing {
    private final Map<Place, List<Role>> roles = new HashMap<>();
    private final Map<Direction, List<Entitlement>> entitlements = new HashMap<>();
    private final Set<SideThere> sides = new HashSet<>();

    private record Place(UUID proceeding, UUID party) {}

    private record SideThere(UUID proceeding, Side side) {}

    private record Direction(UUID proceeding, Side from, Side to) {}

    /** Whether an item is owed; what could make it so stands first. */
    enum Answer { OWED, BEARING_NOT_SAID, NOT_RECORDED, NOT_OWED }

    Owing(Records records) {
        for (Role role : records.all(Role.class)) {
            roles.computeIfAbsent(new Place(role.proceeding(), role.party()), any -> new ArrayList<>()).add(role);
            sides.add(new SideThere(role.proceeding(), role.side()));
        }
        for (Entitlement entitlement : records.all(Entitlement.class)) {
            entitlements.computeIfAbsent(new Direction(entitlement.proceeding(), entitlement.from(), entitlement.to()),
                    any -> new ArrayList<>()).add(entitlement);
            sides.add(new SideThere(entitlement.proceeding(), entitlement.from()));
        }
    }

    /** The sides of a proceeding that hold the item or knew of it, none of them neutral. */
    Set<Side> having(EvidenceItem item, Proceeding proceeding) {
        Set<Side> having = EnumSet.noneOf(Side.class);
        boolean placed = item.holder() != null && addRoles(having, item, proceeding, item.holder());
        if (item.firstKnownTo() != null) {
            addRoles(having, item, proceeding, item.firstKnownTo());
        }
        if (!placed && item.holderSide() != null && exists(proceeding, item.holderSide())) {
            having.add(item.holderSide());
        }
        having.remove(Side.NEUTRAL);
        return having;
    }

    /** Whether a role counts for an item: one that certainly ended before the item was known does not. */
    static boolean counts(Role role, EvidenceItem item) {
        return !role.to().isBefore(item.firstKnown());
    }

    /** Whether one of the sides that have the item owes it to the party. */
    Answer answer(EvidenceItem item, Set<Side> having, Column to, boolean requested) {
        Answer best = Answer.NOT_OWED;
        Set<Side> receiving = EnumSet.noneOf(Side.class);
        to.roles().stream().filter(role -> counts(role, item)).forEach(role -> receiving.add(role.side()));
        if (to.party().id().equals(item.holder())) {
            return best;
        }
        for (Side from : having) {
            for (Side side : receiving) {
                if (!receiving.contains(from)) {
                    Answer answer = answer(item, new Direction(to.proceeding().id(), from, side), requested);
                    best = answer.compareTo(best) < 0 ? answer : best;
                }
            }
        }
        return best;
    }

    private Answer answer(EvidenceItem item, Direction direction, boolean requested) {
        List<Entitlement> here = entitlements.getOrDefault(direction, List.of());
        Answer best = here.isEmpty() ? Answer.NOT_RECORDED : Answer.NOT_OWED;
        for (Entitlement entitlement : here) {
            Answer answer = answer(entitlement.scope(), item.bearing(), requested);
            best = answer.compareTo(best) < 0 ? answer : best;
        }
        return best;
    }

    private static Answer answer(Scope scope, Bearing bearing, boolean requested) {
        return switch (scope) {
            case EVERYTHING -> Answer.OWED;
            case FAVORABLE -> switch (bearing) {
                case FAVORABLE, IMPEACHING -> Answer.OWED;
                case NOT_SAID -> Answer.BEARING_NOT_SAID;
                case NEITHER -> Answer.NOT_OWED;
            };
            case REQUESTED -> requested ? Answer.OWED : Answer.NOT_OWED;
            case NONE -> Answer.NOT_OWED;
        };
    }

    /** Adds the sides of a party there; false where it has no role there at all. */
    private boolean addRoles(Set<Side> having, EvidenceItem item, Proceeding proceeding, UUID party) {
        List<Role> here = roles.getOrDefault(new Place(proceeding.id(), party), List.of());
        here.stream().filter(role -> counts(role, item)).forEach(role -> having.add(role.side()));
        return !here.isEmpty();
    }

    /** A side that was only typed on the item counts where there is such a side: by a role, a rule, or by nature. */
    private boolean exists(Proceeding proceeding, Side side) {
        boolean byNature = switch (proceeding.type()) {
            case CRIMINAL -> side == Side.PROSECUTION || side == Side.DEFENSE;
            case CIVIL -> side == Side.PLAINTIFF || side == Side.DEFENSE;
            case APPEAL -> side == Side.APPELLANT || side == Side.APPELLEE;
            case INVESTIGATION, ADMINISTRATIVE -> false;
        };
        return byNature || sides.contains(new SideThere(proceeding.id(), side));
    }
}

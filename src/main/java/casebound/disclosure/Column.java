package casebound.disclosure;

import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A receiving party in a proceeding. Serving one co-defendant does not serve another, so each has a column.
 *
 * @param roles its roles there that are not neutral, at least one
 * @param name what it is called in a sentence: "the defense" where it is alone on its side, else its name
 */
public record Column(Proceeding proceeding, Party party, List<Role> roles, String name) {
    /** The sides on which it stands there. */
    public Set<Side> sides() {
        return roles.stream().map(Role::side).collect(Collectors.toSet());
    }
}

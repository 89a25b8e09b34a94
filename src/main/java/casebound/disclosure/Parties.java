package casebound.disclosure;

import casebound.model.Party;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parties by id. */
final class Parties {
    private final Map<UUID, Party> byId;

    Parties(Records records) {
        byId = records.all(Party.class).stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }

    @Nullable Party find(@Nullable UUID party) {
        return party == null ? null : byId.get(party);
    }
}

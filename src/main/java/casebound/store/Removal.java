package casebound.store;

import casebound.model.Ref;
import casebound.store.Store.Dependent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The order in which records can be removed: each behind all that cannot stand without it. */
final class Removal {
    private Removal() {}

    /** @param holders what cannot stand without any of those records; it is asked once a level, not once a record */
    static List<Ref> order(Collection<Ref> refs, Function<Collection<Ref>, List<Dependent>> holders) {
        Map<UUID, List<Ref>> without = new HashMap<>();
        Set<Ref> known = new LinkedHashSet<>(refs);
        Collection<Ref> level = known;
        while (!level.isEmpty()) {
            List<Ref> next = new ArrayList<>();
            for (Dependent dependent : holders.apply(List.copyOf(level))) {
                Ref holder = dependent.holder().ref();
                without.computeIfAbsent(dependent.to(), to -> new ArrayList<>()).add(holder);
                if (known.add(holder)) {
                    next.add(holder);
                }
            }
            level = next;
        }
        return ordered(refs, without);
    }

    /** A record of a step down, and what is still to be visited below it; a list, because records may hang deep. */
    private record Visit(Ref ref, Iterator<Ref> below) {}

    private static List<Ref> ordered(Collection<Ref> refs, Map<UUID, List<Ref>> without) {
        List<Ref> order = new ArrayList<>();
        Set<Ref> seen = new HashSet<>();
        Deque<Visit> path = new ArrayDeque<>();
        for (Ref ref : refs) {
            enter(ref, without, seen, path);
            while (!path.isEmpty()) {
                Visit visit = path.peek();
                if (visit.below.hasNext()) {
                    enter(visit.below.next(), without, seen, path);
                } else {
                    order.add(path.pop().ref);
                }
            }
        }
        return order;
    }

    private static void enter(Ref ref, Map<UUID, List<Ref>> without, Set<Ref> seen, Deque<Visit> path) {
        if (seen.add(ref)) {
            path.push(new Visit(ref, without.getOrDefault(ref.id(), List.of()).iterator()));
        }
    }
}

package casebound.ui.evidence;

import casebound.model.CustodyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A hand-over in its place in time, and what does not fit the one before it (FIELD 1.5). */
record CustodyLine(CustodyEvent event, Flaw flaw) {

    /** What opponents attack; it is marked and kept. */
    enum Flaw {
        NONE,
        /** Who received it last is not who released it next. */
        HOLE,
        /** By the dates, somebody gave it away before receiving it. */
        BACKWARDS
    }

    /** The chain in order of time, undated events last; events of one date stay in the order in which they were written. */
    static List<CustodyLine> chain(List<CustodyEvent> events) {
        List<CustodyEvent> inTime = events.stream()
                .sorted(Comparator.comparing((CustodyEvent event) -> !event.date().known()).thenComparing(CustodyEvent::date)).toList();
        List<CustodyLine> lines = new ArrayList<>();
        for (int i = 0; i < inTime.size(); i++) {
            lines.add(new CustodyLine(inTime.get(i), i == 0 ? Flaw.NONE : between(inTime.get(i - 1), inTime.get(i))));
        }
        return List.copyOf(lines);
    }

    private static Flaw between(CustodyEvent before, CustodyEvent after) {
        String received = name(before.receivedBy());
        String released = name(after.releasedBy());
        if (received.equals(released) && !received.isEmpty()) {
            return Flaw.NONE;
        }
        // In the other order the two would fit: then it is the dates that are wrong.
        boolean turned = !name(before.releasedBy()).isEmpty() && name(before.releasedBy()).equals(name(after.receivedBy()));
        return turned ? Flaw.BACKWARDS : Flaw.HOLE;
    }

    private static String name(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

package casebound.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What destructions say stands in erased lines, and which lines were found with something else than was written. */
final class Certificates {
    private final Map<Long, List<Certificate>> byLine = new HashMap<>();
    private final SortedMap<Long, Residue> residues = new TreeMap<>();

    /** A destruction's word that the line's steps were replaced by those of the hash. */
    private record Certificate(long destruction, String payload) {}

    /**
     * What is left in a line without salt.
     *
     * @param before the head in front of the line
     */
    record Residue(String segment, long line, String payload, Head before) {}

    void add(long seq, Residue residue) {
        residues.put(seq, residue);
    }

    void add(long seq, List<Step> steps) {
        for (Step step : steps) {
            if (!step.kind().equals(Step.DESTRUCTION) || step.after() == null) {
                continue;
            }
            for (JsonNode erased : step.after().path("erased")) {
                long line = erased.path("seq").asLong(0);
                if (line > 0 && line < seq) {
                    byLine.computeIfAbsent(line, none -> new ArrayList<>())
                            .add(new Certificate(seq, erased.path("payload").asString("")));
                }
            }
        }
    }

    /** Whether some destruction says that the line's steps have this hash; an earlier one counts until it is carried out. */
    boolean allows(long seq, String payload) {
        return byLine.getOrDefault(seq, List.of()).stream().anyMatch(c -> c.payload.equals(payload));
    }

    /** The lines that stand for something that no destruction certifies. */
    SortedMap<Long, Residue> uncertified() {
        SortedMap<Long, Residue> found = new TreeMap<>(residues);
        found.entrySet().removeIf(line -> allows(line.getKey(), line.getValue().payload));
        return found;
    }

    /** The destructions that were written down but not carried out to the end. */
    SortedSet<Long> unfinished() {
        SortedSet<Long> found = new TreeSet<>();
        byLine.forEach((seq, certificates) -> {
            Certificate latest = certificates.getLast();
            Residue residue = residues.get(seq);
            if (residue == null || !residue.payload.equals(latest.payload)) {
                found.add(latest.destruction);
            }
        });
        return found;
    }

    /** The hash that the line must have when the destruction is carried out; null when it does not touch the line. */
    @Nullable String due(long destruction, long seq) {
        List<Certificate> certificates = byLine.get(seq);
        return certificates == null || certificates.getLast().destruction != destruction
                ? null
                : certificates.getLast().payload;
    }

    /** The lines that the destruction is the last to touch, and that do not stand as it says. */
    SortedSet<Long> due(long destruction) {
        SortedSet<Long> lines = new TreeSet<>();
        for (long seq : byLine.keySet()) {
            String payload = due(destruction, seq);
            Residue residue = residues.get(seq);
            if (payload != null && (residue == null || !residue.payload.equals(payload))) {
                lines.add(seq);
            }
        }
        return lines;
    }
}

package casebound.recognize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds among the numbers that might be page numbers those that count on from page to page. A number counts the more
 * the more others agree with it; a lone one counts only where it looks like nothing else.
 */
final class RunFinder {
    /** Pages without a number between two that agree; more of them are two papers. */
    private static final int LONGEST_GAP = 12;

    /** A lone number of this size is rather a room, a price or a page of something else. */
    private static final int LARGE = 100;

    /**
     * A number on a page that may be its label.
     *
     * @param page index from 0
     * @param form what stands before the number, or how it is written; only numbers of one form go together
     * @param strength how far it counts alone: 2 or more is enough
     */
    record Candidate(int page, String form, long number, double strength) {
        long offset() {
            return number - page;
        }
    }

    /** Pages from first to last (index from 0, inclusive) whose numbers count up by one; the number of the first. */
    record Run(String form, int first, int last, long number) {}

    private RunFinder() {}

    /** The runs that do not overlap, in the order of the pages; where two claim a page the one with more support wins. */
    static List<Run> runs(List<Candidate> candidates) {
        record Key(String form, long offset) {}
        Map<Key, List<Candidate>> groups = new HashMap<>();
        candidates.forEach(each -> groups.computeIfAbsent(new Key(each.form(), each.offset()), key -> new ArrayList<>()).add(each));
        record Chain(Run run, double support) {}
        List<Chain> chains = new ArrayList<>();
        groups.values().forEach(group -> split(group).forEach(chain -> {
            Candidate first = chain.getFirst();
            chains.add(new Chain(new Run(first.form(), first.page(), chain.getLast().page(), first.number()), support(chain)));
        }));
        chains.sort(Comparator.comparingDouble((Chain chain) -> -chain.support()).thenComparingInt(chain -> chain.run().first()));
        Set<Integer> taken = new HashSet<>();
        List<Run> runs = new ArrayList<>();
        for (Chain chain : chains) {
            Run run = chain.run();
            boolean free = java.util.stream.IntStream.rangeClosed(run.first(), run.last()).noneMatch(taken::contains);
            if (chain.support() >= 2 && free) {
                java.util.stream.IntStream.rangeClosed(run.first(), run.last()).forEach(taken::add);
                runs.add(run);
            }
        }
        runs.sort(Comparator.comparingInt(Run::first));
        return runs;
    }

    private static List<List<Candidate>> split(List<Candidate> group) {
        List<List<Candidate>> chains = new ArrayList<>();
        for (Candidate each : group.stream().sorted(Comparator.comparingInt(Candidate::page)).toList()) {
            if (chains.isEmpty() || each.page() - chains.getLast().getLast().page() > LONGEST_GAP) {
                chains.add(new ArrayList<>());
            }
            chains.getLast().add(each);
        }
        return chains;
    }

    private static double support(List<Candidate> chain) {
        Map<Integer, Double> strengths = new HashMap<>();
        chain.forEach(each -> strengths.merge(each.page(), each.strength(), Math::max));
        boolean lone = strengths.size() == 1 && chain.getFirst().number() >= LARGE && chain.getFirst().form().isEmpty();
        return lone ? 0 : strengths.values().stream().mapToDouble(Double::doubleValue).sum() + strengths.size() - 1;
    }
}

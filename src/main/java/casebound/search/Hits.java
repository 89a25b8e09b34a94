package casebound.search;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param total how many pages and records hold what was asked
 * @param totalExact false when there are at least that many; {@link SearchIndex#count} then knows exactly
 */
public record Hits(long total, boolean totalExact, List<Hit> hits) {
    static final Hits NONE = new Hits(0, true, List.of());
}

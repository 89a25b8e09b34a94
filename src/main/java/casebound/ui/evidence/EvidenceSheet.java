package casebound.ui.evidence;

import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.ui.kit.SearchPick.Thing;
import java.util.List;
import java.util.Optional;

/**
 * What the section shows of a case.
 *
 * @param holders the parties that hold something, by name
 * @param documents what can be picked as a document: documents and page ranges, by title
 */
record EvidenceSheet(List<ItemRow> items, List<ExhibitRow> exhibits, List<Optional<Party>> parties, List<Party> holders,
        List<Proceeding> proceedings, List<Thing> documents) {
    static final EvidenceSheet EMPTY =
            new EvidenceSheet(List.of(), List.of(), List.of(Optional.empty()), List.of(), List.of(), List.of());
    private static final String PREFIX = "E-";

    /** The number that a new item gets: one more than the highest E-number. */
    String nextNumber() {
        int highest = items.stream().map(row -> row.item() == null ? "" : row.item().number().strip())
                .filter(number -> number.matches("(?i)E-\\d{1,8}"))
                .mapToInt(number -> Integer.parseInt(number.substring(PREFIX.length()))).max().orElse(0);
        return PREFIX + (highest + 1);
    }
}

package casebound.disclosure;

import casebound.model.EvidenceItem;
import casebound.model.Party;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What was handed over to whom, and what was not: every evidence item against every receiving party of every proceeding.
 *
 * @param columns by proceeding, in the order in which they were made
 * @param rows by number
 * @param gaps what is not disclosed, explained or cured, in the order of rows and columns
 */
public record Disclosure(List<Column> columns, List<Row> rows, List<Gap> gaps) {
    /** Applies the rules to a case. Reads every record that they need once; not for the window's thread. */
    public static Disclosure read(Store store) {
        return of(store::all);
    }

    /** Applies the rules to records. */
    public static Disclosure of(Records records) {
        List<Column> columns = Columns.of(records);
        Papers papers = new Papers(records);
        GapRule rule = new GapRule(columns, new InPlay(records, papers), new Served(records, papers), records);
        Parties parties = new Parties(records);
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (EvidenceItem item : inOrder(records.all(EvidenceItem.class))) {
            Row row = new Row(item, parties.find(item.holder()), parties.find(item.firstKnownTo()), rule.cells(item));
            rows.add(row);
            for (int i = 0; i < columns.size(); i++) {
                rule.gap(row, columns.get(i), row.cells().get(i)).ifPresent(gaps::add);
            }
        }
        return new Disclosure(columns, List.copyOf(rows), List.copyOf(gaps));
    }

    /** The gaps that nobody has explained and that nothing has cured. */
    public List<Gap> openGaps() {
        return gaps.stream().filter(gap -> gap.state() == Gap.State.OPEN).toList();
    }

    /** How an item stands to a party in a proceeding; not linked where there is no such row or column. */
    public Cell cell(UUID item, UUID proceeding, UUID party) {
        for (Row row : rows) {
            for (int i = 0; row.item().id().equals(item) && i < columns.size(); i++) {
                Column column = columns.get(i);
                if (column.proceeding().id().equals(proceeding) && column.party().id().equals(party)) {
                    return row.cells().get(i);
                }
            }
        }
        return Cell.NOT_LINKED;
    }

    /** E-2 before E-10. */
    private static List<EvidenceItem> inOrder(List<EvidenceItem> items) {
        record Keyed(EvidenceItem item, String key) {}
        return items.stream().map(item -> new Keyed(item, key(item.number())))
                .sorted(Comparator.comparing(Keyed::key)).map(Keyed::item).toList();
    }

    private static String key(String number) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < number.length()) {
            int end = at;
            while (end < number.length() && Character.isDigit(number.charAt(end))) {
                end++;
            }
            if (end > at) {
                key.append("0".repeat(Math.max(0, 12 - (end - at)))).append(number, at, end);
                at = end;
            } else {
                key.append(Character.toLowerCase(number.charAt(at++)));
            }
        }
        // what has no number comes last
        return key.isEmpty() ? "\uffff" : key.toString();
    }
}

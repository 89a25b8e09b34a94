package casebound.store;

import casebound.store.tables.DefaultSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Compares two databases row by row, both in the order of their keys. */
final class Differences {

    private Differences() {}

    static List<String> between(DSLContext one, DSLContext other) {
        List<String> differences = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            compare(table, one, other, differences);
        }
        return differences;
    }

    private static void compare(Table<?> table, DSLContext one, DSLContext other, List<String> differences) {
        List<? extends Field<?>> key = table.getPrimaryKey().getFields();
        try (Cursor<? extends Record> left = one.selectFrom(table).orderBy(key).fetchSize(500).fetchLazy();
                Cursor<? extends Record> right = other.selectFrom(table).orderBy(key).fetchSize(500).fetchLazy()) {
            Iterator<? extends Record> lefts = left.iterator();
            Iterator<? extends Record> rights = right.iterator();
            while (lefts.hasNext() || rights.hasNext()) {
                Record a = lefts.hasNext() ? lefts.next() : null;
                Record b = rights.hasNext() ? rights.next() : null;
                if (a == null || !a.equals(b)) {
                    differences.add(table.getName().toLowerCase(java.util.Locale.ROOT) + " "
                            + (a == null ? b : a).get(key.getFirst()));
                    if (a == null || b == null || !a.get(key.getFirst()).equals(b.get(key.getFirst()))) {
                        return;
                    }
                }
            }
        }
    }
}

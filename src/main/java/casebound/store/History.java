package casebound.store;

import static casebound.store.tables.Tables.HISTORY;
import static casebound.store.tables.Tables.TOUCHED;

import casebound.model.Kind;
import casebound.model.Ref;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Who changed what, when: the headers of the journal's lines. */
public final class History {
    /** As many as one question to the database can well name. */
    private static final int AT_ONCE = 1_000;

    private final Store store;

    History(Store store) {
        this.store = store;
    }

    /**
     * One change.
     *
     * @param undoes the changes that this one took back; empty for an ordinary change
     * @param erased whether its content was destroyed
     */
    public record Entry(long seq, OffsetDateTime time, String who, String title, UUID group, List<Long> undoes,
            boolean erased) {}

    /** The changes after a sequence number, oldest first. */
    public List<Entry> after(long seq) {
        return store.sql().selectFrom(HISTORY).where(HISTORY.SEQ.gt(seq)).orderBy(HISTORY.SEQ).fetch(History::entry);
    }

    /** The changes that one person made, oldest first. */
    public List<Entry> by(String who) {
        return store.sql().selectFrom(HISTORY).where(HISTORY.WHO.eq(who)).orderBy(HISTORY.SEQ).fetch(History::entry);
    }

    /** The sequence numbers of the changes that touched records of a kind and nothing else. */
    public Set<Long> touchingOnly(Kind kind) {
        return store.sql().select(TOUCHED.SEQ).from(TOUCHED).groupBy(TOUCHED.SEQ)
                .having(DSL.min(TOUCHED.KIND).eq(kind.text()).and(DSL.max(TOUCHED.KIND).eq(kind.text()))).fetchSet(TOUCHED.SEQ);
    }

    /** The last change that touched a record. */
    public Optional<Entry> lastOf(UUID record) {
        return store.sql().select(HISTORY.fields()).from(HISTORY).join(TOUCHED).on(TOUCHED.SEQ.eq(HISTORY.SEQ))
                .where(TOUCHED.RECORD_ID.eq(record)).orderBy(HISTORY.SEQ.desc()).limit(1).fetchOptional(History::entry);
    }

    /** The change that made each of these records, as far as it is known. */
    public Map<UUID, Entry> firstOf(Collection<UUID> records) {
        Map<UUID, Entry> first = new HashMap<>();
        store.sql().select(HISTORY.fields()).select(TOUCHED.RECORD_ID).from(HISTORY).join(TOUCHED).on(TOUCHED.SEQ.eq(HISTORY.SEQ))
                .where(TOUCHED.RECORD_ID.in(records)).orderBy(HISTORY.SEQ)
                .forEach(row -> first.putIfAbsent(row.get(TOUCHED.RECORD_ID), entry(row)));
        return first;
    }

    /** The changes that touched any of these records, the last one first. */
    public List<Entry> of(Collection<UUID> records) {
        return store.sql().selectDistinct(HISTORY.fields()).from(HISTORY).join(TOUCHED).on(TOUCHED.SEQ.eq(HISTORY.SEQ))
                .where(TOUCHED.RECORD_ID.in(records)).orderBy(HISTORY.SEQ.desc()).fetch(History::entry);
    }

    /** The hash of a line of the journal as it was applied. */
    public Optional<String> hash(long seq) {
        return store.sql().select(HISTORY.HASH).from(HISTORY).where(HISTORY.SEQ.eq(seq)).fetchOptional(HISTORY.HASH);
    }

    /** The records that were touched after a sequence number, whether they are still there or not. */
    public List<Ref> touchedAfter(long seq) {
        return store.sql().selectDistinct(TOUCHED.KIND, TOUCHED.RECORD_ID).from(TOUCHED).where(TOUCHED.SEQ.gt(seq))
                .orderBy(TOUCHED.RECORD_ID).fetch().stream()
                .filter(row -> Kind.named(row.value1()) != null)
                .map(row -> new Ref(Kind.named(row.value1()), row.value2())).toList();
    }

    /** The first records that one change touched, whether they are still there or not. */
    public List<Ref> touchedIn(long seq, int most) {
        return store.sql().select(TOUCHED.KIND, TOUCHED.RECORD_ID).from(TOUCHED).where(TOUCHED.SEQ.eq(seq))
                .orderBy(TOUCHED.RECORD_ID).limit(most).fetch().stream()
                .filter(row -> Kind.named(row.value1()) != null)
                .map(row -> new Ref(Kind.named(row.value1()), row.value2())).toList();
    }

    /** How many records these changes touched, whether they are still there or not. */
    public int touchedIn(List<Long> seqs) {
        Set<UUID> touched = new HashSet<>();
        for (int from = 0; from < seqs.size(); from += AT_ONCE) {
            touched.addAll(store.sql().selectDistinct(TOUCHED.RECORD_ID).from(TOUCHED)
                    .where(TOUCHED.SEQ.in(seqs.subList(from, Math.min(seqs.size(), from + AT_ONCE)))).fetch(TOUCHED.RECORD_ID));
        }
        return touched.size();
    }

    private static Entry entry(Record row) {
        String undoes = row.get(HISTORY.UNDOES);
        return new Entry(row.get(HISTORY.SEQ), row.get(HISTORY.TIME), row.get(HISTORY.WHO), row.get(HISTORY.TITLE),
                row.get(HISTORY.GROUP),
                undoes.isEmpty() ? List.of() : Arrays.stream(undoes.split(",")).map(Long::valueOf).toList(),
                row.get(HISTORY.ERASED));
    }
}

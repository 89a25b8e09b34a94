package casebound.store;

import static casebound.store.tables.Tables.RECORD;

import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The questions that one can ask a case, by aggregate. Lives as long as one question. */
public final class Store {
    /** How many ids one question names. */
    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    Store(DSLContext sql) {
        this.sql = sql;
    }

    DSLContext sql() {
        return sql;
    }

    /** The record with this id, of that type. */
    public <E extends Entity> Optional<E> find(Class<E> type, UUID id) {
        RecordTable table = RecordTable.of(Kind.of(type));
        return sql.selectFrom(table.table()).where(table.field("id").eq(id))
                .fetchOptional(row -> type.cast(table.read(row)));
    }

    /** The record that a reference points to. */
    public Optional<? extends Entity> find(Ref ref) {
        return find(ref.kind().type(), ref.id());
    }

    /** Every record of a type, in the order in which they were made. */
    public <E extends Entity> List<E> all(Class<E> type) {
        RecordTable table = RecordTable.of(Kind.of(type));
        return sql.selectFrom(table.table()).orderBy(table.field("id")).fetch(row -> type.cast(table.read(row)));
    }

    /** Every record of a type one after the other, for what need not be in memory at once. Close the stream. */
    public <E extends Entity> Stream<E> stream(Class<E> type) {
        RecordTable table = RecordTable.of(Kind.of(type));
        return sql.selectFrom(table.table()).orderBy(table.field("id")).fetchSize(500).fetchStream()
                .map(row -> type.cast(table.read(row)));
    }

    /** The records of a type whose reference {@code component} points to that record. */
    public <E extends Entity> List<E> referring(Class<E> type, String component, UUID to) {
        RecordTable table = RecordTable.of(Kind.of(type));
        return sql.selectFrom(table.table()).where(table.field(component).eq(to)).orderBy(table.field("id"))
                .fetch(row -> type.cast(table.read(row)));
    }

    /** The number of records of each kind; kinds without any are there with 0. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        sql.select(RECORD.KIND, DSL.count()).from(RECORD).groupBy(RECORD.KIND)
                .forEach(row -> counts.put(Kind.named(row.value1()), row.value2()));
        return counts;
    }

    /**
     * A record that refers to another.
     *
     * @param to the other's id
     * @param component the component that holds the reference
     * @param optional whether the reference can be emptied; otherwise the holder cannot stand without the other
     */
    public record Dependent(Entity holder, UUID to, String component, boolean optional) {}

    /** Everything that refers to a record directly. */
    public List<Dependent> dependents(Ref ref) {
        return dependents(List.of(ref));
    }

    /** Everything that refers to one of these records directly. Asks once for many: ten thousand records are few questions. */
    public List<Dependent> dependents(Collection<Ref> refs) {
        Map<Kind, List<UUID>> asked = refs.stream().collect(
                Collectors.groupingBy(Ref::kind, () -> new EnumMap<>(Kind.class), Collectors.mapping(Ref::id, Collectors.toList())));
        List<Dependent> dependents = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (RecordTable.Reference reference : RecordTable.of(kind).references()) {
                List<UUID> ids = reference.to().stream().flatMap(to -> asked.getOrDefault(to, List.of()).stream()).toList();
                for (int from = 0; from < ids.size(); from += AT_ONCE) {
                    sql.selectFrom(reference.table().table())
                            .where(reference.idField().in(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))
                            .orderBy(reference.table().field("id"))
                            .forEach(row -> dependents.add(new Dependent(reference.table().read(row),
                                    (UUID) row.get(reference.idField()), reference.component(), reference.optional())));
                }
            }
        }
        return dependents;
    }

    /** A record and all that cannot stand without it, in an order in which they can be removed: the record last. */
    public List<Ref> withDependents(Ref ref) {
        return withDependents(List.of(ref));
    }

    /** Records and all that cannot stand without them, in an order in which they can be removed. */
    public List<Ref> withDependents(Collection<Ref> refs) {
        return Removal.order(refs, level -> dependents(level).stream().filter(dependent -> !dependent.optional()).toList());
    }

    public Documents documents() {
        return new Documents(this);
    }

    public Facts facts() {
        return new Facts(this);
    }

    public Parties parties() {
        return new Parties(this);
    }

    public Places places() {
        return new Places(this);
    }

    public History history() {
        return new History(this);
    }

    /** What a record is tagged with, or what a tag, party or proceeding is on. */
    public Taggings taggings() {
        return new Taggings(this);
    }
}

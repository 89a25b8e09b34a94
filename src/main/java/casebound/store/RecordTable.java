package casebound.store;

import casebound.journal.Fields;
import casebound.model.CaseDate;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.model.To;
import casebound.store.tables.DefaultSchema;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the records of one kind lie in their table. A component {@code firstPage} is the column {@code FIRST_PAGE}; a
 * reference {@code party} is {@code PARTY_ID}, to any kind {@code PARTY_KIND} and {@code PARTY_ID}; a date is seven
 * columns; a list is JSON text.
 */
final class RecordTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Kind, RecordTable> TABLES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            TABLES.put(kind, new RecordTable(kind));
        }
    }

    private final Kind kind;
    private final Table<?> table;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** One component and the fields of the table that hold it. */
    private record Column(RecordComponent component, List<Field<Object>> fields) {}

    /** A component that refers to other records: emptied with them where it is optional, else its holder goes too. */
    record Reference(RecordTable table, String component, List<Kind> to, boolean optional) {
        Field<Object> idField() {
            List<Field<Object>> fields = table.columns.get(component).fields;
            return fields.getLast();
        }
    }

    private RecordTable(Kind kind) {
        this.kind = kind;
        String name = columnName(kind.type().getSimpleName());
        this.table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
        for (RecordComponent component : Fields.components(kind.type())) {
            columns.put(component.getName(), new Column(component, fieldsOf(component)));
        }
    }

    static RecordTable of(Kind kind) {
        return TABLES.get(kind);
    }

    Kind kind() {
        return kind;
    }

    Table<?> table() {
        return table;
    }

    /** The table's field for a component that lies in one column. */
    Field<Object> field(String component) {
        return columns.get(component).fields.getLast();
    }

    /** The names of all columns that the components need; {@code SchemaTest} compares them with the schema. */
    List<String> columnNames() {
        return columns.values().stream().flatMap(column -> column.fields.stream()).map(Field::getName).toList();
    }

    List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Column column : columns.values()) {
            To to = column.component.getAnnotation(To.class);
            if (to != null) {
                references.add(new Reference(this, column.component.getName(), List.of(to.value()),
                        optional(column.component)));
            }
        }
        return references;
    }

    void insert(DSLContext sql, UUID id, ObjectNode fields) {
        Map<Field<?>, Object> row = values(fields, columns.keySet());
        row.put(field("id"), id);
        sql.insertInto(table).set(row).execute();
    }

    int update(DSLContext sql, UUID id, ObjectNode changed) {
        Map<Field<?>, Object> row = values(changed, changed.propertyNames());
        return row.isEmpty() ? 1 : sql.update(table).set(row).where(field("id").eq(id)).execute();
    }

    int delete(DSLContext sql, UUID id) {
        return sql.deleteFrom(table).where(field("id").eq(id)).execute();
    }

    Entity read(Record row) {
        Object[] values = new Object[columns.size()];
        int i = 0;
        for (Column column : columns.values()) {
            values[i++] = fromColumns(column, row);
        }
        return (Entity) Fields.construct(kind.type(), values);
    }

    private Map<Field<?>, Object> values(ObjectNode fields, Iterable<String> names) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        for (String name : names) {
            Column column = columns.get(name);
            if (column == null || name.equals("id")) {
                continue;
            }
            Object value = Fields.fromJson(column.component.getGenericType(), fields.get(name));
            Object[] parts = toColumns(column.component.getType(), value);
            for (int i = 0; i < parts.length; i++) {
                row.put(column.fields.get(i), parts[i]);
            }
        }
        return row;
    }

    private List<Field<Object>> fieldsOf(RecordComponent component) {
        String name = columnName(component.getName());
        Class<?> type = component.getType();
        if (type == CaseDate.class) {
            return List.of(column(name + "_START"), column(name + "_END"), column(name + "_QUALIFIER"),
                    column(name + "_PRECISION"), column(name + "_ORDER"), column(name + "_ZONE"), column(name + "_TEXT"));
        } else if (type == Ref.class) {
            return List.of(column(name + "_KIND"), column(name + "_ID"));
        } else if (type == UUID.class && !name.equals("ID")) {
            return List.of(column(name + "_ID"));
        }
        return List.of(column(name));
    }

    @SuppressWarnings("unchecked")
    private Field<Object> column(String name) {
        return (Field<Object>) Objects.requireNonNull(table.field(name), table.getName() + "." + name);
    }

    private static @Nullable Object[] toColumns(Class<?> type, @Nullable Object value) {
        return switch (value) {
            case CaseDate date -> new @Nullable Object[] {date.start(), date.end(), text(date.qualifier()),
                text(date.precision()), date.order(), date.zone(), date.text()};
            case Ref ref -> new Object[] {ref.kind().text(), ref.id()};
            case Enum<?> constant -> new Object[] {text(constant)};
            case Instant moment -> new Object[] {moment.atOffset(ZoneOffset.UTC)};
            case List<?> list -> new Object[] {Fields.toJson(list).toString()};
            case null -> new @Nullable Object[type == Ref.class ? 2 : 1];
            default -> new Object[] {value};
        };
    }

    private static @Nullable Object fromColumns(Column column, Record row) {
        Class<?> type = column.component.getType();
        Object last = row.get(column.fields.getLast());
        if (type == CaseDate.class) {
            return new CaseDate((java.time.LocalDateTime) row.get(column.fields.get(0)),
                    (java.time.LocalDateTime) row.get(column.fields.get(1)),
                    constant(CaseDate.Qualifier.class, row.get(column.fields.get(2))),
                    constant(CaseDate.Precision.class, row.get(column.fields.get(3))),
                    (Integer) row.get(column.fields.get(4)), (String) row.get(column.fields.get(5)), (String) last);
        } else if (last == null) {
            return Fields.empty(column.component.getGenericType());
        } else if (type == Ref.class) {
            return new Ref(Objects.requireNonNull(Kind.named((String) row.get(column.fields.getFirst()))), (UUID) last);
        } else if (type == Instant.class) {
            return ((OffsetDateTime) last).toInstant();
        } else if (type.isEnum() || type == List.class) {
            JsonNode json = type.isEnum() ? Fields.toJson(last) : JSON.readTree((String) last);
            return Fields.fromJson(column.component.getGenericType(), json);
        }
        return last;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object text) {
        return Enum.valueOf(type, ((String) text).toUpperCase(Locale.ROOT));
    }

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String columnName(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}

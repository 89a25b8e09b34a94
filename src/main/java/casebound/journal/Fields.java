package casebound.journal;

import casebound.model.Area;
import casebound.model.CaseDate;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Ref;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON objects and back: one member a component, by the same name, in the same order. The journal, the
 * database's picture and case-data files all use this form. Enums are written in lower case, moments and local times in
 * ISO 8601, an unknown {@link CaseDate} as null.
 */
public final class Fields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private Fields() {}

    /** The components of a record class, in order. */
    public static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    /** All fields of a record but its id, which a step names by itself. */
    public static ObjectNode of(Entity entity) {
        ObjectNode fields = object(entity);
        fields.remove("id");
        return fields;
    }

    /**
     * The record with these fields. A member that is missing gets the component's empty value, so that lines of older
     * versions can be read; a member that no component has is passed over.
     *
     * @throws IllegalArgumentException where a member has the wrong form; the message names the member only
     */
    public static Entity read(Kind kind, UUID id, ObjectNode fields) {
        ObjectNode whole = fields.deepCopy();
        whole.put("id", id.toString());
        return (Entity) record(kind.type(), whole);
    }

    /** The value of one component as JSON. */
    public static JsonNode toJson(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case CaseDate date when date.equals(CaseDate.NONE) -> JSON.nullNode();
            case String text -> JSON.stringNode(text);
            case Boolean flag -> JSON.booleanNode(flag);
            case Integer number -> JSON.numberNode(number);
            // as a reader of JSON gives it back, so that what was written and what was read are equal
            case Long number -> number == number.intValue() ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
            case Float number -> JSON.numberNode(Double.parseDouble(number.toString()));
            case Kind kind -> JSON.stringNode(kind.text());
            case Enum<?> constant -> JSON.stringNode(constant.name().toLowerCase(Locale.ROOT));
            case UUID id -> JSON.stringNode(id.toString());
            case Instant moment -> JSON.stringNode(moment.toString());
            case LocalDateTime local -> JSON.stringNode(local.toString());
            case List<?> list -> {
                ArrayNode array = JSON.arrayNode();
                list.forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case Record inner -> object(inner);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /**
     * The value of one component from JSON.
     *
     * @param type the component's generic type
     * @throws IllegalArgumentException where the JSON has another form
     */
    public static @Nullable Object fromJson(Type type, @Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return empty(type);
        }
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            json.forEach(item -> items.add(fromJson(list.getActualTypeArguments()[0], item)));
            return items;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return require(json.isString(), json.asString(""));
        } else if (plain == boolean.class) {
            return require(json.isBoolean(), json.asBoolean(false));
        } else if (plain == int.class) {
            return require(json.canConvertToInt(), json.asInt(0));
        } else if (plain == long.class) {
            return require(json.canConvertToLong(), json.asLong(0));
        } else if (plain == float.class) {
            return require(json.isNumber(), (float) json.asDouble(0));
        } else if (plain == UUID.class) {
            return uuid(json.asString(""));
        } else if (plain == Instant.class) {
            return parse(() -> Instant.parse(json.asString("")));
        } else if (plain == LocalDateTime.class) {
            return parse(() -> LocalDateTime.parse(json.asString("")));
        } else if (plain == Kind.class) {
            Kind kind = Kind.named(json.asString(""));
            return require(kind != null, kind);
        } else if (plain.isEnum()) {
            return constant(plain, json.asString(""));
        } else if (plain.isRecord() && json instanceof ObjectNode object) {
            return record(plain, object);
        }
        throw new IllegalArgumentException("form");
    }

    /** What a component holds when nothing was said: "", 0, false, no date, no items, null. */
    public static @Nullable Object empty(Type type) {
        if (type == String.class) {
            return "";
        } else if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == float.class) {
            return 0f;
        } else if (type == CaseDate.class) {
            return CaseDate.NONE;
        } else if (type instanceof ParameterizedType) {
            return List.of();
        }
        return null;
    }

    private static ObjectNode object(Record record) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : components(record.getClass())) {
            object.set(component.getName(), toJson(value(record, component)));
        }
        return object;
    }

    private static ObjectNode object(Entity entity) {
        return object((Record) entity);
    }

    /** The value of a record's component. */
    public static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.getName(), impossible);
        }
    }

    private static Record record(Class<?> type, ObjectNode object) {
        RecordComponent[] components = components(type);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            try {
                values[i] = fromJson(components[i].getGenericType(), object.get(name));
            } catch (IllegalArgumentException wrong) {
                String inner = wrong.getMessage();
                throw new IllegalArgumentException("form".equals(inner) ? name : name + "." + inner, wrong);
            }
        }
        return construct(type, values);
    }

    /** Calls the canonical constructor of a record class. */
    public static Record construct(Class<?> type, @Nullable Object[] values) {
        RecordComponent[] components = components(type);
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return (Record) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getSimpleName(), impossible);
        }
    }

    private static UUID uuid(String text) {
        UUID id = parse(() -> UUID.fromString(text));
        return require(id.toString().equals(text), id);
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("form");
    }

    private static <T> T parse(java.util.function.Supplier<T> body) {
        try {
            return body.get();
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("form", wrong);
        }
    }

    private static <T> T require(boolean holds, T value) {
        if (!holds) {
            throw new IllegalArgumentException("form");
        }
        return value;
    }
}

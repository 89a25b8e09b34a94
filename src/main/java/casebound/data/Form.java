package casebound.data;

import casebound.journal.Fields;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.model.To;
import casebound.problem.ProblemException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of a data file, member by member, each refused with its place where it has another form. */
final class Form {
    private final Names names;

    Form(Names names) {
        this.names = names;
    }

    /** The value of a component. */
    @Nullable Object value(String place, RecordComponent component, JsonNode json) {
        To to = component.getAnnotation(To.class);
        if (json.isNull()) {
            if (isOptional(component) || component.getType() == CaseDate.class) {
                return Fields.empty(component.getGenericType());
            }
            throw Breach.at(place, "isNull");
        } else if (to != null && component.getType() == Ref.class) {
            return names.find(place, List.of(to.value()), json);
        } else if (to != null && component.getType() == UUID.class) {
            return names.find(place, to.value()[0], json);
        } else if (component.getType() == CaseDate.class) {
            return date(place, json);
        }
        return value(place, component.getGenericType(), json);
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Object value(String place, Type type, JsonNode json) {
        if (type instanceof ParameterizedType list) {
            return items(place, list.getActualTypeArguments()[0], json);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return nested(place, plain, DataFile.object(place, json));
        }
        boolean fits = plain == int.class || plain == long.class
                ? json.isIntegralNumber() && (plain == int.class ? json.canConvertToInt() : json.canConvertToLong())
                : plain == boolean.class ? json.isBoolean()
                : plain == float.class ? json.isNumber()
                : json.isString();
        if (!fits) {
            throw Breach.at(place, wanted(plain), choices(plain));
        }
        try {
            return Fields.fromJson(type, json);
        } catch (IllegalArgumentException wrong) {
            throw Breach.at(place, wanted(plain), choices(plain));
        }
    }

    private List<Object> items(String place, Type type, JsonNode json) {
        if (!json.isArray()) {
            throw Breach.at(place, "notAList");
        }
        List<Object> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(value(place + "[" + items.size() + "]", type, item));
        }
        return items;
    }

    /** A record within a record; every member must be given. */
    private Record nested(String place, Class<?> type, ObjectNode json) {
        refuseUnknown(place, json, Arrays.stream(Fields.components(type)).map(RecordComponent::getName).toList());
        RecordComponent[] components = Fields.components(type);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String inner = place + "." + components[i].getName();
            if (!json.has(components[i].getName())) {
                throw Breach.at(inner, "missing");
            }
            values[i] = value(inner, components[i], json.get(components[i].getName()));
        }
        return Fields.construct(type, values);
    }

    /** A date as people type it, or with all that is known of it. */
    private CaseDate date(String place, JsonNode json) {
        if (json.isString()) {
            try {
                return CaseDates.parse(json.asString(""));
            } catch (ProblemException notUnderstood) {
                throw Breach.because(place, notUnderstood.problem().what());
            }
        } else if (!json.isObject()) {
            throw Breach.at(place, "notADate");
        }
        CaseDate date = (CaseDate) nested(place, CaseDate.class, (ObjectNode) json);
        if (date.end() != null && (date.start() == null || !date.end().isAfter(date.start()))) {
            throw Breach.at(place + ".end", "endsTooEarly");
        }
        return date;
    }

    /** Refuses members that no one would look at: a misspelled name must not lose what stands there. */
    static void refuseUnknown(String place, ObjectNode json, List<String> known) {
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw Breach.at(place + "." + Breach.shown(name), "unknownMember");
            }
        }
    }

    private static String wanted(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "notANumber";
        } else if (type == boolean.class) {
            return "notTrueOrFalse";
        } else if (type == float.class) {
            return "notANumber";
        } else if (type == Instant.class) {
            return "notAMoment";
        } else if (type == LocalDateTime.class) {
            return "notALocalTime";
        }
        return type.isEnum() ? "notAChoice" : "notAText";
    }

    private static String choices(Class<?> type) {
        return !type.isEnum() ? "" : String.join(", ", Arrays.stream(type.getEnumConstants()).map(constant ->
                constant instanceof Kind kind ? kind.text() : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT)).toList());
    }
}

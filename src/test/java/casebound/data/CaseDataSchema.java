package casebound.data;

import casebound.casefile.Rules;
import casebound.journal.Fields;
import casebound.model.CaseDate;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.model.To;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema (2020-12) of case-data files from the records: what may be loaded, which an export always is.
 * What points where, and what the words of a quotation are, a schema cannot say.
 */
final class CaseDataSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** What the loader can find by itself where the record needs it. */
    private static final Map<Kind, List<String>> FOUND = Map.of(Kind.DOCUMENT, List.of("content", "name", "received"),
            Kind.ANCHOR, List.of("content"), Kind.CONTENT, List.of("sha256", "readability"), Kind.CASE, List.of("title"),
            Kind.FILING, List.of("text"));

    private CaseDataSchema() {}

    static ObjectNode schema() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:casebound:case-data:1");
        schema.put("title", "Casebound case data, version 1");
        schema.put("description", "The records of one case, by kind. An id is a UUID, which is kept, or a short name that"
                + " means something in this file only. What is left out is empty or has its default. \"casebound export"
                + " data\" writes this form in full, \"casebound load\" reads it: all of it or nothing.");
        schema.put("type", "object");
        schema.putArray("required").add(DataFile.VERSION_MEMBER);
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject(DataFile.SCHEMA_MEMBER).put("type", "string");
        properties.putObject(DataFile.VERSION_MEMBER).put("const", DataFile.VERSION);
        ObjectNode defs = schema.putObject("$defs");
        define(defs);
        for (Kind kind : Kind.values()) {
            if (kind == Kind.CASE) {
                properties.set(kind.text(), reference(kind.text()));
            } else {
                ObjectNode list = properties.putObject(kind.text());
                list.put("type", "array").set("items", reference(kind.text()));
            }
            defs.set(kind.text(), kind(kind));
        }
        return schema;
    }

    /** The schema as the file in assets has it. */
    static String text() {
        return schema().toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void define(ObjectNode defs) {
        defs.putObject("id").put("type", "string").put("minLength", 1).put("maxLength", 100);
        defs.set("date", JSON.objectNode());
        ObjectNode date = (ObjectNode) defs.get("date");
        date.put("description", "As people type it: 21 Oct 2021, 10/2021, ~ 2021, ≤ Jul 2024, 10 Oct – 12 Oct 2021; or in full");
        ArrayNode forms = date.putArray("anyOf");
        forms.addObject().put("type", "string");
        forms.addObject().put("type", "null");
        forms.add(record(CaseDate.class));
    }

    private static ObjectNode reference(String def) {
        return JSON.objectNode().put("$ref", "#/$defs/" + def);
    }

    private static ObjectNode kind(Kind kind) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : Fields.components(kind.type())) {
            if (!component.getName().equals("id")) {
                ObjectNode member = component(component);
                Object value = Defaults.value(kind, component.getName());
                if (value != null) {
                    member.set("default", Fields.toJson(value));
                }
                properties.set(component.getName(), member);
            } else if (kind != Kind.CASE) {
                properties.set("id", reference("id"));
            }
        }
        addComforts(kind, properties, schema);
        List<String> required = required(kind);
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema;
    }

    private static void addComforts(Kind kind, ObjectNode properties, ObjectNode schema) {
        switch (kind) {
            case DOCUMENT -> {
                properties.putObject(Records.FILE).put("type", "string")
                        .put("description", "instead of a content: a file, from the folder of this one");
                oneOf(schema, Records.FILE, "content");
            }
            case CONTENT -> {
                properties.putObject(Records.FILE).put("type", "string").put("description",
                        "a file, from the folder of this one or from NAME.files beside NAME.json; it is read again");
                properties.putObject(Records.WITHHELD).put("const", true)
                        .put("description", "the bytes are not here, because a document of them is sequestered");
                oneOf(schema, Records.FILE, Records.WITHHELD);
            }
            case ANCHOR -> {
                properties.putObject(Anchors.PAGE).put("type", "integer").put("minimum", 1)
                        .put("description", "instead of firstPage and lastPage, which count from 0");
                properties.putObject(Anchors.OCCURRENCE).put("type", "integer").put("minimum", 1)
                        .put("description", "which one, from 1, where the quote is on its page more than once");
                ((ObjectNode) properties.get("quote")).put("description",
                        "without areas, these words are looked up on the page and must be there once");
                oneOf(schema, Anchors.PAGE, "firstPage");
            }
            case FILING -> {
                ArrayNode any = schema.putArray("anyOf");
                any.addObject().putArray("required").add("text");
                any.addObject().putArray("required").add("number");
            }
            default -> { }
        }
    }

    private static void oneOf(ObjectNode schema, String one, String other) {
        ArrayNode either = schema.putArray("oneOf");
        either.addObject().putArray("required").add(one);
        either.addObject().putArray("required").add(other);
    }

    /** What an otherwise empty record misses. */
    private static List<String> required(Kind kind) {
        RecordComponent[] components = Fields.components(kind.type());
        Object[] values = new Object[components.length];
        List<String> required = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = Defaults.value(kind, components[i].getName());
            values[i] = value != null ? value : components[i].getName().equals("id") ? new UUID(0, 0)
                    : Fields.empty(components[i].getGenericType());
        }
        Entity empty = (Entity) Fields.construct(kind.type(), values);
        Rules.faults(empty).stream().filter(fault -> fault.rule().equals("missing")).forEach(fault -> required.add(fault.field()));
        Arrays.stream(components).map(RecordComponent::getName).filter(name -> Defaults.isNeeded(kind, name))
                .forEach(required::add);
        required.removeAll(FOUND.getOrDefault(kind, List.of()));
        return required;
    }

    private static ObjectNode component(RecordComponent component) {
        To to = component.getAnnotation(To.class);
        ObjectNode schema;
        if (to != null && component.getType() == Ref.class) {
            schema = JSON.objectNode();
            ArrayNode forms = schema.putArray("anyOf");
            forms.add(reference("id"));
            ObjectNode whole = forms.addObject().put("type", "object").put("additionalProperties", false);
            ObjectNode members = whole.putObject("properties");
            ArrayNode kinds = members.putObject("kind").putArray("enum");
            Arrays.stream(to.value()).map(Kind::text).forEach(kinds::add);
            members.set("id", reference("id"));
            whole.putArray("required").add("kind").add("id");
        } else if (to != null) {
            schema = reference("id").put("description", "the id of a " + to.value()[0].text());
        } else {
            schema = type(component.getGenericType());
        }
        return Form.isOptional(component) ? orNull(schema) : schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode optional = JSON.objectNode();
        ArrayNode forms = optional.putArray("anyOf");
        forms.add(schema);
        forms.addObject().put("type", "null");
        return optional;
    }

    private static ObjectNode type(Type type) {
        ObjectNode schema = JSON.objectNode();
        if (type instanceof ParameterizedType list) {
            schema.put("type", "array").set("items", type(list.getActualTypeArguments()[0]));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == CaseDate.class) {
            return reference("date");
        } else if (plain.isRecord()) {
            return record(plain);
        } else if (plain.isEnum()) {
            ArrayNode constants = schema.putArray("enum");
            Arrays.stream(plain.getEnumConstants()).map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT))
                    .forEach(constants::add);
            return schema;
        } else if (plain == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        } else if (plain == LocalDateTime.class) {
            return schema.put("type", "string").put("description", "local time, such as 2021-10-21T13:48");
        }
        return schema.put("type", plain == boolean.class ? "boolean" : plain == float.class ? "number"
                : plain == String.class ? "string" : "integer");
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : Fields.components(type)) {
            properties.set(component.getName(), component(component));
            required.add(component.getName());
        }
        schema.set("required", required);
        return schema;
    }
}

package casebound.data;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks JSON against the few keywords of JSON Schema that {@link CaseDataSchema} uses; a keyword it does not know fails. */
final class SchemaCheck {
    private final ObjectNode root;

    SchemaCheck(ObjectNode root) {
        this.root = root;
    }

    /** Where the JSON breaks the schema; empty when it does not. */
    List<String> faults(JsonNode json) {
        List<String> faults = new ArrayList<>();
        check("", root, json, faults);
        return faults;
    }

    private boolean fits(JsonNode schema, JsonNode json) {
        List<String> faults = new ArrayList<>();
        check("", schema, json, faults);
        return faults.isEmpty();
    }

    private void check(String place, JsonNode schema, JsonNode json, List<String> faults) {
        schema.properties().forEach(keyword -> {
            if (!holds(place, schema, keyword.getKey(), keyword.getValue(), json, faults)) {
                faults.add(place + " " + keyword.getKey());
            }
        });
    }

    private boolean holds(String place, JsonNode schema, String keyword, JsonNode value, JsonNode json, List<String> faults) {
        return switch (keyword) {
            case "$schema", "$id", "title", "description", "default", "format", "$defs" -> true;
            case "$ref" -> {
                check(place, root.at(value.asString("").substring(1)), json, faults);
                yield true;
            }
            case "type" -> switch (value.asString("")) {
                case "object" -> json.isObject();
                case "array" -> json.isArray();
                case "string" -> json.isString();
                case "integer" -> json.isIntegralNumber();
                case "number" -> json.isNumber();
                case "boolean" -> json.isBoolean();
                case "null" -> json.isNull();
                default -> throw new IllegalArgumentException(value.toString());
            };
            case "const" -> json.equals(value);
            case "enum" -> value.valueStream().anyMatch(json::equals);
            case "minimum" -> json.asLong(0) >= value.asLong(0);
            case "minLength" -> json.asString("").length() >= value.asInt(0);
            case "maxLength" -> json.asString("").length() <= value.asInt(0);
            case "required" -> value.valueStream().allMatch(name -> json.has(name.asString("")));
            case "anyOf" -> value.valueStream().anyMatch(each -> fits(each, json));
            case "oneOf" -> value.valueStream().filter(each -> fits(each, json)).count() == 1;
            case "items" -> {
                for (int i = 0; i < json.size(); i++) {
                    check(place + "[" + i + "]", value, json.get(i), faults);
                }
                yield true;
            }
            case "properties" -> {
                json.properties().stream().filter(member -> value.has(member.getKey())).forEach(member ->
                        check(place + "." + member.getKey(), value.get(member.getKey()), member.getValue(), faults));
                yield true;
            }
            case "additionalProperties" ->
                    json.propertyNames().stream().allMatch(name -> schema.path("properties").has(name));
            default -> throw new IllegalArgumentException(keyword);
        };
    }
}

package dev.blazon.models.structured;

import dev.blazon.core.model.AnswerSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of a JSON schema that is checked here: `type`, `enum`, `required`, `properties` and `items`. It finds
/// what a server without schemas gets wrong; all else is left to the server.
record Shape(JsonNode schema) {

    /// @throws IllegalArgumentException when the schema is not a JSON object
    static Shape of(AnswerSchema schema) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(schema.json());
            if (tree.isObject()) {
                return new Shape(tree);
            }
        } catch (JacksonException _) {
            // said below
        }
        throw new IllegalArgumentException("The schema '" + schema.name() + "' is no JSON object.");
    }

    /// What is wrong with a value, such as `/people/0/age is a string, must be integer`.
    Optional<String> problem(JsonNode value) {
        return problems(schema, value, "").findFirst();
    }

    private static Stream<String> problems(JsonNode schema, JsonNode value, String place) {
        List<String> types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value))) {
            return Stream.of(named(place) + " is " + kind(value) + ", must be " + String.join(" or ", types));
        }
        if (schema.path("enum").isArray() && schema.path("enum").valueStream().noneMatch(value::equals)) {
            return Stream.of(named(place) + " is none of the values allowed");
        }
        return Stream.of(missing(schema, value, place), inner(schema, value, place), items(schema, value, place))
                .flatMap(found -> found);
    }

    private static Stream<String> missing(JsonNode schema, JsonNode value, String place) {
        return !value.isObject()
                ? Stream.empty()
                : schema.path("required")
                        .valueStream()
                        .map(name -> name.asString(""))
                        .filter(name -> !value.has(name))
                        .map(name -> place + "/" + name + " is missing");
    }

    private static Stream<String> inner(JsonNode schema, JsonNode value, String place) {
        return schema.path("properties").properties().stream()
                .filter(property -> value.has(property.getKey()))
                .flatMap((Map.Entry<String, JsonNode> property) ->
                        problems(property.getValue(), value.path(property.getKey()), place + "/" + property.getKey()));
    }

    private static Stream<String> items(JsonNode schema, JsonNode value, String place) {
        return !value.isArray() || !schema.path("items").isObject()
                ? Stream.empty()
                : IntStream.range(0, value.size())
                        .boxed()
                        .flatMap(at -> problems(schema.path("items"), value.path(at), place + "/" + at));
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isString()
                ? List.of(type.stringValue())
                : type.valueStream().map(one -> one.asString("")).toList();
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber() || value.isNumber() && value.doubleValue() % 1 == 0;
            default -> true;
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "an array";
            case STRING, BINARY -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL, MISSING -> "null";
        };
    }

    private static String named(String place) {
        return place.isEmpty() ? "The whole" : place;
    }
}

package dev.blazon.formats.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A JSON object read field by field; what is not as expected is an IllegalArgumentException that names the field.
record Node(JsonNode json) {

    Node {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a struct is expected where " + json.getNodeType() + " stands");
        }
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        JsonNode field = json.path(name);
        require(field.isString(), name, "a text");
        return field.asString();
    }

    long whole(String name) {
        JsonNode field = json.path(name);
        require(field.isIntegralNumber() && field.canConvertToLong(), name, "a whole number");
        return field.asLong();
    }

    int small(String name) {
        return Math.toIntExact(whole(name));
    }

    /// Non-finite numbers stand as text.
    double real(String name) {
        JsonNode field = json.path(name);
        require(field.isNumber() || field.isString(), name, "a number");
        return field.isString() ? Double.parseDouble(field.asString()) : field.asDouble();
    }

    boolean truth(String name) {
        JsonNode field = json.path(name);
        require(field.isBoolean(), name, "true or false");
        return field.asBoolean();
    }

    Optional<String> maybeText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    OptionalLong maybeWhole(String name) {
        return has(name) ? OptionalLong.of(whole(name)) : OptionalLong.empty();
    }

    Node struct(String name) {
        return new Node(json.path(name));
    }

    List<String> texts(String name) {
        return json.path(name).valueStream().map(JsonNode::asString).toList();
    }

    <T> List<T> list(String name, Function<Node, T> read) {
        return json.path(name).valueStream().map(Node::new).map(read).toList();
    }

    /// The name of the one field beside another: it tells what kind of value stands in it.
    String kind(String beside) {
        List<String> kinds = json.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(beside))
                .toList();
        require(kinds.size() == 1, beside, "beside one value");
        return kinds.getFirst();
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new IllegalArgumentException("'" + name + "' must be " + what);
        }
    }
}

package dev.blazon.formats.source;

import dev.blazon.core.sample.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON from strangers to values and back, with bounded depth.
public final class Json {
    private static final int DEEPEST = 200;

    /// Accepts `NaN`, as Python writes it; keeps numbers inside nested data digit by digit.
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// An object's members as values, in order; null members are absent.
    public static SequencedMap<String, Value> record(JsonNode object) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            value(member.getValue()).ifPresent(value -> members.put(member.getKey(), value));
        }
        return members;
    }

    public static Optional<Value> value(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (node.isString()) {
            return Optional.of(new Value.Text(node.stringValue()));
        }
        if (node.isBoolean()) {
            return Optional.of(new Value.Truth(node.booleanValue()));
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(new Value.Whole(node.longValue()));
        }
        if (node.isFloatingPointNumber()) {
            return Optional.of(new Value.Real(Double.parseDouble(node.asString())));
        }
        return Optional.of(new Value.Json(node.toString()));
    }

    /// The strings of a JSON list; empty when it is something else.
    public static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        parse(json)
                .filter(JsonNode::isArray)
                .ifPresent(list -> list.values().stream()
                        .filter(JsonNode::isString)
                        .forEach(element -> strings.add(element.stringValue())));
        return strings;
    }

    /// A value as JSON text; binary as base64.
    public static String text(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Binary binary ->
                quoted(Base64.getEncoder().encodeToString(binary.bytes().shared()));
            case Value.Real real when !Double.isFinite(real.number()) -> quoted(real.asText());
            case Value.Whole _, Value.Real _, Value.Truth _, Value.Json _ -> value.asText();
        };
    }

    /// Values as one compact JSON object.
    public static String object(SequencedMap<String, Value> values) {
        ObjectNode object = MAPPER.createObjectNode();
        values.forEach((name, value) -> object.set(name, MAPPER.readTree(text(value))));
        return object.toString();
    }

    public static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }
}

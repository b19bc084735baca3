package dev.blazon.models.structured;

import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the JSON in what a model answered.
final class JsonAnswer {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What models do to JSON: commas too many, comments, quotes of the other kind or none, raw line ends in texts.
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MOST_STARTS = 50;
    private static final String THOUGHT_END = "</think>";

    private JsonAnswer() {}

    /// The answer as it should be: JSON and nothing else.
    static Optional<JsonNode> strict(String text) {
        return read(STRICT, text);
    }

    /// The first value in the answer that can be made sense of and meets the shape.
    static Optional<JsonNode> repaired(String text, Shape shape) {
        String answered = text.substring(text.lastIndexOf(THOUGHT_END) < 0 ? 0 : text.lastIndexOf(THOUGHT_END));
        return IntStream.range(0, answered.length())
                .filter(at -> answered.charAt(at) == '{' || answered.charAt(at) == '[')
                .limit(MOST_STARTS)
                .mapToObj(at -> read(LENIENT, answered.substring(at)))
                .flatMap(Optional::stream)
                .filter(json -> shape.problem(json).isEmpty())
                .findFirst();
    }

    private static Optional<JsonNode> read(JsonMapper mapper, String text) {
        try {
            JsonNode json = mapper.readTree(text);
            return json == null || json.isMissingNode() ? Optional.empty() : Optional.of(json);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}

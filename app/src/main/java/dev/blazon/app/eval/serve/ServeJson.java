package dev.blazon.app.eval.serve;

import dev.blazon.core.fault.RecipeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of JSON in and out.
final class ServeJson {
    /// A field given twice would count once in silence. Numbers of ids go back with all their digits, and letters
    /// beyond
    /// ASCII as escapes, which any reader of JSON understands in any encoding.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private ServeJson() {}

    /// Without a line break.
    static String text(Answer answer) {
        return JSON.writeValueAsString(answer);
    }

    /// @throws RecipeException when the line is anything but one object
    static JsonNode object(String line, String place) {
        if (line.isBlank()) {
            throw new RecipeException(place, "The line is empty: send one object on each line.");
        }
        JsonNode node = tree(line, place);
        if (!node.isObject()) {
            throw new RecipeException(place, "Seen " + Texts.type(node) + ", wanted an object: send one on each line.");
        }
        return node;
    }

    private static JsonNode tree(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (DatabindException _) {
            throw new RecipeException(place, "Something follows the first value: send one object on each line.");
        } catch (JacksonException fault) {
            // what follows a colon there is advice to programmers
            String reason = fault.getOriginalMessage().split(": ", 2)[0];
            throw new RecipeException(place, "Not valid JSON (" + reason + "): send one object on each line.");
        }
    }
}

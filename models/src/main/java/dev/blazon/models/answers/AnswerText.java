package dev.blazon.models.answers;

import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer as the journal spells it, in JSON.
final class AnswerText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerText() {}

    static String encode(Answer answer) {
        ObjectNode node = JSON.createObjectNode();
        node.put("text", answer.text());
        node.put("finish", answer.finish().name().toLowerCase(Locale.ROOT));
        node.put("input", answer.usage().inputTokens());
        node.put("output", answer.usage().outputTokens());
        node.put("model", answer.model());
        return JSON.writeValueAsString(node);
    }

    /// @throws IllegalArgumentException when the text is not what [#encode] writes
    static Answer decode(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            Answer.Finish finish =
                    Answer.Finish.valueOf(node.required("finish").asString().toUpperCase(Locale.ROOT));
            Usage usage = new Usage(
                    node.required("input").longValue(), node.required("output").longValue());
            return new Answer(
                    node.required("text").stringValue(),
                    finish,
                    usage,
                    node.required("model").stringValue());
        } catch (JacksonException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}

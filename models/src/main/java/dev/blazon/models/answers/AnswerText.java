package dev.blazon.models.answers;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.TokenProbabilities;
import dev.blazon.core.sample.Usage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer as the journal spells it, in JSON.
final class AnswerText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerText() {}

    /// What is absent is not written, so that old and new answers look alike.
    static String encode(Answer answer) {
        ObjectNode node = JSON.createObjectNode();
        node.put("text", answer.text());
        node.put("finish", answer.finish().name().toLowerCase(Locale.ROOT));
        node.put("input", answer.usage().inputTokens());
        node.put("output", answer.usage().outputTokens());
        if (answer.usage().cachedTokens() > 0) {
            node.put("cached", answer.usage().cachedTokens());
        }
        if (answer.usage().thinkingTokens() > 0) {
            node.put("thinking", answer.usage().thinkingTokens());
        }
        node.put("model", answer.model());
        answer.detail().ifPresent(word -> node.put("detail", word));
        answer.probabilities().ifPresent(known -> encode(known, node.putObject("probabilities")));
        answer.used().ifPresent(used -> encode(used, node.putObject("used")));
        return JSON.writeValueAsString(node);
    }

    private static void encode(Sampling used, ObjectNode node) {
        used.temperature().ifPresent(value -> node.put("temperature", value));
        used.topP().ifPresent(value -> node.put("top-p", value));
        node.put("max-tokens", used.maxTokens());
        used.seed().ifPresent(value -> node.put("seed", value));
    }

    private static void encode(TokenProbabilities known, ObjectNode node) {
        node.put("mean", known.mean());
        if (!known.tokens().isEmpty()) {
            ArrayNode tokens = node.putArray("tokens");
            known.tokens().forEach(token -> tokens.addArray().add(token.text()).add(token.logProbability()));
        }
    }

    /// @throws IllegalArgumentException when the text is not what [#encode] writes
    static Answer decode(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            Answer.Finish finish =
                    Answer.Finish.valueOf(node.required("finish").asString().toUpperCase(Locale.ROOT));
            Usage usage = new Usage(
                    node.required("input").longValue(),
                    node.required("output").longValue(),
                    node.path("cached").longValue(0),
                    node.path("thinking").longValue(0));
            return new Answer(
                    node.required("text").stringValue(),
                    finish,
                    usage,
                    node.required("model").stringValue(),
                    node.path("detail").stringValueOpt(),
                    probabilities(node.path("probabilities")),
                    used(node.path("used")));
        } catch (JacksonException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static Optional<Sampling> used(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Sampling(
                        node.path("temperature").doubleValueOpt(),
                        node.path("top-p").doubleValueOpt(),
                        node.required("max-tokens").intValue(),
                        node.path("seed").longValueOpt()))
                : Optional.empty();
    }

    private static Optional<TokenProbabilities> probabilities(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        List<TokenProbabilities.Token> tokens = node.path("tokens")
                .valueStream()
                .map(token -> new TokenProbabilities.Token(
                        token.required(0).stringValue(), token.required(1).doubleValue()))
                .toList();
        return Optional.of(new TokenProbabilities(node.required("mean").doubleValue(), tokens));
    }
}

package dev.blazon.models.dialect.openai;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.core.model.TokenProbabilities;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.Likelihoods;
import dev.blazon.models.dialect.ServerWords;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the answer out of a chat completion. A text that is missing is an empty answer, not a fault: the model was
/// asked and said nothing.
final class ReplyReader {
    private final String model;
    private final ServerWords words;

    ReplyReader(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
    }

    Attempt noJson(Bytes body) {
        return bad("The answer is not JSON", body);
    }

    /// @param body that the tree was read from, for messages
    Attempt read(JsonNode root, Bytes body, Probabilities wanted) {
        JsonNode choice = root.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            return bad("The answer holds no message", body).withUsage(usage(root.path("usage")));
        }
        Optional<String> text = text(message.path("content"));
        String finish = choice.path("finish_reason").asString("");
        if (text.isEmpty() || finish.equals("error") || finish.equals("abort")) {
            return bad("The answer holds no text and finishes with '" + words.plain(finish) + "'", body)
                    .withUsage(usage(root.path("usage")));
        }
        String refusal = message.path("refusal").asString("");
        boolean refused = text.get().isBlank() && !refusal.isBlank();
        Finish end = refused ? Finish.REFUSED : finish(finish);
        return new Attempt.Answered(new Answer(
                JsonBody.wellFormed(refused ? refusal : text.get()),
                end,
                usage(root.path("usage")),
                JsonBody.wellFormed(root.path("model").asString(model)),
                detail(choice, refused, finish),
                Likelihoods.wanted(probabilities(choice.at("/logprobs/content")), wanted)));
    }

    private static Optional<String> detail(JsonNode choice, boolean refused, String finish) {
        if (refused) {
            return Optional.of("refusal");
        }
        return finish(finish) == Finish.REFUSED
                ? ContentFilter.categories(choice.path("content_filter_results"))
                        .or(() -> Optional.of(finish))
                : Optional.empty();
    }

    private static Finish finish(String reason) {
        return switch (reason) {
            case "length", "max_tokens" -> Finish.CUT_OFF;
            case "content_filter", "refusal", "safety" -> Finish.REFUSED;
            default -> Finish.COMPLETE;
        };
    }

    /// Plain text, nothing, or a list of parts of which the texts count.
    private static Optional<String> text(JsonNode content) {
        if (content.isNull() || content.isMissingNode()) {
            return Optional.of("");
        }
        if (content.isString()) {
            return Optional.of(content.stringValue());
        }
        if (!content.isArray()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(part.isString() ? part.stringValue() : part.path("text").asString(""));
        }
        return Optional.of(text.toString());
    }

    private static Usage usage(JsonNode usage) {
        return new Usage(
                JsonBody.count(usage.path("prompt_tokens")),
                JsonBody.count(usage.path("completion_tokens")),
                JsonBody.count(usage.at("/prompt_tokens_details/cached_tokens")),
                JsonBody.count(usage.at("/completion_tokens_details/reasoning_tokens")));
    }

    private static Optional<TokenProbabilities> probabilities(JsonNode tokens) {
        List<TokenProbabilities.Token> known = tokens.valueStream()
                .filter(token -> token.path("logprob").isNumber())
                .map(token -> new TokenProbabilities.Token(
                        JsonBody.wellFormed(token.path("token").asString("")),
                        token.path("logprob").doubleValue()))
                .toList();
        return Likelihoods.of(known);
    }

    private Attempt.Faulted bad(String what, Bytes body) {
        return Attempt.Faulted.of(FaultKind.BAD_ANSWER, what + ": '" + words.of(body) + "'.");
    }
}

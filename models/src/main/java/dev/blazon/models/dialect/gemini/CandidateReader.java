package dev.blazon.models.dialect.gemini;

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
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads the answer out of the first candidate: its text parts, without the thoughts. A prompt that was blocked has no
/// candidate and is a refusal.
final class CandidateReader {
    private final String model;
    private final ServerWords words;

    CandidateReader(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
    }

    Attempt read(Bytes body, Probabilities wanted) {
        return JsonBody.read(body)
                .map(root -> response(root, body, wanted))
                .orElseGet(() -> bad("The answer is not JSON", body));
    }

    private Attempt response(JsonNode root, Bytes body, Probabilities wanted) {
        JsonNode candidate = root.path("candidates").path(0);
        JsonNode blocked = root.at("/promptFeedback/blockReason");
        if (candidate.isObject()) {
            return candidate(root, candidate, body, wanted);
        }
        return blocked.isString()
                ? new Attempt.Answered(answer(
                        root,
                        "The prompt was blocked.",
                        Finish.REFUSED,
                        Safety.detail(blocked.stringValue(), root.at("/promptFeedback/safetyRatings"))))
                : bad("The answer holds no candidate", body).withUsage(usage(root));
    }

    private Attempt candidate(JsonNode root, JsonNode candidate, Bytes body, Probabilities wanted) {
        String reason = candidate.path("finishReason").asString("STOP");
        String text = text(candidate);
        return switch (reason) {
            case "STOP" ->
                new Attempt.Answered(new Answer(
                        text,
                        Finish.COMPLETE,
                        usage(root),
                        model(root),
                        Optional.empty(),
                        Likelihoods.wanted(probabilities(candidate), wanted)));
            case "MAX_TOKENS" -> new Attempt.Answered(answer(root, text, Finish.CUT_OFF, Safety.word(reason)));
            case String other
            when Safety.REASONS.contains(other) -> {
                String told = text.isBlank() ? candidate.path("finishMessage").asString("") : text;
                String detail = Safety.detail(other, candidate.path("safetyRatings"));
                yield new Attempt.Answered(answer(root, JsonBody.wellFormed(told), Finish.REFUSED, detail));
            }
            default ->
                bad("The answer finishes with '" + words.plain(reason) + "'", body)
                        .withUsage(usage(root));
        };
    }

    private Answer answer(JsonNode root, String text, Finish finish, String detail) {
        return new Answer(text, finish, usage(root), model(root)).withDetail(detail);
    }

    private String model(JsonNode root) {
        return JsonBody.wellFormed(root.path("modelVersion").asString(model));
    }

    private static String text(JsonNode candidate) {
        return JsonBody.wellFormed(candidate
                .at("/content/parts")
                .valueStream()
                .filter(part -> !part.path("thought").asBoolean(false))
                .map(part -> part.path("text").asString(""))
                .collect(Collectors.joining()));
    }

    /// Thoughts are counted beside the candidate there and cost the same.
    private static Usage usage(JsonNode root) {
        JsonNode usage = root.path("usageMetadata");
        long thoughts = JsonBody.count(usage.path("thoughtsTokenCount"));
        return new Usage(
                JsonBody.count(usage.path("promptTokenCount")),
                JsonBody.count(usage.path("candidatesTokenCount")) + thoughts,
                JsonBody.count(usage.path("cachedContentTokenCount")),
                thoughts);
    }

    /// The tokens, or their mean alone when that is all there is.
    private static Optional<TokenProbabilities> probabilities(JsonNode candidate) {
        List<TokenProbabilities.Token> tokens = candidate
                .at("/logprobsResult/chosenCandidates")
                .valueStream()
                .filter(token -> token.path("logProbability").isNumber())
                .map(token -> new TokenProbabilities.Token(
                        JsonBody.wellFormed(token.path("token").asString("")),
                        token.path("logProbability").doubleValue()))
                .toList();
        JsonNode mean = candidate.path("avgLogprobs");
        return Likelihoods.of(tokens)
                .or(() -> mean.isNumber()
                        ? Optional.of(new TokenProbabilities(mean.doubleValue(), List.of()))
                        : Optional.empty());
    }

    private Attempt.Faulted bad(String what, Bytes body) {
        return Attempt.Faulted.of(FaultKind.BAD_ANSWER, what + ": '" + words.of(body) + "'.");
    }
}

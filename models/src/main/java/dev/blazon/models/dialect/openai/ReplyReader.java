package dev.blazon.models.dialect.openai;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.ServerWords;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the answer out of a chat completion. A text that is missing is an empty answer, not a fault: the model was
/// asked and said nothing.
final class ReplyReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String model;
    private final ServerWords words;

    ReplyReader(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
    }

    Attempt read(Bytes body) {
        try {
            return completion(JSON.readTree(body.shared()), body);
        } catch (JacksonException _) {
            return bad("The answer is not JSON", body);
        }
    }

    private Attempt completion(JsonNode root, Bytes body) {
        JsonNode choice = root.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            return bad("The answer holds no message", body);
        }
        Optional<String> text = text(message.path("content"));
        String finish = choice.path("finish_reason").asString("");
        if (text.isEmpty() || finish.equals("error") || finish.equals("abort")) {
            return bad("The answer holds no text and finishes with '" + words.plain(finish) + "'", body);
        }
        String refusal = message.path("refusal").asString("");
        boolean refused = text.get().isBlank() && !refusal.isBlank();
        return new Attempt.Answered(new Answer(
                wellFormed(refused ? refusal : text.get()),
                refused ? Finish.REFUSED : finish(finish),
                usage(root.path("usage")),
                wellFormed(root.path("model").asString(model))));
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
        return new Usage(count(usage.path("prompt_tokens")), count(usage.path("completion_tokens")));
    }

    private static long count(JsonNode number) {
        return number.canConvertToLong() ? Math.max(0, number.longValue()) : 0;
    }

    /// JSON can spell half of a surrogate pair, which no file can hold.
    private static String wellFormed(String text) {
        int[] repaired = text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(repaired, 0, repaired.length);
    }

    private Attempt bad(String what, Bytes body) {
        return Attempt.Faulted.of(FaultKind.BAD_ANSWER, what + ": '" + words.of(body) + "'.");
    }
}

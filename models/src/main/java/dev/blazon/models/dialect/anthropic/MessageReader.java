package dev.blazon.models.dialect.anthropic;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.ServerWords;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads the answer out of a message: its text blocks, without the thinking before them.
final class MessageReader {
    private final String model;
    private final ServerWords words;

    MessageReader(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
    }

    Attempt read(Bytes body) {
        return JsonBody.read(body)
                .map(root -> message(root, body))
                .orElseGet(() -> bad("The answer is not JSON", body));
    }

    private Attempt message(JsonNode root, Bytes body) {
        if (!root.path("content").isArray()) {
            return bad("The answer holds no content", body).withUsage(usage(root.path("usage")));
        }
        String stop = root.path("stop_reason").asString("");
        return new Attempt.Answered(new Answer(
                JsonBody.wellFormed(text(root)),
                finish(stop),
                usage(root.path("usage")),
                JsonBody.wellFormed(root.path("model").asString(model)),
                detail(root, stop),
                Optional.empty()));
    }

    private static Finish finish(String stop) {
        return switch (stop) {
            case "max_tokens", "model_context_window_exceeded", "pause_turn" -> Finish.CUT_OFF;
            case "refusal" -> Finish.REFUSED;
            default -> Finish.COMPLETE;
        };
    }

    private static String text(JsonNode root) {
        String text = root.path("content")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("text"))
                .map(block -> block.path("text").asString(""))
                .collect(Collectors.joining());
        return text.isEmpty() ? root.at("/stop_details/explanation").asString("") : text;
    }

    /// The category of a refusal, or why an answer ended early.
    private static Optional<String> detail(JsonNode root, String stop) {
        return switch (finish(stop)) {
            case COMPLETE -> Optional.empty();
            case CUT_OFF -> Optional.of(stop);
            case REFUSED -> Optional.of(root.at("/stop_details/category").asString(stop));
        };
    }

    /// What was read from a cache or written to it counts as input of its own there.
    private static Usage usage(JsonNode usage) {
        long cached = JsonBody.count(usage.path("cache_read_input_tokens"));
        long input = JsonBody.count(usage.path("input_tokens"))
                + JsonBody.count(usage.path("cache_creation_input_tokens"))
                + cached;
        return new Usage(
                input,
                JsonBody.count(usage.path("output_tokens")),
                cached,
                JsonBody.count(usage.at("/output_tokens_details/thinking_tokens")));
    }

    private Attempt.Faulted bad(String what, Bytes body) {
        return Attempt.Faulted.of(FaultKind.BAD_ANSWER, what + ": '" + words.of(body) + "'.");
    }
}

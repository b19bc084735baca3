package dev.blazon.models.dialect.anthropic;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.ServerWords;
import dev.blazon.models.dialect.Statuses;
import java.util.List;

/// Reads a refusal by the type that it names; the status counts where it names none.
final class ErrorReader {
    private static final List<String> TOO_LARGE =
            List.of("prompt is too long", "maximum: ", "dimensions exceed", "exceed context limit", "too large");
    private static final List<String> UNWILLING = List.of("content filtering policy", "content filter");

    private final String model;
    private final ServerWords words;

    ErrorReader(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
    }

    Attempt read(int status, Bytes body) {
        String type = JsonBody.read(body)
                .map(root -> root.at("/error/type").asString(""))
                .orElse("");
        String said = ServerWords.lower(body);
        if (type.equals("invalid_request_error") && mentions(said, UNWILLING)) {
            Answer refused = new Answer(words.of(body), Answer.Finish.REFUSED, Usage.NONE, model);
            return new Attempt.Answered(refused.withDetail("content-filter"));
        }
        String detail = "The server answered " + status + " to model '" + model + "': '" + words.of(body) + "'.";
        return Attempt.Faulted.of(kind(status, type, said), detail);
    }

    private static FaultKind kind(int status, String type, String said) {
        return switch (type) {
            case "invalid_request_error" -> refused(said);
            case "authentication_error", "permission_error" -> FaultKind.KEY_REFUSED;
            case "billing_error" -> FaultKind.QUOTA_SPENT;
            case "not_found_error" -> FaultKind.NOT_FOUND;
            case "request_too_large" -> FaultKind.TOO_LARGE;
            case "rate_limit_error" -> FaultKind.RATE_LIMITED;
            case "timeout_error" -> FaultKind.TIMEOUT;
            case "overloaded_error" -> FaultKind.OVERLOADED;
            case "api_error" -> FaultKind.SERVER_ERROR;
            default -> Statuses.kind(status);
        };
    }

    private static FaultKind refused(String said) {
        if (said.contains("credit balance")) {
            return FaultKind.QUOTA_SPENT;
        }
        boolean tooLarge = mentions(said, TOO_LARGE) || said.contains("exceeds") && said.contains("maximum");
        return tooLarge && !said.contains("max_tokens") ? FaultKind.TOO_LARGE : FaultKind.REQUEST_REFUSED;
    }

    private static boolean mentions(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }
}

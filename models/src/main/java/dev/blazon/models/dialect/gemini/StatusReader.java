package dev.blazon.models.dialect.gemini;

import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.ServerWords;
import dev.blazon.models.dialect.Statuses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a refusal by the status that it names and by the details that it brings; the HTTP status counts where it names
/// none.
final class StatusReader {
    private static final List<String> TOO_LARGE =
            List.of("exceeds the maximum number of tokens", "payload size exceeds", "image size", "too large");
    private static final List<String> BLIND =
            List.of("image input modality is not enabled", "does not support image", "image input is not supported");

    private final String model;
    private final ServerWords words;

    StatusReader(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
    }

    Attempt read(int status, Bytes body) {
        JsonNode error = JsonBody.read(body).orElseGet(JsonBody::create);
        // some ways of asking put the error into a list
        JsonNode named = (error.isArray() ? error.path(0) : error).path("error");
        String told = named.path("message").isString()
                ? words.plain(named.path("message").stringValue())
                : words.of(body);
        String detail = "The server answered " + status + " to model '" + model + "': '" + told + "'.";
        Attempt.Faulted fault = Attempt.Faulted.of(kind(status, named, ServerWords.lower(body)), detail);
        return delay(named).map(fault::withRetryAfter).orElse(fault);
    }

    private static FaultKind kind(int status, JsonNode error, String said) {
        return switch (error.path("status").asString("")) {
            case "INVALID_ARGUMENT" -> refused(said);
            case "UNAUTHENTICATED", "PERMISSION_DENIED", "FAILED_PRECONDITION" -> FaultKind.KEY_REFUSED;
            case "NOT_FOUND" -> FaultKind.NOT_FOUND;
            case "RESOURCE_EXHAUSTED" -> isSpent(error) ? FaultKind.QUOTA_SPENT : FaultKind.RATE_LIMITED;
            case "UNAVAILABLE" -> FaultKind.OVERLOADED;
            case "DEADLINE_EXCEEDED" -> FaultKind.TIMEOUT;
            case "INTERNAL", "UNKNOWN" -> FaultKind.SERVER_ERROR;
            default -> Statuses.kind(status);
        };
    }

    private static FaultKind refused(String said) {
        if (said.contains("api_key_invalid") || said.contains("api key not valid")) {
            return FaultKind.KEY_REFUSED;
        }
        if (BLIND.stream().anyMatch(said::contains)) {
            return FaultKind.CANNOT_SEE;
        }
        return TOO_LARGE.stream().anyMatch(said::contains) ? FaultKind.TOO_LARGE : FaultKind.REQUEST_REFUSED;
    }

    /// A day's quota does not come back while a call waits.
    private static boolean isSpent(JsonNode error) {
        return error.path("details")
                .valueStream()
                .flatMap(detail -> detail.path("violations").valueStream())
                .anyMatch(violation -> violation.path("quotaId").asString("").contains("PerDay"));
    }

    /// `RetryInfo` names seconds, such as `57.24s`.
    private static Optional<Duration> delay(JsonNode error) {
        return error.path("details")
                .valueStream()
                .map(detail -> detail.path("retryDelay").asString(""))
                .filter(text -> text.matches("[0-9]{1,6}(\\.[0-9]{1,9})?s"))
                .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.replace("s", "")) * 1000)))
                .findFirst();
    }
}

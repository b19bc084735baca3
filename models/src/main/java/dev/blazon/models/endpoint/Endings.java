package dev.blazon.models.endpoint;

import dev.blazon.core.model.Answer;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.rate.Outcome;
import dev.blazon.models.rate.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells the gate what a call's end says about its endpoint.
final class Endings {

    private Endings() {}

    static Outcome outcome(Attempt attempt, Dialect.Reply reply, Instant now) {
        return new Outcome(
                signal(attempt),
                retryAfter(attempt),
                LimitHeaders.requests(reply.headers(), now),
                LimitHeaders.tokens(reply.headers(), now),
                spent(attempt));
    }

    /// Without a reply.
    static Outcome outcome(Attempt attempt) {
        return Outcome.of(signal(attempt), retryAfter(attempt));
    }

    private static Optional<Duration> retryAfter(Attempt attempt) {
        return attempt instanceof Attempt.Faulted fault ? fault.retryAfter() : Optional.empty();
    }

    private static long spent(Attempt attempt) {
        return attempt instanceof Attempt.Answered(Answer answer)
                ? answer.usage().inputTokens() + answer.usage().outputTokens()
                : 0;
    }

    private static Signal signal(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered _ -> Signal.ANSWERED;
            case Attempt.Faulted fault -> signal(fault.kind());
        };
    }

    private static Signal signal(FaultKind kind) {
        return switch (kind) {
            case RATE_LIMITED, OVERLOADED -> Signal.REFUSED;
            case TIMEOUT -> Signal.LATE;
            case UNREACHABLE, NOT_TRUSTED -> Signal.UNREACHABLE;
            case SERVER_ERROR, BAD_ANSWER -> Signal.BROKEN;
            case CONNECTION_LOST -> Signal.LOST;
            case TOO_LARGE, MISSPELT, REQUEST_REFUSED, KEY_REFUSED, QUOTA_SPENT, NOT_FOUND, NOT_SUPPORTED, CANNOT_SEE ->
                Signal.TURNED_DOWN;
        };
    }
}

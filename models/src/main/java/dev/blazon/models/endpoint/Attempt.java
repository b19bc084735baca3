package dev.blazon.models.endpoint;

import dev.blazon.core.model.Answer;
import java.time.Duration;
import java.util.Optional;

/// How one call ended.
sealed interface Attempt {

    record Answered(Answer answer) implements Attempt {}

    /// @param detail one sentence: what was seen
    /// @param retryAfter how long the server asked to be left alone
    record Faulted(FaultKind kind, String detail, Optional<Duration> retryAfter) implements Attempt {

        static Faulted of(FaultKind kind, String detail) {
            return new Faulted(kind, detail, Optional.empty());
        }
    }
}

package dev.blazon.models.dialect;

import dev.blazon.core.model.Answer;
import java.time.Duration;
import java.util.Optional;

/// How one call ended.
public sealed interface Attempt {

    record Answered(Answer answer) implements Attempt {}

    /// @param detail one sentence: what was seen
    /// @param retryAfter how long the body asked to be left alone; what the header fields ask is read elsewhere
    record Faulted(FaultKind kind, String detail, Optional<Duration> retryAfter) implements Attempt {

        public static Faulted of(FaultKind kind, String detail) {
            return new Faulted(kind, detail, Optional.empty());
        }

        public Faulted withRetryAfter(Duration asked) {
            return new Faulted(kind, detail, Optional.of(asked));
        }
    }
}

package dev.blazon.models.dialect;

import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import java.time.Duration;
import java.util.Optional;

/// How one call ended.
public sealed interface Attempt {

    record Answered(Answer answer) implements Attempt {}

    /// @param detail one sentence: what was seen
    /// @param retryAfter how long the body asked to be left alone; what the header fields ask is read elsewhere
    /// @param usage what the server billed all the same
    record Faulted(FaultKind kind, String detail, Optional<Duration> retryAfter, Usage usage) implements Attempt {

        public static Faulted of(FaultKind kind, String detail) {
            return new Faulted(kind, detail, Optional.empty(), Usage.NONE);
        }

        public Faulted withRetryAfter(Duration asked) {
            return new Faulted(kind, detail, Optional.of(asked), usage);
        }

        public Faulted withUsage(Usage billed) {
            return new Faulted(kind, detail, retryAfter, billed);
        }
    }
}

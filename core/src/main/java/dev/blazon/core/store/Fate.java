package dev.blazon.core.store;

import dev.blazon.core.operator.Reason;
import dev.blazon.core.sample.Sample;

/// How a sample ended. Every input sample has exactly one.
public sealed interface Fate {

    Sample sample();

    default String key() {
        return sample().key();
    }

    record Kept(Sample sample) implements Fate {}

    /// @param step that dropped it, such as `1 drop-small-images`
    record Rejected(Sample sample, String step, Reason reason) implements Fate {}

    /// @param step that failed, or `read`, `measure`
    /// @param attempts how often the model was asked by the call that failed, retries included; 1 where none failed
    record Failed(Sample sample, String step, String faultClass, String message, int attempts) implements Fate {}
}

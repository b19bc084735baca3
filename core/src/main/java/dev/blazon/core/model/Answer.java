package dev.blazon.core.model;

import dev.blazon.core.sample.Usage;

/// What a model answered.
///
/// @param model as the server named itself in the answer
public record Answer(String text, Finish finish, Usage usage, String model) {

    /// Why the model stopped.
    public enum Finish {
        COMPLETE,
        CUT_OFF,
        REFUSED
    }
}

package dev.blazon.models.rate;

import java.time.Duration;

/// What became of the wish to make a call.
public sealed interface Entry {

    record Admitted(Pass pass) implements Entry {}

    /// All endpoints were down for longer than the caller's patience.
    ///
    /// @param lane the one that is named
    /// @param silent for how long it has answered nothing
    /// @param everWell whether it answered before, in this run
    record Down(int lane, Duration silent, boolean everWell) implements Entry {}

    /// All endpoints were left.
    ///
    /// @param lane the last one
    record Left(int lane) implements Entry {}
}

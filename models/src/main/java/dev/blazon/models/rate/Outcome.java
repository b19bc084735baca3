package dev.blazon.models.rate;

import java.time.Duration;
import java.util.Optional;

/// What a call tells about its endpoint.
///
/// @param retryAfter how long the server asked to be left alone
/// @param requests what is left of the requests it allows
/// @param tokens what is left of the tokens it allows
/// @param spent tokens that the call took, 0 when not told
public record Outcome(
        Signal signal,
        Optional<Duration> retryAfter,
        Optional<Allowance> requests,
        Optional<Allowance> tokens,
        long spent) {

    public static Outcome of(Signal signal) {
        return new Outcome(signal, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    public static Outcome of(Signal signal, Optional<Duration> retryAfter) {
        return new Outcome(signal, retryAfter, Optional.empty(), Optional.empty(), 0);
    }
}

package dev.blazon.models.rate;

import java.time.Duration;
import java.util.OptionalInt;

/// A call that wants to start.
///
/// @param bytes it sends
/// @param losses how often the endpoint broke under it
/// @param avoid the lane that failed it last
/// @param patience how long a fleet that is down is waited for
public record Ask(long bytes, int losses, OptionalInt avoid, Duration patience) {
    private static final int MANY = 2;

    /// Calls under which an endpoint broke repeatedly are let in one at a time, so that they cannot hide in a crowd
    /// and those that were only near are soon cleared.
    boolean isSuspect() {
        return losses >= MANY;
    }
}

package dev.blazon.models.rate;

import java.time.Duration;
import java.util.OptionalInt;

/// A call that wants to start.
///
/// @param bytes it sends
/// @param losses how often the endpoint broke under it: such calls go first, when little else is under way
/// @param avoid the lane that failed it last
/// @param patience how long a fleet that is down is waited for
public record Ask(long bytes, int losses, OptionalInt avoid, Duration patience) {}

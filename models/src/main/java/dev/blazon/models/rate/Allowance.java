package dev.blazon.models.rate;

import java.time.Duration;

/// What a server says is left of one of its limits.
///
/// @param limit when nothing is used, at least 1
/// @param remaining of it now
/// @param reset until all of it is back
public record Allowance(double limit, double remaining, Duration reset) {}

/// How many calls an endpoint is given at once, and when it is left alone. Start at [Fleet].
///
/// A [Fleet] chooses among the endpoints of one model; each is a [Lane] with a [Window] that learns how many calls it
/// bears, a [Breaker] that shuts it while it is down and [Meter]s that follow what it says of its limits. All but
/// [Fleet] is arithmetic over given times, so that a simulated server can try it. What a call says is not known here.
@NullMarked
package dev.blazon.models.rate;

import org.jspecify.annotations.NullMarked;

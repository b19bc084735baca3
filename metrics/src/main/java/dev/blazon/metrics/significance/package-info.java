/// How sure a corpus score is, and whether one system is better than another. Start at [Bootstrap]; [Randomisation]
/// asks the second by exchanging outputs.
@NullMarked
package dev.blazon.metrics.significance;

import org.jspecify.annotations.NullMarked;

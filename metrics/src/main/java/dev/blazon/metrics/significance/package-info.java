/// How sure a corpus score is, and whether one system is better than another. Start at [Bootstrap].
@NullMarked
package dev.blazon.metrics.significance;

import org.jspecify.annotations.NullMarked;

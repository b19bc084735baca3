/// What texts are like, without references: how long they are in words and in models' tokens, how concrete, and what
/// they share with other texts of the same pictures.
@NullMarked
package dev.blazon.metrics.statistics;

import org.jspecify.annotations.NullMarked;

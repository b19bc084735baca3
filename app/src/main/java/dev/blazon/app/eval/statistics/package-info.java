/// What captions are like without being compared: [StatisticsOptions] says what is counted, [TextStatistics] counts it,
/// [StatisticsText] tells it.
@NullMarked
package dev.blazon.app.eval.statistics;

import org.jspecify.annotations.NullMarked;

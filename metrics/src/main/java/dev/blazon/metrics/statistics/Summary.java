package dev.blazon.metrics.statistics;

import dev.blazon.metrics.significance.Bootstrap;
import java.util.Arrays;

/// How numbers are spread.
///
/// @param deviation the standard deviation of the numbers themselves (divided by their count); 0 for one
/// @param p5 the 5 % quantile; quantiles are by linear interpolation
public record Summary(
        int count,
        double mean,
        double deviation,
        double min,
        double p5,
        double p25,
        double median,
        double p75,
        double p95,
        double max) {

    /// @param numbers NaN ones are left out
    /// @return all NaN, with a count of 0, where none is left
    public static Summary of(double[] numbers) {
        double[] known = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double variance = Arrays.stream(known)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElse(Double.NaN);
        return new Summary(
                known.length,
                mean,
                Math.sqrt(variance),
                Bootstrap.quantile(known, 0),
                Bootstrap.quantile(known, 0.05),
                Bootstrap.quantile(known, 0.25),
                Bootstrap.quantile(known, 0.5),
                Bootstrap.quantile(known, 0.75),
                Bootstrap.quantile(known, 0.95),
                Bootstrap.quantile(known, 1));
    }
}

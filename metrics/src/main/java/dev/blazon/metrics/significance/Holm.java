package dev.blazon.metrics.significance;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Holm's correction (1979): p-values of several comparisons, raised so that the chance of even one false finding stays
/// what a single one would have.
public final class Holm {
    private Holm() {}

    /// @return in the order given, each at most 1
    public static double[] corrected(double[] pValues) {
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> pValues[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] raised = new double[pValues.length];
        double least = 0;
        for (int rank = 0; rank < order.length; rank++) {
            least = Math.max(least, Math.min(1, pValues[order[rank]] * (pValues.length - rank)));
            raised[order[rank]] = least;
        }
        return raised;
    }
}

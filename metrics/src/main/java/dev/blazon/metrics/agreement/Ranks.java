package dev.blazon.metrics.agreement;

import java.util.Arrays;

/// Places of values among each other.
final class Ranks {
    private Ranks() {}

    /// Equal values share a place, from 0, and none is left out. 0 and -0 are equal.
    static int[] dense(double[] values) {
        double[] distinct = Arrays.stream(values)
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
        int[] ranks = new int[values.length];
        for (int at = 0; at < values.length; at++) {
            ranks[at] = Arrays.binarySearch(distinct, values[at] + 0.0);
        }
        return ranks;
    }

    /// Equal values share the mean of their places, from 0.
    static double[] mean(double[] values) {
        int[] dense = dense(values);
        int[] counts = new int[values.length];
        for (int rank : dense) {
            counts[rank]++;
        }
        double[] means = new double[values.length];
        int before = 0;
        for (int rank = 0; rank < counts.length; rank++) {
            means[rank] = before + (counts[rank] - 1) / 2.0;
            before += counts[rank];
        }
        return Arrays.stream(dense).mapToDouble(rank -> means[rank]).toArray();
    }
}

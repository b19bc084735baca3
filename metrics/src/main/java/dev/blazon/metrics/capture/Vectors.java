package dev.blazon.metrics.capture;

import java.util.List;

/// Vectors of length 1.
final class Vectors {

    private Vectors() {}

    /// @throws IllegalArgumentException when an encoder gives what is no direction, or other vectors than
    ///     were asked for
    static double[][] encode(TextEncoder encoder, List<String> phrases) {
        double[][] vectors = encoder.encode(phrases);
        if (vectors.length != phrases.size()) {
            throw new IllegalArgumentException("The encoder gave " + vectors.length + " vectors for " + phrases.size()
                    + " phrases, must be as many.");
        }
        double[][] units = new double[vectors.length][];
        for (int phrase = 0; phrase < vectors.length; phrase++) {
            double length = Math.sqrt(dot(vectors[phrase], vectors[phrase]));
            if (!(length > 0) || Double.isInfinite(length)) {
                throw new IllegalArgumentException("The encoder's vector of '" + phrases.get(phrase) + "' has length "
                        + length + ", must be finite and more than 0.");
            }
            units[phrase] = new double[vectors[phrase].length];
            for (int at = 0; at < units[phrase].length; at++) {
                units[phrase][at] = vectors[phrase][at] / length;
            }
        }
        return units;
    }

    /// The sum over vectors of the cosine to the nearest of others.
    static double sumOfNearest(double[][] vectors, double[][] others) {
        double sum = 0;
        for (double[] vector : vectors) {
            double nearest = Double.NEGATIVE_INFINITY;
            for (double[] other : others) {
                nearest = Math.max(nearest, dot(vector, other));
            }
            sum += nearest;
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("The encoder gave vectors of " + one.length + " and of " + other.length
                    + " numbers, must be one dimension.");
        }
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}

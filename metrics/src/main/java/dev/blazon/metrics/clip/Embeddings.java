package dev.blazon.metrics.clip;

import java.util.function.IntFunction;

/// Vectors of one dimension that point somewhere.
public final class Embeddings {
    private final double[][] vectors;
    private final double[] lengths;

    private Embeddings(int size, IntFunction<double[]> rows) {
        vectors = new double[size][];
        lengths = new double[size];
        for (int at = 0; at < size; at++) {
            double[] vector = rows.apply(at);
            double sum = 0;
            for (double number : vector) {
                sum += number * number;
            }
            vectors[at] = vector;
            lengths[at] = Math.sqrt(sum);
            check(at);
        }
    }

    private void check(int at) {
        if (vectors[at].length != vectors[0].length) {
            throw new IllegalArgumentException("Vector " + at + " has " + vectors[at].length
                    + " numbers and vector 0 has " + vectors[0].length + ", must be one dimension.");
        }
        if (!(lengths[at] > 0) || Double.isInfinite(lengths[at])) {
            throw new IllegalArgumentException(
                    "Vector " + at + " has length " + lengths[at] + ", must be finite and more than 0.");
        }
    }

    /// @param vectors of any length but 0; copied
    /// @throws IllegalArgumentException when they differ in dimension, or one is all zeros or not finite
    public static Embeddings of(double[][] vectors) {
        return new Embeddings(vectors.length, at -> vectors[at].clone());
    }

    /// The same for numbers as models give them; what follows is computed in double precision.
    public static Embeddings of(float[][] vectors) {
        return new Embeddings(vectors.length, at -> {
            double[] row = new double[vectors[at].length];
            for (int number = 0; number < row.length; number++) {
                row[number] = vectors[at][number];
            }
            return row;
        });
    }

    public int size() {
        return vectors.length;
    }

    /// The cosine of the angle between two vectors.
    double cosine(int own, Embeddings others, int other) {
        double[] one = vectors[own];
        double[] two = others.vectors[other];
        if (one.length != two.length) {
            throw new IllegalArgumentException("Vectors of " + one.length + " numbers are compared with vectors of "
                    + two.length + ", must be one dimension.");
        }
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * two[at];
        }
        return sum / (lengths[own] * others.lengths[other]);
    }
}

package dev.blazon.metrics.retrieval;

/// Arithmetic of vectors in doubles.
final class Vectors {
    private Vectors() {}

    /// @param kind what they are of, for messages
    static double[][] normalised(String kind, float[][] vectors, int size) {
        double[][] all = new double[vectors.length][];
        for (int at = 0; at < all.length; at++) {
            if (vectors[at].length != size) {
                throw new IllegalArgumentException("[" + kind + " " + at + "] The vector has " + vectors[at].length
                        + " numbers, must have " + size + ".");
            }
            double[] vector = new double[size];
            double squares = 0;
            for (int place = 0; place < size; place++) {
                vector[place] = vectors[at][place];
                squares += vector[place] * vector[place];
            }
            double length = Math.sqrt(squares);
            if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "[" + kind + " " + at + "] The vector's length is " + length + ", must be above 0.");
            }
            for (int place = 0; place < size; place++) {
                vector[place] /= length;
            }
            all[at] = vector;
        }
        return all;
    }

    /// Four sums side by side, which the processor can add at once.
    static double dot(double[] left, double[] right) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int at = 0;
        for (; at + 3 < left.length; at += 4) {
            one += left[at] * right[at];
            two += left[at + 1] * right[at + 1];
            three += left[at + 2] * right[at + 2];
            four += left[at + 3] * right[at + 3];
        }
        for (; at < left.length; at++) {
            one += left[at] * right[at];
        }
        return one + two + (three + four);
    }
}

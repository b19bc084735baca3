package dev.blazon.core.model;

import java.util.Arrays;

/// A vector, as the model gave it: not normalised here.
public final class Embedding {
    private final float[] numbers;

    private Embedding(float[] numbers) {
        this.numbers = numbers;
    }

    public static Embedding of(float... numbers) {
        return new Embedding(numbers.clone());
    }

    public int dimensions() {
        return numbers.length;
    }

    public float at(int index) {
        return numbers[index];
    }

    public float[] toArray() {
        return numbers.clone();
    }

    /// The cosine of the angle between two vectors, -1 to 1; 0 when one of them is zero.
    public double cosine(Embedding other) {
        if (numbers.length != other.numbers.length) {
            throw new IllegalArgumentException(
                    "Vectors of " + numbers.length + " and " + other.numbers.length + " dimensions have no angle.");
        }
        double product = 0;
        double mine = 0;
        double theirs = 0;
        for (int at = 0; at < numbers.length; at++) {
            product += (double) numbers[at] * other.numbers[at];
            mine += (double) numbers[at] * numbers[at];
            theirs += (double) other.numbers[at] * other.numbers[at];
        }
        return mine == 0 || theirs == 0 ? 0 : product / Math.sqrt(mine * theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding vector && Arrays.equals(numbers, vector.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "vector of " + numbers.length;
    }
}

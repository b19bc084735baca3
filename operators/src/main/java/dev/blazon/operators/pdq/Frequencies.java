package dev.blazon.operators.pdq;

import java.util.Arrays;

/// The lowest 16 by 16 frequencies of a small picture, without the constant ones (discrete cosine transform), row by
/// row.
final class Frequencies {
    private static final int SIDE = 16;
    private static final float[] COSINES = cosines();

    private final float[] values;

    private Frequencies(float[] values) {
        this.values = values;
    }

    private static float[] cosines() {
        float[] cosines = new float[SIDE * Luma.SIDE];
        float scale = (float) Math.sqrt(2.0 / Luma.SIDE);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < Luma.SIDE; column++) {
                cosines[row * Luma.SIDE + column] =
                        (float) (scale * Math.cos(Math.PI / 2 / Luma.SIDE * (row + 1) * (2 * column + 1)));
            }
        }
        return cosines;
    }

    static Frequencies of(float[] small) {
        float[] half = new float[SIDE * Luma.SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < Luma.SIDE; column++) {
                float sum = 0;
                for (int at = 0; at < Luma.SIDE; at++) {
                    sum += COSINES[row * Luma.SIDE + at] * small[at * Luma.SIDE + column];
                }
                half[row * Luma.SIDE + column] = sum;
            }
        }
        float[] values = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float sum = 0;
                for (int at = 0; at < Luma.SIDE; at++) {
                    sum += half[row * Luma.SIDE + at] * COSINES[column * Luma.SIDE + at];
                }
                values[row * SIDE + column] = sum;
            }
        }
        return new Frequencies(values);
    }

    float at(int place) {
        return values[place];
    }

    /// A bit for each frequency above the median, the last one in front.
    PdqHash hash() {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        long[] words = new long[4];
        for (int bit = 0; bit < sorted.length; bit++) {
            if (values[bit] > median) {
                words[3 - bit / Long.SIZE] |= 1L << bit % Long.SIZE;
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /// The frequencies that the picture would have turned or mirrored.
    Frequencies turned(Turn turn) {
        float[] turned = new float[values.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float value = values[row * SIDE + column];
                int place = turn.exchanges() ? column * SIDE + row : row * SIDE + column;
                turned[place] = turn.keepsSign(row, column) ? value : -value;
            }
        }
        return new Frequencies(turned);
    }
}

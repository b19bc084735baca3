package dev.blazon.operators.pdq;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;

/// The brightness of a picture's pixels, row by row, 0 to 255. All arithmetic is in 32 bits and in the reference's
/// order, because a hash depends on the last bit.
record Luma(float[] values, int rows, int columns) {
    /// The side of the picture that is hashed.
    static final int SIDE = 64;

    private static final int LARGEST = 512;
    /// The filter is as wide as a 128th of the picture.
    private static final int PARTS = 128;

    private static final int PASSES = 2;

    static Luma of(Pixels pixels) {
        boolean large = pixels.width() > LARGEST || pixels.height() > LARGEST;
        int columns = large ? LARGEST : pixels.width();
        int rows = large ? LARGEST : pixels.height();
        int[] taken = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            int y = (int) ((long) row * pixels.height() / rows);
            for (int column = 0; column < columns; column++) {
                taken[row * columns + column] = pixels.argb((int) ((long) column * pixels.width() / columns), y);
            }
        }
        return new Luma(values(taken), rows, columns);
    }

    /// A picture all of grey counts as it stands, as one of a single channel does; grey in others is reckoned as
    /// colours
    /// are, which can make another last bit.
    private static float[] values(int[] argb) {
        boolean grey = Arrays.stream(argb).allMatch(own -> red(own) == green(own) && green(own) == blue(own));
        float[] values = new float[argb.length];
        for (int at = 0; at < values.length; at++) {
            values[at] =
                    grey ? red(argb[at]) : 0.299f * red(argb[at]) + 0.587f * green(argb[at]) + 0.114f * blue(argb[at]);
        }
        return values;
    }

    private static int red(int argb) {
        return argb >> 16 & 0xFF;
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    private static int blue(int argb) {
        return argb & 0xFF;
    }

    /// The picture blurred by Jarosz's tent filter and brought to 64 by 64.
    float[] small() {
        float[] blurred = values.clone();
        float[] between = new float[values.length];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int row = 0; row < rows; row++) {
                average(blurred, between, row * columns, 1, columns);
            }
            for (int column = 0; column < columns; column++) {
                average(between, blurred, column, columns, rows);
            }
        }
        float[] small = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            int from = (int) ((row + 0.5) * rows / SIDE);
            for (int column = 0; column < SIDE; column++) {
                small[row * SIDE + column] = blurred[from * columns + (int) ((column + 0.5) * columns / SIDE)];
            }
        }
        return small;
    }

    /// A moving average along a line of the picture.
    ///
    /// @param step from one value to the next
    private static void average(float[] from, float[] to, int start, int step, int length) {
        int width = (length + PARTS - 1) / PARTS;
        int ahead = (width + 2) / 2;
        float sum = 0;
        int count = 0;
        for (int at = 0; at < Math.min(ahead - 1, length); at++) {
            sum += from[start + at * step];
            count++;
        }
        for (int at = 0; at < length; at++) {
            int entering = at + ahead - 1;
            if (entering < length) {
                sum += from[start + entering * step];
                count++;
            }
            int leaving = entering - width;
            if (leaving >= 0) {
                sum -= from[start + leaving * step];
                count--;
            }
            to[start + at * step] = sum / count;
        }
    }

    /// How much neighbouring places of a small picture differ, 0 to 100.
    static int quality(float[] small) {
        int sum = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int at = row * SIDE + column;
                sum += row + 1 < SIDE ? step(small[at], small[at + SIDE]) : 0;
                sum += column + 1 < SIDE ? step(small[at], small[at + 1]) : 0;
            }
        }
        return Math.min(100, sum / 90);
    }

    private static int step(float one, float other) {
        return Math.abs((int) ((one - other) * 100 / 255));
    }
}

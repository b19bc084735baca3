package dev.blazon.formats.image.scale;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;

/// Shrinks pictures without transparency by area averaging, in whole numbers: first down the columns, then along the
/// rows of what is left.
///
/// The first pass is most of the work; its loops run over one `int` array each, which the compiler turns into vector
/// instructions.
public final class SolidScaler {
    /// 255 at the full weight of both passes, and a half for rounding, just fit in an `int`.
    private static final int DOWN_BITS = 12;

    private static final int ACROSS_BITS = 11;
    private static final int BITS = DOWN_BITS + ACROSS_BITS;

    private final Lines lines;
    private final Size target;
    private final Taps down;
    private final Taps across;
    private final int[] wide;
    /// Columns of one output row; zeros beyond its end, for weights of zero.
    private final int[] sums;

    private final int[] squeezed;
    private int widened = -1;

    private SolidScaler(Lines lines, int reduction, Size stored, Size target) {
        this.lines = lines;
        this.target = target;
        down = Taps.of(stored.height(), reduction, target.height(), DOWN_BITS);
        across = Taps.of(stored.width(), reduction, target.width(), ACROSS_BITS);
        wide = new int[lines.size().width() * lines.channels()];
        sums = new int[wide.length + across.count() * lines.channels()];
        squeezed = new int[target.width() * lines.channels()];
    }

    /// @param lines of the stored picture, perhaps reduced by its decoder
    /// @param reduction how many stored pixels along each side one of `lines` stands for; the last may stand for fewer
    /// @param target at most the size of `lines` each way
    public static Pixels scale(Lines lines, int reduction, Size stored, Size target) {
        return new SolidScaler(lines, reduction, stored, target).shrink();
    }

    private Pixels shrink() {
        int[] argb = new int[target.width() * target.height()];
        for (int y = 0; y < target.height(); y++) {
            squeezeDown(y);
            squeezeAcross();
            round(argb, y * target.width());
        }
        return Pixels.wrap(target.width(), target.height(), argb);
    }

    /// Averages the source rows of one output row into `sums`.
    private void squeezeDown(int y) {
        int source = down.first()[y];
        int from = y * down.count();
        set(sums, wide(source), down.weights()[from]);
        for (int tap = 1; tap < down.count(); tap++) {
            int weight = down.weights()[from + tap];
            if (weight > 0) {
                add(sums, wide(source + tap), weight);
            }
        }
    }

    /// Neighbouring output rows share a source row, which is fetched once.
    private int[] wide(int y) {
        if (y != widened) {
            byte[] line = lines.line(y);
            for (int i = 0; i < wide.length; i++) {
                wide[i] = line[i] & 0xFF;
            }
            widened = y;
        }
        return wide;
    }

    private static void set(int[] sums, int[] values, int weight) {
        for (int i = 0; i < values.length; i++) {
            sums[i] = values[i] * weight;
        }
    }

    private static void add(int[] sums, int[] values, int weight) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i] * weight;
        }
    }

    /// Averages `sums` into `squeezed`, three weights at a time: a loop of two or three turns for each pixel would cost
    /// more than what it does.
    private void squeezeAcross() {
        Arrays.fill(squeezed, 1 << BITS - 1);
        for (int tap = 0; tap < across.count(); tap += 3) {
            if (lines.channels() == 1) {
                addGrey(sums, squeezed, across, tap);
            } else {
                addColour(sums, squeezed, across, tap);
            }
        }
    }

    private static void addGrey(int[] sums, int[] squeezed, Taps taps, int tap) {
        int[] weights = taps.weights();
        for (int x = 0; x < squeezed.length; x++) {
            int at = taps.first()[x] + tap;
            int weight = x * taps.count() + tap;
            squeezed[x] +=
                    sums[at] * weights[weight] + sums[at + 1] * weights[weight + 1] + sums[at + 2] * weights[weight + 2];
        }
    }

    private static void addColour(int[] sums, int[] squeezed, Taps taps, int tap) {
        int[] first = taps.first();
        int[] weights = taps.weights();
        int count = taps.count();
        for (int x = 0; x < first.length; x++) {
            int at = 3 * (first[x] + tap);
            int one = weights[x * count + tap];
            int two = weights[x * count + tap + 1];
            int three = weights[x * count + tap + 2];
            squeezed[3 * x] += sums[at] * one + sums[at + 3] * two + sums[at + 6] * three;
            squeezed[3 * x + 1] += sums[at + 1] * one + sums[at + 4] * two + sums[at + 7] * three;
            squeezed[3 * x + 2] += sums[at + 2] * one + sums[at + 5] * two + sums[at + 8] * three;
        }
    }

    private void round(int[] argb, int start) {
        for (int x = 0; x < target.width(); x++) {
            argb[start + x] = 0xFF << 24
                    | (lines.channels() == 1
                            ? (squeezed[x] >> BITS) * 0x010101
                            : squeezed[3 * x + 2] >> BITS << 16
                                    | squeezed[3 * x + 1] >> BITS << 8
                                    | squeezed[3 * x] >> BITS);
        }
    }
}

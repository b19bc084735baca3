package dev.blazon.formats.image.scale;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;

/// Shrinks pictures without transparency by area averaging, in whole numbers: first down the columns, then along the
/// rows of what is left. Exact to within a rounded eighth of a level.
///
/// The first pass runs over one `int` array each, which the compiler turns into vector instructions. The second takes
/// the three colours of a pixel in one `long`, 21 bits each.
public final class SolidScaler {
    private static final int DOWN_BITS = 12;
    private static final int ACROSS_BITS = 11;
    /// Between the passes levels have this many bits behind the point.
    private static final int FRACTION_BITS = 2;

    private static final int BITS = FRACTION_BITS + ACROSS_BITS;
    private static final int LANE = 21;
    private static final long HALF = 1L << BITS - 1;
    private static final long HALVES = HALF | HALF << LANE | HALF << 2 * LANE;

    private final Lines lines;
    private final Size target;
    private final Taps down;
    private final Taps across;
    private final int[] wide;
    /// The source rows of one output row, averaged.
    private final int[] sums;
    /// The same, one `long` for each pixel; zeros beyond its end, for weights of zero.
    private final long[] packed;

    private final long[] squeezed;
    private int widened = -1;

    private SolidScaler(Lines lines, int reduction, Size stored, Size target) {
        this.lines = lines;
        this.target = target;
        down = Taps.of(stored.height(), reduction, target.height(), DOWN_BITS);
        across = Taps.of(stored.width(), reduction, target.width(), ACROSS_BITS);
        wide = new int[lines.size().width() * lines.channels()];
        sums = new int[wide.length];
        packed = new long[lines.size().width() + across.count()];
        squeezed = new long[target.width()];
    }

    /// @param lines of the stored picture, perhaps reduced by its decoder
    /// @param reduction stored pixels along each side for which one of `lines` stands; the last may stand for fewer
    /// @param target at most the size of `lines` each way
    public static Pixels scale(Lines lines, int reduction, Size stored, Size target) {
        return new SolidScaler(lines, reduction, stored, target).shrink();
    }

    private Pixels shrink() {
        int[] argb = new int[target.width() * target.height()];
        for (int y = 0; y < target.height(); y++) {
            squeezeDown(y);
            if (lines.channels() == 1) {
                packGrey(sums, packed);
            } else {
                packColour(sums, packed);
            }
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

    private static void packGrey(int[] sums, long[] packed) {
        for (int x = 0; x < sums.length; x++) {
            packed[x] = level(sums[x]) * (1L | 1L << LANE | 1L << 2 * LANE);
        }
    }

    private static void packColour(int[] sums, long[] packed) {
        int width = sums.length / 3;
        for (int x = 0; x < width; x++) {
            packed[x] = level(sums[3 * x]) | level(sums[3 * x + 1]) << LANE | level(sums[3 * x + 2]) << 2 * LANE;
        }
    }

    private static long level(int sum) {
        int spare = DOWN_BITS - FRACTION_BITS;
        return sum + (1 << spare - 1) >> spare;
    }

    /// Averages `packed` into `squeezed`, three weights at a time: a loop of two or three turns for each pixel would
    /// cost more than what it does.
    private void squeezeAcross() {
        Arrays.fill(squeezed, HALVES);
        for (int tap = 0; tap < across.count(); tap += 3) {
            add(packed, squeezed, across, tap);
        }
    }

    private static void add(long[] packed, long[] squeezed, Taps taps, int tap) {
        int[] first = taps.first();
        int[] weights = taps.weights();
        int weight = tap;
        for (int x = 0; x < squeezed.length; x++, weight += taps.count()) {
            int at = first[x] + tap;
            squeezed[x] += packed[at] * weights[weight]
                    + packed[at + 1] * weights[weight + 1]
                    + packed[at + 2] * weights[weight + 2];
        }
    }

    private void round(int[] argb, int start) {
        for (int x = 0; x < squeezed.length; x++) {
            int blue = (int) (squeezed[x] >> BITS) & 0xFF;
            int green = (int) (squeezed[x] >> LANE + BITS) & 0xFF;
            int red = (int) (squeezed[x] >> 2 * LANE + BITS) & 0xFF;
            argb[start + x] = 0xFF << 24 | red << 16 | green << 8 | blue;
        }
    }
}

package dev.blazon.metrics.significance;

import dev.blazon.metrics.Scores;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The bootstrap over samples (Efron 1979; for systems that are compared: Koehn, "Statistical Significance Tests for
/// Machine Translation Evaluation", 2004). The same seed gives the same outcome on any number of cores.
public final class Bootstrap {
    private final int resamples;
    private final long seed;

    /// @param resamples at least 100
    public Bootstrap(int resamples, long seed) {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples is " + resamples + ", must be at least 100");
        }
        this.resamples = resamples;
        this.seed = seed;
    }

    /// Bounds of a corpus score.
    public record Interval(double low, double high) {}

    /// The percentile interval that holds the corpus score of so many of a hundred draws of samples. Draws of samples
    /// that have no score together (NaN) are left out.
    ///
    /// @param percent 50 to 99
    /// @return NaN twice where no draw has a score
    public Interval interval(Scores scores, int percent) {
        double[] drawn = Arrays.stream(drawn(scores))
                .filter(score -> !Double.isNaN(score))
                .toArray();
        double tail = (100 - percent) / 200.0;
        return new Interval(quantile(drawn, tail), quantile(drawn, 1 - tail));
    }

    /// How likely so large a difference in either direction is when the two are equally good: twice the share of
    /// draws in which the worse one is at least as good, or one of them has no score, counting the set as it is
    /// as one draw. 1 at most.
    ///
    /// @throws IllegalArgumentException when the two have not the same number of samples
    public double pValue(Scores one, Scores other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(
                    "Only scores of one set can be compared: " + one.size() + " samples and " + other.size() + ".");
        }
        double[] first = drawn(one);
        double[] second = drawn(other);
        double sign = Math.signum(one.corpus() - other.corpus());
        long against = IntStream.range(0, resamples)
                .filter(draw -> !((first[draw] - second[draw]) * sign > 0))
                .count();
        return Math.min(1, 2.0 * (against + 1) / (resamples + 1));
    }

    private double[] drawn(Scores scores) {
        return IntStream.range(0, resamples)
                .parallel()
                .mapToDouble(draw -> scores.size() == 0 ? 0 : scores.corpusOf(picks(scores.size(), draw)))
                .toArray();
    }

    public int resamples() {
        return resamples;
    }

    /// The samples of one draw, from its own generator, so that draws do not depend on who makes them.
    ///
    /// @param samples how many there are to draw from, and to draw
    /// @param draw from 0
    public int[] picks(int samples, int draw) {
        SplittableRandom random = new SplittableRandom(scattered(seed + draw));
        int[] picks = new int[samples];
        for (int at = 0; at < samples; at++) {
            picks[at] = random.nextInt(samples);
        }
        return picks;
    }

    /// Seeds that lie a constant apart would give one sequence, shifted: this is the finaliser of MurmurHash3.
    static long scattered(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    /// The value below which a share of values lies, by linear interpolation between the two next to it.
    ///
    /// @param values in any order; left as they are
    /// @param share 0 to 1
    /// @return NaN without values
    public static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

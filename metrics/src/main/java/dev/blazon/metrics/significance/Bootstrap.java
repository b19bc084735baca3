package dev.blazon.metrics.significance;

import dev.blazon.metrics.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The bootstrap over samples (Efron 1979; for systems that are compared: Koehn, "Statistical Significance Tests for
/// Machine Translation Evaluation", 2004). The same seed gives the same outcome on any number of cores.
public final class Bootstrap {
    /// The values of so few samples lie in the processor's own memory, in any order.
    private static final int NEAR = 1 << 15;

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

    /// The corpus scores of all draws of one metric.
    ///
    /// @param values one for each draw; NaN for draws of samples that have no score together
    public record Drawn(Scores scores, double[] values) {

        /// The percentile interval that holds the corpus score of so many of a hundred draws.
        /// Draws without a score are left out.
        ///
        /// @param percent 50 to 99
        /// @return NaN twice where no draw has a score
        public Interval interval(int percent) {
            double[] known =
                    Arrays.stream(values).filter(score -> !Double.isNaN(score)).toArray();
            double tail = (100 - percent) / 200.0;
            return new Interval(quantile(known, tail), quantile(known, 1 - tail));
        }

        /// How likely so large a difference in either direction is when the two are equally good:
        /// twice the share of draws in which the worse one is at least as good, or one of them has
        /// no score, counting the set as it is as one draw. 1 at most.
        ///
        /// @param other of the same draws of the same samples
        public double pValue(Drawn other) {
            double sign = Math.signum(scores.corpus() - other.scores.corpus());
            long against = IntStream.range(0, values.length)
                    .filter(draw -> !((values[draw] - other.values[draw]) * sign > 0))
                    .count();
            return Math.min(1, 2.0 * (against + 1) / (values.length + 1));
        }
    }

    /// Draws for several metrics of one set at once.
    ///
    /// @return what was drawn, in the order of the scores
    /// @throws IllegalArgumentException when they have not the same number of samples
    public List<Drawn> draw(List<Scores> scores) {
        int samples = scores.isEmpty() ? 0 : scores.getFirst().size();
        for (Scores score : scores) {
            if (score.size() != samples) {
                throw new IllegalArgumentException(
                        "Only scores of one set can be compared: " + samples + " samples and " + score.size() + ".");
            }
        }
        double[][] values = new double[scores.size()][resamples];
        if (samples > 0) {
            IntStream.range(0, resamples).parallel().forEach(draw -> {
                int[] picks = picks(samples, draw);
                if (samples > NEAR) {
                    ascending(picks);
                }
                for (int metric = 0; metric < values.length; metric++) {
                    values[metric][draw] = scores.get(metric).corpusOf(picks);
                }
            });
        }
        return IntStream.range(0, values.length)
                .mapToObj(metric -> new Drawn(scores.get(metric), values[metric]))
                .toList();
    }

    /// [Drawn#interval] of one metric alone.
    public Interval interval(Scores scores, int percent) {
        return draw(List.of(scores)).getFirst().interval(percent);
    }

    /// [Drawn#pValue] of two systems alone.
    ///
    /// @throws IllegalArgumentException when the two have not the same number of samples
    public double pValue(Scores one, Scores other) {
        List<Drawn> both = draw(List.of(one, other));
        return both.getFirst().pValue(both.getLast());
    }

    public int resamples() {
        return resamples;
    }

    /// The samples of one draw, from its own generator, so that draws do not depend on who makes them.
    ///
    /// @param samples how many there are to draw from, and to draw
    /// @param draw from 0
    public int[] picks(int samples, int draw) {
        int[] picks = new int[samples];
        SplitMix generator = new SplitMix(scattered(seed + draw));
        for (int at = 0; at < samples; at++) {
            picks[at] = generator.below(samples);
        }
        return picks;
    }

    /// The same picks in ascending order, in which metrics read the memory of very many samples several times faster.
    private static void ascending(int[] picks) {
        int[] times = new int[picks.length];
        for (int pick : picks) {
            times[pick]++;
        }
        int at = 0;
        for (int sample = 0; sample < times.length; sample++) {
            for (int time = 0; time < times[sample]; time++) {
                picks[at++] = sample;
            }
        }
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

package dev.blazon.metrics.significance;

import dev.blazon.metrics.Scores;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The approximate randomisation test (Noreen, "Computer-Intensive Methods for Testing Hypotheses", 1989; for
/// metrics of texts: Riezler and Maxwell, "On Some Pitfalls in Automatic Evaluation and Significance Testing for
/// MT", 2005): if two systems are equally good, exchanging their outputs of any sample changes nothing. The same
/// seed gives the same outcome on any number of cores.
public final class Randomisation {
    /// Two sums of the same numbers in another order differ by less.
    private static final double ROUNDING = 1e-12;

    private final int shuffles;
    private final long seed;

    /// @param shuffles at least 100
    public Randomisation(int shuffles, long seed) {
        if (shuffles < 100) {
            throw new IllegalArgumentException("shuffles is " + shuffles + ", must be at least 100");
        }
        this.shuffles = shuffles;
        this.seed = seed;
    }

    /// How likely so large a difference in either direction is when the two are equally good: the share of
    /// exchanges that give one as large, counting the set as it is as one of them.
    ///
    /// @param one whose corpus score is the mean of its samples, as is that of the other
    /// @throws IllegalArgumentException when the two have not the same number of samples, when a sample has no
    ///     score, or when a corpus score is not the mean: then outputs of both must be scored together, see
    ///     [#pValue(Scores)]
    public double pValue(Scores one, Scores other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(
                    "Only scores of one set can be compared: " + one.size() + " samples and " + other.size() + ".");
        }
        requireMean(one);
        requireMean(other);
        double[] differences = new double[one.size()];
        for (int sample = 0; sample < differences.length; sample++) {
            differences[sample] = (one.of(sample) - other.of(sample)) / differences.length;
        }
        return share(differences.length, exchanged -> {
            double sum = 0;
            for (int sample = 0; sample < differences.length; sample++) {
                sum += exchanged[sample] ? -differences[sample] : differences[sample];
            }
            return sum;
        });
    }

    /// The same for any metric, from outputs of both systems scored as one set: first all of the one system, then all
    /// of the other in the same order.
    ///
    /// @throws IllegalArgumentException when the number of samples is odd
    public double pValue(Scores both) {
        if (both.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "Two systems have an even number of samples together, seen: " + both.size() + ".");
        }
        int samples = both.size() / 2;
        return share(samples, exchanged -> {
            int[] left = new int[samples];
            int[] right = new int[samples];
            for (int sample = 0; sample < samples; sample++) {
                left[sample] = exchanged[sample] ? samples + sample : sample;
                right[sample] = exchanged[sample] ? sample : samples + sample;
            }
            return both.corpusOf(left) - both.corpusOf(right);
        });
    }

    private static void requireMean(Scores scores) {
        double sum = 0;
        for (double sample : scores.samples()) {
            sum += sample;
        }
        double mean = scores.size() == 0 ? 0 : sum / scores.size();
        if (!(Math.abs(mean - scores.corpus()) <= 1e-9 * Math.max(1, Math.abs(mean)))) {
            throw new IllegalArgumentException("The corpus score of " + scores.name() + " is " + scores.corpus()
                    + ", the mean of its samples " + mean + ": must be the same. Score both systems as one set.");
        }
    }

    private double share(int samples, ToDoubleFunction<boolean[]> difference) {
        double seen = Math.abs(difference.applyAsDouble(new boolean[samples]));
        double least = seen - ROUNDING * Math.max(1, seen);
        long asLarge = IntStream.range(0, shuffles)
                .parallel()
                .filter(shuffle -> !(Math.abs(difference.applyAsDouble(exchanged(samples, shuffle))) < least))
                .count();
        return (asLarge + 1.0) / (shuffles + 1.0);
    }

    private boolean[] exchanged(int samples, int shuffle) {
        SplittableRandom random = new SplittableRandom(Bootstrap.scattered(seed + shuffle));
        boolean[] exchanged = new boolean[samples];
        for (int sample = 0; sample < samples; sample++) {
            exchanged[sample] = random.nextBoolean();
        }
        return exchanged;
    }
}

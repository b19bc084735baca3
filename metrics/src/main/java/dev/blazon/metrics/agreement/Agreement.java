package dev.blazon.metrics.agreement;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Rank correlations and pairwise accuracies of a metric's scores with people's ratings, one of each for each text (a
/// text that several people rated comes several times, or with their mean). They take time n log n, and as [Scores]
/// they have bounds by [dev.blazon.metrics.significance.Bootstrap]. One text alone has no score (NaN), nor have sets
/// that settle nothing: one value throughout.
public final class Agreement {
    private static final int VERSION = 1;

    private Agreement() {}

    /// All of them: `kendall_tau_b`, `kendall_tau_c`, `spearman`, `pairwise_accuracy`, `pairwise_accuracy_ties`.
    ///
    /// @param scores a metric's
    /// @param ratings people's, in the same order
    /// @throws IllegalArgumentException when they differ in number or one is no number
    public static List<Scores> of(double[] scores, double[] ratings) {
        requireMatching(scores, ratings);
        return List.of(
                scores("kendall_tau_b", scores, ratings, Agreement::kendallTauB),
                scores("kendall_tau_c", scores, ratings, Agreement::kendallTauC),
                scores("spearman", scores, ratings, Agreement::spearman),
                scores("pairwise_accuracy", scores, ratings, Agreement::pairwiseAccuracy),
                scores("pairwise_accuracy_ties", scores, ratings, Agreement::pairwiseAccuracyWithTies));
    }

    /// Kendall's tau-b ("The Treatment of Ties in Ranking Problems", 1945): concordant less discordant pairs,
    /// over the geometric mean of the pairs that are no tie in the one and in the other.
    public static double kendallTauB(double[] scores, double[] ratings) {
        Pairs pairs = pairs(scores, ratings);
        double untied = Math.sqrt(pairs.all() - pairs.tiedFirst()) * Math.sqrt(pairs.all() - pairs.tiedSecond());
        return untied == 0 ? Double.NaN : (pairs.concordant() - pairs.discordant()) / untied;
    }

    /// Stuart's tau-c (1953), which the literature of caption metrics reports for ratings on short scales:
    /// 2 m (C - D) / (n² (m - 1)), with m the smaller number of distinct values.
    public static double kendallTauC(double[] scores, double[] ratings) {
        Pairs pairs = pairs(scores, ratings);
        double classes = Math.min(pairs.distinctFirst(), pairs.distinctSecond());
        double texts = pairs.texts();
        return classes < 2
                ? Double.NaN
                : 2 * classes * (pairs.concordant() - pairs.discordant()) / (texts * texts * (classes - 1));
    }

    /// Spearman's rho: Pearson's correlation of ranks, equal values sharing their mean rank.
    public static double spearman(double[] scores, double[] ratings) {
        requireMatching(scores, ratings);
        double[] one = Ranks.mean(scores);
        double[] other = Ranks.mean(ratings);
        double middle = (one.length - 1) / 2.0;
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int at = 0; at < one.length; at++) {
            product += (one[at] - middle) * (other[at] - middle);
            squares += (one[at] - middle) * (one[at] - middle);
            otherSquares += (other[at] - middle) * (other[at] - middle);
        }
        double both = Math.sqrt(squares) * Math.sqrt(otherSquares);
        return both == 0 ? Double.NaN : Math.clamp(product / both, -1, 1);
    }

    /// The share of pairs rated differently that the metric puts in the same order (Kocmi et al., "To Ship or Not to
    /// Ship", 2021); the metric's ties are wrong.
    public static double pairwiseAccuracy(double[] scores, double[] ratings) {
        Pairs pairs = pairs(scores, ratings);
        long rated = pairs.all() - pairs.tiedSecond();
        return rated == 0 ? Double.NaN : (double) pairs.concordant() / rated;
    }

    /// The share of all pairs on which both agree, ties included (Deutsch et al., "Ties Matter", 2023, without its
    /// calibration of ties).
    public static double pairwiseAccuracyWithTies(double[] scores, double[] ratings) {
        Pairs pairs = pairs(scores, ratings);
        return pairs.all() == 0 ? Double.NaN : (double) (pairs.concordant() + pairs.tiedBoth()) / pairs.all();
    }

    private static Pairs pairs(double[] scores, double[] ratings) {
        requireMatching(scores, ratings);
        return Pairs.of(scores, ratings);
    }

    private static void requireMatching(double[] scores, double[] ratings) {
        if (scores.length != ratings.length) {
            throw new IllegalArgumentException("[agreement] There are " + scores.length + " scores and "
                    + ratings.length + " ratings, must be as many of each.");
        }
        for (int at = 0; at < scores.length; at++) {
            if (Double.isNaN(scores[at]) || Double.isNaN(ratings[at])) {
                throw new IllegalArgumentException("[agreement] Text " + at + " has score " + scores[at]
                        + " and rating " + ratings[at] + ", must be numbers. Leave it out.");
            }
        }
    }

    private static Scores scores(
            String name, double[] scores, double[] ratings, ToDoubleBiFunction<double[], double[]> agreement) {
        double[] own = scores.clone();
        double[] others = ratings.clone();
        double[] none = new double[own.length];
        Arrays.fill(none, Double.NaN);
        return Scores.of(
                Signature.of(name, VERSION, Mode.STRICT),
                agreement.applyAsDouble(own, others),
                none,
                picks -> agreement.applyAsDouble(picked(own, picks), picked(others, picks)));
    }

    private static double[] picked(double[] values, int[] picks) {
        return Arrays.stream(picks).mapToDouble(pick -> values[pick]).toArray();
    }
}

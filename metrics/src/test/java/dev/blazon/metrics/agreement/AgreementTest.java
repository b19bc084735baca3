package dev.blazon.metrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.significance.Bootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class AgreementTest {
    private static final double TOLERANCE = 1e-9;

    /// Scores and ratings of the same texts, with and without ties.
    record Rated(double[] scores, double[] ratings) {}

    @Provide
    Arbitrary<Rated> rated() {
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(size -> Combinators.combine(values(size), values(size)).as(Rated::new));
    }

    private static Arbitrary<double[]> values(int size) {
        Arbitrary<Double> coarse = Arbitraries.integers().between(-2, 2).map(Integer::doubleValue);
        Arbitrary<Double> fine = Arbitraries.doubles().between(-1, 1);
        return Arbitraries.oneOf(
                coarse.array(double[].class).ofSize(size),
                fine.array(double[].class).ofSize(size));
    }

    /// Every pair looked at: concordant, discordant, tied in the scores, in the ratings, in both.
    private static double[] everyPair(Rated rated) {
        double[] counts = new double[6];
        for (int one = 0; one < rated.scores.length; one++) {
            for (int other = 0; other < one; other++) {
                double scores = Math.signum(rated.scores[one] - rated.scores[other]);
                double ratings = Math.signum(rated.ratings[one] - rated.ratings[other]);
                counts[0] += scores * ratings > 0 ? 1 : 0;
                counts[1] += scores * ratings < 0 ? 1 : 0;
                counts[2] += scores == 0 ? 1 : 0;
                counts[3] += ratings == 0 ? 1 : 0;
                counts[4] += scores == 0 && ratings == 0 ? 1 : 0;
                counts[5]++;
            }
        }
        return counts;
    }

    private static void assertSame(double value, double wanted) {
        if (Double.isFinite(wanted)) {
            assertThat(value).isCloseTo(wanted, within(TOLERANCE));
        } else {
            assertThat(value).isNaN();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everythingIsItsDefinition(@ForAll("rated") Rated rated) {
        double[] pairs = everyPair(rated);
        double difference = pairs[0] - pairs[1];
        double size = rated.scores.length;
        double classes = Math.min(
                Arrays.stream(rated.scores).map(v -> v + 0.0).distinct().count(),
                Arrays.stream(rated.ratings).map(v -> v + 0.0).distinct().count());

        assertSame(
                Agreement.kendallTauB(rated.scores, rated.ratings),
                difference / Math.sqrt((pairs[5] - pairs[2]) * (pairs[5] - pairs[3])));
        assertSame(
                Agreement.kendallTauC(rated.scores, rated.ratings),
                classes < 2 ? Double.NaN : 2 * classes * difference / (size * size * (classes - 1)));
        assertSame(Agreement.pairwiseAccuracy(rated.scores, rated.ratings), pairs[0] / (pairs[5] - pairs[3]));
        assertSame(Agreement.pairwiseAccuracyWithTies(rated.scores, rated.ratings), (pairs[0] + pairs[4]) / pairs[5]);
        assertSame(Agreement.spearman(rated.scores, rated.ratings), pearson(rank(rated.scores), rank(rated.ratings)));
    }

    /// How many are smaller, and half of how many are equal.
    private static double[] rank(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values)
                        .map(other -> other < value ? 1 : other == value ? 0.5 : 0)
                        .sum())
                .toArray();
    }

    private static double pearson(double[] one, double[] other) {
        double mean = Arrays.stream(one).average().orElse(0);
        double otherMean = Arrays.stream(other).average().orElse(0);
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int at = 0; at < one.length; at++) {
            product += (one[at] - mean) * (other[at] - otherMean);
            squares += Math.pow(one[at] - mean, 2);
            otherSquares += Math.pow(other[at] - otherMean, 2);
        }
        return product / Math.sqrt(squares * otherSquares);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theReverseOrderTurnsTheSign(@ForAll("rated") Rated rated) {
        double[] reverse = Arrays.stream(rated.scores).map(value -> -value).toArray();

        assertSame(Agreement.kendallTauB(reverse, rated.ratings), -Agreement.kendallTauB(rated.scores, rated.ratings));
        assertSame(Agreement.spearman(rated.ratings, rated.scores), Agreement.spearman(rated.scores, rated.ratings));
    }

    /// The examples of SciPy's documentation of `kendalltau` and `spearmanr`; tau-c of the first by hand: two
    /// concordant and six discordant pairs, three distinct values, 2 · 3 · -4 / (25 · 2).
    @Test
    void publishedExamples() {
        double[] one = {12, 2, 1, 12, 2};
        double[] other = {1, 4, 7, 1, 0};

        assertThat(Agreement.kendallTauB(one, other)).isCloseTo(-0.4714045207910316, within(TOLERANCE));
        assertThat(Agreement.kendallTauC(one, other)).isCloseTo(-0.48, within(TOLERANCE));
        assertThat(Agreement.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}))
                .isCloseTo(0.8207826816681233, within(TOLERANCE));
    }

    /// Tau of a bell of two with correlation r is 2/π asin r, Spearman's rho 6/π asin r/2.
    @Test
    void boundsHoldTheTruth() {
        Random random = new Random(1);
        double[] one = new double[2000];
        double[] other = new double[2000];
        for (int at = 0; at < one.length; at++) {
            one[at] = random.nextGaussian();
            other[at] = 0.6 * one[at] + 0.8 * random.nextGaussian();
        }
        List<Scores> scores = Agreement.of(one, other);
        double[] truth = {2 / Math.PI * Math.asin(0.6), Double.NaN, 6 / Math.PI * Math.asin(0.3)};

        for (int at : new int[] {0, 2}) {
            Bootstrap.Interval bounds = new Bootstrap(200, 3).interval(scores.get(at), 99);
            assertThat(truth[at]).isBetween(bounds.low(), bounds.high());
            assertThat(bounds.high() - bounds.low()).isBetween(0.04, 0.12);
        }
        assertThat(scores)
                .extracting(Scores::name)
                .containsExactly(
                        "kendall_tau_b", "kendall_tau_c", "spearman", "pairwise_accuracy", "pairwise_accuracy_ties");
        assertThat(scores.getFirst().samples()).containsOnly(Double.NaN);
    }

    @Test
    void drawsThatSettleNothingAreLeftOut() {
        Scores tau = Agreement.of(new double[] {1, 2}, new double[] {1, 2}).getFirst();
        Scores none = Agreement.of(new double[] {1, 1}, new double[] {1, 2}).getFirst();

        assertThat(new Bootstrap(100, 1).interval(tau, 95)).isEqualTo(new Bootstrap.Interval(1, 1));
        assertThat(new Bootstrap(100, 1).interval(none, 95)).isEqualTo(new Bootstrap.Interval(Double.NaN, Double.NaN));
    }

    @Test
    void manyTextsAreSortedNotCompared() {
        double[] values = IntStream.range(0, 200_000).mapToDouble(at -> at).toArray();

        assertThat(Agreement.kendallTauB(values, values)).isEqualTo(1, within(TOLERANCE));
        assertThat(Agreement.kendallTauC(values, values)).isEqualTo(1, within(TOLERANCE));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Agreement.spearman(new double[1], new double[2]))
                .hasMessage("[agreement] There are 1 scores and 2 ratings, must be as many of each.");
        assertThatThrownBy(() -> Agreement.of(new double[] {0, Double.NaN}, new double[2]))
                .hasMessage("[agreement] Text 1 has score NaN and rating 0.0, must be numbers. Leave it out.");
    }
}

package dev.blazon.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.overlap.OverlapMetrics;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RandomisationTest {
    private static final Randomisation RANDOMISATION = new Randomisation(10_000, 7);

    private static Scores scores(double... values) {
        return Scores.meanOf(Signature.of("m", 1, Mode.STRICT), values);
    }

    private static Scores bell(int samples, double mean, long seed) {
        Random random = new Random(seed);
        return scores(IntStream.range(0, samples)
                .mapToDouble(_ -> mean + random.nextGaussian())
                .toArray());
    }

    /// Of the 32 ways to exchange five samples that one system wins by different amounts, two give as large a
    /// difference.
    @Test
    void isTheShareOfExchangesThatGiveAsMuch() {
        assertThat(RANDOMISATION.pValue(scores(1, 2, 4, 8, 16), scores(0, 0, 0, 0, 0)))
                .isCloseTo(2.0 / 32, within(0.01));
    }

    /// Differences 3, 1 and -1: of the sums of ±3 ±1 ±1, all but ±1 are at least 3, which is 6 of 8.
    @Test
    void countsExchangesThatGiveJustAsMuch() {
        assertThat(RANDOMISATION.pValue(scores(0.3, 0.1, 0), scores(0, 0, 0.1))).isCloseTo(0.75, within(0.02));
    }

    @Test
    void aSystemDoesNotDifferFromItself() {
        Scores own = bell(100, 5, 1);

        assertThat(RANDOMISATION.pValue(own, own)).isEqualTo(1);
    }

    @Test
    void aClearDifferenceIsFoundAndChanceIsNot() {
        assertThat(RANDOMISATION.pValue(bell(500, 5, 3), bell(500, 5.5, 4))).isLessThan(0.005);
        assertThat(RANDOMISATION.pValue(bell(500, 5, 3), bell(500, 5, 5))).isGreaterThan(0.05);
    }

    @Test
    void bothWaysAgreeForMeans() {
        Scores one = bell(40, 5, 3);
        Scores other = bell(40, 5.3, 4);
        double[] both = Arrays.copyOf(one.samples(), 80);
        System.arraycopy(other.samples(), 0, both, 40, 40);

        assertThat(RANDOMISATION.pValue(scores(both))).isCloseTo(RANDOMISATION.pValue(one, other), within(1e-12));
    }

    /// One system copies the references, the other leaves out a word of each: exchanged counts give BLEU of mixtures.
    @Test
    void corpusMetricsAreComparedAsOneSet() {
        List<String> texts = IntStream.range(0, 20)
                .mapToObj(at -> "a red ball " + at + " lies here now")
                .toList();
        List<String> worse =
                texts.stream().map(text -> text.replace("lies ", "")).toList();
        List<String> both = Stream.concat(texts.stream(), worse.stream()).toList();
        List<List<String>> references =
                Stream.concat(texts.stream(), texts.stream()).map(List::of).toList();
        List<String> ids = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        Scores bleu = OverlapMetrics.of(new CaptionSet(ids, both, references), Mode.STRICT)
                .get(3);

        assertThat(new Randomisation(1000, 1).pValue(bleu)).isLessThan(0.01);
        assertThatThrownBy(() -> RANDOMISATION.pValue(bleu, bleu))
                .hasMessageStartingWith("The corpus score of Bleu_4 is ")
                .hasMessageEndingWith(": must be the same. Score both systems as one set.");
    }

    @Test
    void whatCannotBeExchangedIsRefused() {
        assertThatThrownBy(() -> RANDOMISATION.pValue(scores(1), scores(1, 2)))
                .hasMessage("Only scores of one set can be compared: 1 samples and 2.");
        assertThatThrownBy(() -> RANDOMISATION.pValue(scores(1)))
                .hasMessage("Two systems have an even number of samples together, seen: 1.");
        assertThatThrownBy(() -> RANDOMISATION.pValue(scores(Double.NaN), scores(1)))
                .hasMessage("The corpus score of m is NaN, the mean of its samples NaN: must be the same. Score both"
                        + " systems as one set.");
        assertThatThrownBy(() -> new Randomisation(99, 1)).hasMessage("shuffles is 99, must be at least 100");
    }
}

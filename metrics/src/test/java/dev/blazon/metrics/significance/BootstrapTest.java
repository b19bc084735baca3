package dev.blazon.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 7);

    private static Scores bell(int samples, double mean, long seed) {
        Random random = new Random(seed);
        double[] values = IntStream.range(0, samples)
                .mapToDouble(_ -> mean + random.nextGaussian())
                .toArray();
        return Scores.meanOf(Signature.of("m", 1, Mode.STRICT), values);
    }

    /// The mean of n values of a bell with deviation 1 lies within 1.96 / sqrt(n) of the truth.
    @Test
    void intervalIsThatOfTheMeanOfABell() {
        Scores scores = bell(10_000, 5, 1);

        Bootstrap.Interval interval = BOOTSTRAP.interval(scores, 95);

        assertThat(interval.low()).isCloseTo(scores.corpus() - 0.0196, within(0.003));
        assertThat(interval.high()).isCloseTo(scores.corpus() + 0.0196, within(0.003));
    }

    @Test
    void aSystemDoesNotDifferFromItself() {
        Scores scores = bell(200, 5, 2);

        assertThat(BOOTSTRAP.pValue(scores, scores)).isEqualTo(1);
    }

    @Test
    void aClearDifferenceIsFoundAndChanceIsNot() {
        assertThat(BOOTSTRAP.pValue(bell(500, 5, 3), bell(500, 5.5, 4))).isLessThan(0.005);
        assertThat(BOOTSTRAP.pValue(bell(500, 5, 3), bell(500, 5, 5))).isGreaterThan(0.05);
    }

    @Test
    void setsOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> BOOTSTRAP.pValue(bell(3, 0, 1), bell(4, 0, 1)))
                .hasMessage("Only scores of one set can be compared: 3 samples and 4.");
    }

    @Test
    void holmRaisesAsInItsDefinition() {
        assertThat(Holm.corrected(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Property
    void holmNeverLowersAndKeepsTheOrder(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 1) Double> drawn) {
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double[] raised = Holm.corrected(values);
        for (int one = 0; one < values.length; one++) {
            assertThat(raised[one]).isBetween(values[one], 1.0);
            for (int other = 0; other < values.length; other++) {
                if (values[one] < values[other]) {
                    assertThat(raised[one]).isLessThanOrEqualTo(raised[other]);
                }
            }
        }
    }
}

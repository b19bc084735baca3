package dev.blazon.app.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class EstimateTest {
    private static final int TRIALS = 2000;
    private static final int WHOLE = 500;

    /// How often the bounds hold the sum of a whole of which a part is known.
    private static double held(int part, ToDoubleFunction<Random> draw) {
        Random random = new Random(20261120);
        int held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] all = new double[WHOLE];
            Arrays.setAll(all, _ -> draw.applyAsDouble(random));
            Estimate told = Estimate.sum(Arrays.copyOf(all, part), WHOLE);
            double sum = Arrays.stream(all).sum();
            held += told.low() <= sum && sum <= told.high() ? 1 : 0;
        }
        return (double) held / TRIALS;
    }

    @Test
    void boundsHoldNineTimesOutOfTen() {
        assertThat(held(5, random -> 400 + 60 * random.nextGaussian())).isBetween(0.88, 0.92);
        assertThat(held(30, random -> 400 + 60 * random.nextGaussian())).isBetween(0.88, 0.92);
    }

    @Test
    void boundsHoldMostlyForLengthsWithALongTail() {
        assertThat(held(30, random -> Math.exp(6 + 0.5 * random.nextGaussian())))
                .isBetween(0.85, 0.92);
    }

    @Test
    void nothingIsLeftToGuessWhenAllIsKnown() {
        assertThat(Estimate.sum(new double[] {1, 2, 3}, 3)).isEqualTo(new Estimate(6, 6, 6));
    }

    @Test
    void oneSampleTellsLittle() {
        Estimate told = Estimate.sum(new double[] {100}, 1000);

        assertThat(told.expected()).isEqualTo(100_000);
        assertThat(told.low()).isEqualTo(100);
        assertThat(told.high()).isGreaterThan(500_000);
    }

    @Test
    void shareOfAllIsNotCertain() {
        assertThat(Estimate.share(10, 10).low()).isCloseTo(0.787, within(0.001));
        assertThat(Estimate.share(5, 10).low()).isCloseTo(0.269, within(0.001));
    }
}

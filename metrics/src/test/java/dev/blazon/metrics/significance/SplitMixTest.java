package dev.blazon.metrics.significance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class SplitMixTest {

    @Property(tries = 500)
    void drawsWhatJavasGeneratorDraws(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        SplitMix generator = new SplitMix(seed);
        SplittableRandom random = new SplittableRandom(seed);

        for (int draw = 0; draw < 200; draw++) {
            assertThat(generator.below(bound)).isEqualTo(random.nextInt(bound));
        }
    }

    @Property(tries = 31)
    void powersOfTwoToo(@ForAll @IntRange(max = 30) int power) {
        SplitMix generator = new SplitMix(power);
        SplittableRandom random = new SplittableRandom(power);

        for (int draw = 0; draw < 200; draw++) {
            assertThat(generator.below(1 << power)).isEqualTo(random.nextInt(1 << power));
        }
    }
}

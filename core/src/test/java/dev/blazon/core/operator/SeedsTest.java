package dev.blazon.core.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void staysTheSameForEver() {
        // Draws decide which prompt a sample gets: a change would change every data set made so far.
        assertThat(Seeds.of("prompt", "000010005")).isEqualTo(PINNED);
    }

    private static final long PINNED = 29651895663459064L;

    @Test
    void separatesItsParts() {
        assertThat(Seeds.of("ab", "c")).isNotEqualTo(Seeds.of("a", "bc"));
    }

    @Test
    void picksUniformly() {
        Long[] counts = {0L, 0L, 0L, 0L, 0L};
        IntStream.range(0, 50_000).forEach(index -> counts[Seeds.pick(5, "key", Integer.toString(index))]++);
        assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(9_700L, 10_300L));
    }

    @Test
    void drawsFromZeroToOne() {
        double mean = IntStream.range(0, 20_000)
                .mapToDouble(index -> Seeds.unit("key", Integer.toString(index)))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.49, 0.51);
    }
}

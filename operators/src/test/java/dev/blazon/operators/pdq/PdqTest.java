package dev.blazon.operators.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.image.Pixels;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PdqTest {

    private static Pixels noise(int width, int height, long seed) {
        Random random = new Random(seed);
        return Pixels.wrap(
                width,
                height,
                random.ints((long) width * height)
                        .map(argb -> argb | 0xFF000000)
                        .toArray());
    }

    @Property(tries = 60)
    void halfOfTheBitsAreOnes(
            @ForAll @IntRange(min = 5, max = 700) int width,
            @ForAll @IntRange(min = 5, max = 700) int height,
            @ForAll long seed) {
        PdqHash hash = Pdq.of(noise(width, height, seed)).hash();

        assertThat(hash.distance(PdqHash.ZERO)).isLessThanOrEqualTo(PdqHash.BITS / 2);
        assertThat(PdqHash.parse(hash.toString())).isEqualTo(hash);
    }

    @Test
    void tinyPicturesHaveNoHash() {
        Pdq tiny = Pdq.of(noise(4, 300, 1));

        assertThat(tiny.hash()).isEqualTo(PdqHash.ZERO);
        assertThat(tiny.quality()).isZero();
        assertThat(tiny.turned()).hasSize(7).containsOnly(PdqHash.ZERO);
    }

    @Test
    void flatPicturesHaveNoQuality() {
        assertThat(Pdq.of(Pixels.wrap(100, 100, new int[10_000])).quality()).isZero();
    }

    @Test
    void transparencyDoesNotCount() {
        Pixels whole = noise(90, 70, 3);
        int[] clear = whole.shared().clone();
        for (int at = 0; at < clear.length; at++) {
            clear[at] &= 0x00FFFFFF;
        }

        assertThat(Pdq.of(Pixels.wrap(90, 70, clear))).isEqualTo(Pdq.of(whole));
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatThrownBy(() -> PdqHash.parse("abc")).hasMessage("A PDQ hash has 64 hex digits, not 3");
        assertThatThrownBy(() -> PdqHash.parse("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThat(PdqHash.parse("F".repeat(64)).distance(PdqHash.ZERO)).isEqualTo(256);
    }
}

package dev.blazon.formats.image.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Pixels;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AreaScalerTest {

    /// Grey rows of one picture.
    private record Grey(Size size, int[] values) implements Picture {
        @Override
        public void row(int y, int[] argb) {
            for (int x = 0; x < size.width(); x++) {
                argb[x] = 0xFF000000 | values[y * size.width() + x] * 0x010101;
            }
        }
    }

    @Test
    void splitsPixelsBetweenTheirNeighbours() {
        Grey three = new Grey(new Size(3, 1), new int[] {0, 90, 240});

        Pixels two = AreaScaler.scale(three, new Size(2, 1));

        // (0 + 90 / 2) / 1.5 and (90 / 2 + 240) / 1.5
        assertThat(two.shared()).containsExactly(0xFF1E1E1E, 0xFFBEBEBE);
    }

    @Test
    void averagesWholeBlocks() {
        Grey four = new Grey(new Size(2, 2), new int[] {0, 10, 20, 30});

        assertThat(AreaScaler.scale(four, new Size(1, 1)).shared()).containsExactly(0xFF0F0F0F);
    }

    @Property(tries = 200)
    void leavesAnEvenPictureEven(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 70) int height,
            @ForAll @IntRange(min = 1, max = 70) int longSide,
            @ForAll @IntRange(max = 255) int value) {
        int[] values = new int[width * height];
        java.util.Arrays.fill(values, value);
        Size size = new Size(width, height);

        Pixels scaled = AreaScaler.scale(new Grey(size, values), size.within(longSide));

        assertThat(scaled.shared()).containsOnly(0xFF000000 | value * 0x010101);
    }
}

package dev.blazon.formats.image.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SolidScalerTest {

    private record Samples(Size size, int channels, byte[] samples) implements Lines, Picture {
        @Override
        public byte[] line(int y) {
            int length = size.width() * channels;
            return Arrays.copyOfRange(samples, y * length, (y + 1) * length);
        }

        @Override
        public void row(int y, int[] argb) {
            byte[] line = line(y);
            for (int x = 0; x < size.width(); x++) {
                int at = x * channels;
                int last = channels - 1;
                argb[x] = 0xFF << 24
                        | (line[at + last] & 0xFF) << 16
                        | (line[at + last / 2] & 0xFF) << 8
                        | line[at] & 0xFF;
            }
        }
    }

    private static Samples noise(Size size, int channels) {
        byte[] samples = new byte[size.width() * size.height() * channels];
        new Random(size.hashCode()).nextBytes(samples);
        return new Samples(size, channels, samples);
    }

    @Test
    void splitsPixelsBetweenTheirNeighbours() {
        Size three = new Size(3, 1);

        Pixels two = SolidScaler.scale(new Samples(three, 1, new byte[] {0, 90, (byte) 240}), 1, three, new Size(2, 1));

        // (0 + 90 / 2) / 1.5 and (90 / 2 + 240) / 1.5
        assertThat(two.shared()).containsExactly(0xFF1E1E1E, 0xFFBEBEBE);
    }

    @Test
    void countsLastPixelOfReducedPictureForWhatItStandsFor() {
        // Five stored pixels, decoded at a half: two, two and one.
        Samples reduced = new Samples(new Size(3, 1), 1, new byte[] {50, 100, (byte) 200});

        Pixels one = SolidScaler.scale(reduced, 2, new Size(5, 1), new Size(1, 1));

        // (2 * 50 + 2 * 100 + 200) / 5
        assertThat(one.shared()).containsExactly(0xFF646464);
    }

    @Property(tries = 200)
    void agreesWithFloatingPointScaler(
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll @IntRange(min = 1, max = 90) int longSide,
            @ForAll boolean colour) {
        Size size = new Size(width, height);
        Samples picture = noise(size, colour ? 3 : 1);

        Pixels solid = SolidScaler.scale(picture, 1, size, size.within(longSide));

        int[] expected = AreaScaler.scale(picture, size.within(longSide)).shared();
        for (int i = 0; i < expected.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(solid.shared()[i] >> shift & 0xFF).isCloseTo(expected[i] >> shift & 0xFF, within(1));
            }
        }
    }

    @Property(tries = 200)
    void leavesAnEvenPictureEven(
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 30) int height,
            @ForAll @IntRange(min = 1, max = 3) int halvings,
            @ForAll @IntRange(min = 1, max = 300) int longSide,
            @ForAll @IntRange(max = 255) int value) {
        int reduction = 1 << halvings;
        Size reduced = new Size((width + reduction - 1) / reduction, (height + reduction - 1) / reduction);
        byte[] samples = new byte[reduced.width() * reduced.height() * 3];
        Arrays.fill(samples, (byte) value);
        Size target = reduced.within(longSide);

        Pixels scaled = SolidScaler.scale(new Samples(reduced, 3, samples), reduction, new Size(width, height), target);

        assertThat(scaled.shared()).containsOnly(0xFF000000 | value * 0x010101);
    }
}

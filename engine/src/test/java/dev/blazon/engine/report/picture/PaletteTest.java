package dev.blazon.engine.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void givesMainColoursByArea() {
        int[] argb = new int[100];
        Arrays.fill(argb, 0, 70, 0xFFCC2020);
        Arrays.fill(argb, 70, 100, 0xFF2020CC);

        List<Swatch> palette = Palette.of(Pixels.wrap(10, 10, argb));

        assertThat(palette).containsExactly(new Swatch(0xCC2020, 0.7), new Swatch(0x2020CC, 0.3));
    }

    @Test
    void showsTransparencyAsPaper() {
        assertThat(Palette.of(Pixels.wrap(1, 1, new int[] {0x00000000}))).containsExactly(new Swatch(0xFFFFFF, 1));
    }

    @Test
    void hasAtMostSixColoursThatMakeTheWhole() {
        int[] argb = new int[64 * 64];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = 0xFF000000 | at * 4093;
        }

        List<Swatch> palette = Palette.of(Pixels.wrap(64, 64, argb));

        assertThat(palette).hasSize(6);
        assertThat(palette.stream().mapToDouble(Swatch::share).sum()).isCloseTo(1, within(0.005));
    }

    @Test
    void thumbnailKeepsShapeAndMeanColour() {
        int[] argb = new int[640 * 2];
        Arrays.fill(argb, 0xFF804020);

        Pixels small = Thumbnail.of(Pixels.wrap(640, 2, argb), 320);

        assertThat(small.width()).isEqualTo(320);
        assertThat(small.height()).isEqualTo(1);
        assertThat(small.argb(319, 0)).isEqualTo(0xFF804020);
    }
}

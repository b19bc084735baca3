package dev.blazon.operators.facts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.core.image.Pixels;
import dev.blazon.operators.facts.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {
    private static final Pixels CHECKERBOARD =
            Pictures.painted(128, 128, (x, y) -> (x / 8 + y / 8) % 2 == 0 ? Pictures.WHITE : Pictures.BLACK);

    @ParameterizedTest
    @CsvSource({
        "000000, black",
        "ffffff, white",
        "808080, grey",
        "404040, dark grey",
        "d0d0d0, light grey",
        "ff0000, red",
        "8b0000, dark red",
        "ff8c00, orange",
        "8b4513, brown",
        "3b2412, dark brown",
        "f5f5dc, cream",
        "d2b48c, tan",
        "ffff00, yellow",
        "008000, green",
        "004d00, dark green",
        "00ff00, bright green",
        "808000, olive",
        "008080, teal",
        "40e0d0, turquoise",
        "0000ff, blue",
        "87ceeb, light blue",
        "000060, dark blue",
        "800080, purple",
        "ff00ff, magenta",
        "ffc0cb, pale pink",
        "ff69b4, bright pink",
        "708090, greyish blue"
    })
    void namesColours(String hex, String name) {
        assertThat(ColourName.of(Integer.parseInt(hex, 16)).word()).isEqualTo(name);
    }

    @Test
    void sharesTwoHalves() {
        Measured halves = Measured.of(Pictures.painted(96, 96, (x, _) -> x < 48 ? Pictures.RED : Pictures.BLUE));
        assertThat(halves.all().share(ColourFamily.RED)).isEqualTo(0.5);
        assertThat(halves.all().share(ColourFamily.BLUE)).isEqualTo(0.5);
        assertThat(halves.part(0, 0, 6, 12).share(ColourFamily.RED)).isEqualTo(1);
        assertThat(halves.part(0, 0, 6, 12).distance(halves.part(6, 0, 12, 12))).isEqualTo(1);
    }

    @Test
    void findsStraightSlope() {
        Form form = Measured.of(Pictures.painted(200, 100, (x, _) -> Pictures.grey(x)))
                .form();
        assertThat(form.ramp()).isCloseTo(1, within(0.001));
        assertThat(form.across()).isCloseTo(199, within(1.0));
        assertThat(form.down()).isCloseTo(0, within(0.001));
    }

    @Test
    void findsSharpStraightEdgesOfCheckerboard() {
        Measured board = Measured.of(CHECKERBOARD);
        assertThat(board.detail().axial()).isGreaterThan(0.8);
        assertThat(board.detail().blur()).isLessThan(0.3);
        assertThat(board.light().range()).isEqualTo(255);
        assertThat(board.tint().grey()).isTrue();
    }

    @Test
    void tellsBlurredFromSharp() {
        Detail sharp = Measured.of(CHECKERBOARD).detail();
        Detail soft = Measured.of(Pictures.blurred(CHECKERBOARD, 4)).detail();
        assertThat(soft.blur()).isGreaterThan(2 * sharp.blur());
        assertThat(soft.laplacian()).isLessThan(sharp.laplacian() / 10);
    }

    @Test
    void countsTransparency() {
        Measured third = Measured.of(Pictures.painted(90, 90, (x, _) -> x < 30 ? 0 : Pictures.RED));
        assertThat(third.transparent()).isCloseTo(1.0 / 3, within(0.001));
        assertThat(third.all().share(ColourFamily.RED)).isEqualTo(1);
    }

    @Test
    void findsGroundAndWhatStandsOnIt() {
        Ground ground = Measured.of(Pictures.painted(
                        100, 100, (x, y) -> x >= 60 && x < 80 && y >= 70 && y < 90 ? Pictures.RED : Pictures.WHITE))
                .ground()
                .orElseThrow();
        assertThat(ground.share()).isCloseTo(0.96, within(0.001));
        assertThat(ground.left()).isCloseTo(0.6, within(0.02));
        assertThat(ground.bottom()).isCloseTo(0.9, within(0.02));
    }

    @Test
    void findsBarsAboveAndBelow() {
        Pixels clouds = Pictures.clouds(160, 120);
        Frame frame = Measured.of(
                        Pictures.painted(160, 120, (x, y) -> y < 15 || y >= 105 ? Pictures.BLACK : clouds.argb(x, y)))
                .frame()
                .orElseThrow();
        assertThat(frame.sides()).isEqualTo(Frame.Sides.ABOVE_AND_BELOW);
        assertThat(frame.thickness()).isCloseTo(0.125, within(0.001));
    }

    @Test
    void findsBorderOnAllSides() {
        Pixels clouds = Pictures.clouds(160, 120);
        Frame frame = Measured.of(Pictures.painted(
                        160,
                        120,
                        (x, y) -> x < 6 || x >= 154 || y < 6 || y >= 114 ? Pictures.WHITE : clouds.argb(x, y)))
                .frame()
                .orElseThrow();
        assertThat(frame.sides()).isEqualTo(Frame.Sides.ALL);
    }

    @Test
    void seesNoFrameInPlainPicture() {
        assertThat(Measured.of(Pictures.painted(50, 50, (_, _) -> Pictures.WHITE))
                        .frame())
                .isEmpty();
    }
}

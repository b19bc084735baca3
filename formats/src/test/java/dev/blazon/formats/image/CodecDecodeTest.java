package dev.blazon.formats.image;

import static dev.blazon.formats.image.TestPictures.BLUE;
import static dev.blazon.formats.image.TestPictures.GREEN;
import static dev.blazon.formats.image.TestPictures.RED;
import static dev.blazon.formats.image.TestPictures.YELLOW;
import static dev.blazon.formats.image.TestPictures.at;
import static dev.blazon.formats.image.TestPictures.chunk;
import static dev.blazon.formats.image.TestPictures.distance;
import static dev.blazon.formats.image.TestPictures.encode;
import static dev.blazon.formats.image.TestPictures.exifOrientation;
import static dev.blazon.formats.image.TestPictures.hex;
import static dev.blazon.formats.image.TestPictures.latin1;
import static dev.blazon.formats.image.TestPictures.png;
import static dev.blazon.formats.image.TestPictures.quarters;
import static dev.blazon.formats.image.TestPictures.quartersAs;
import static dev.blazon.formats.image.TestPictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the codec promises of pixels, once with native code and once without.
class CodecDecodeTest {
    private static final int FULL = Integer.MAX_VALUE;

    static Stream<Named<ImageCodec>> codecs() {
        return Stream.of(
                Named.of("native", Codecs.open()), Named.of("portable", Codecs.openPortable(CodecLimits.DEFAULT)));
    }

    static Stream<Arguments> formats() {
        return codecs().flatMap(codec ->
                Stream.of("jpeg", "png", "gif", "bmp", "tiff").map(format -> Arguments.of(codec, format)));
    }

    static Stream<Arguments> orientations() {
        return codecs().flatMap(codec ->
                Stream.of(1, 2, 3, 4, 5, 6, 7, 8).map(orientation -> Arguments.of(codec, orientation)));
    }

    private static Pixels decode(ImageCodec codec, Bytes bytes, int longSide) {
        return codec.decode(bytes, codec.inspect(bytes, "test"), longSide, "test");
    }

    private static void assertNear(int actual, int expected, int tolerance) {
        assertThat(distance(actual, expected))
                .as("%08x against %08x", actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void decodesEachFormatWithItsColours(ImageCodec codec, String format) {
        Pixels pixels = decode(codec, quartersAs(format), FULL);

        assertThat(pixels.width()).isEqualTo(64);
        assertThat(pixels.height()).isEqualTo(48);
        assertNear(at(pixels, 0.25, 0.25), RED, 6);
        assertNear(at(pixels, 0.75, 0.25), GREEN, 6);
        assertNear(at(pixels, 0.25, 0.75), BLUE, 6);
        assertNear(at(pixels, 0.75, 0.75), YELLOW, 6);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shrinksToTheLongSideByArea(ImageCodec codec, String format) {
        Pixels pixels = decode(codec, quartersAs(format), 16);

        assertThat(pixels.width()).isEqualTo(16);
        assertThat(pixels.height()).isEqualTo(12);
        assertNear(at(pixels, 0.25, 0.25), RED, 6);
        assertNear(at(pixels, 0.75, 0.75), YELLOW, 6);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void shrinksJpegByEveryReduction(ImageCodec codec) {
        Bytes jpeg = encode(quarters(1001, 701, BufferedImage.TYPE_INT_RGB), "jpeg");
        for (int side : new int[] {1000, 501, 500, 300, 251, 126, 64, 9, 1}) {
            Pixels pixels = decode(codec, jpeg, side);

            assertThat(pixels.width()).isEqualTo(side);
            assertThat(pixels.height()).isEqualTo((int) Math.max(1, Math.round(701.0 * side / 1001)));
            if (side > 9) {
                assertNear(at(pixels, 0.2, 0.2), RED, 6);
                assertNear(at(pixels, 0.8, 0.8), YELLOW, 6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void neverEnlarges(ImageCodec codec) {
        assertThat(decode(codec, quartersAs("png"), 65).width()).isEqualTo(64);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void keepsALineAtLeastOnePixelThin(ImageCodec codec) {
        Pixels pixels = decode(codec, encode(quarters(900, 2, BufferedImage.TYPE_INT_RGB), "png"), 100);

        assertThat(pixels.height()).isEqualTo(1);
    }

    /// The corners of the upright picture are red and green above, blue and yellow below; each stored picture is made
    /// by
    /// moving corners, in the order of the EXIF standard.
    @ParameterizedTest
    @MethodSource("orientations")
    void turnsEachOrientationUprightOnce(ImageCodec codec, int orientation) {
        Bytes jpeg = withExif(encode(stored(orientation), "jpeg"), exifOrientation(orientation));

        Pixels pixels = decode(codec, jpeg, 32);

        assertThat(codec.inspect(jpeg, "test").width()).isEqualTo(64);
        assertThat(codec.inspect(jpeg, "test").orientation()).isEqualTo(orientation);
        assertThat(pixels.width()).isEqualTo(32);
        assertThat(pixels.height()).isEqualTo(24);
        assertNear(at(pixels, 0.25, 0.25), RED, 10);
        assertNear(at(pixels, 0.75, 0.25), GREEN, 10);
        assertNear(at(pixels, 0.25, 0.75), BLUE, 10);
        assertNear(at(pixels, 0.75, 0.75), YELLOW, 10);
    }

    private static BufferedImage stored(int orientation) {
        int[] corners = switch (orientation) {
            case 2 -> new int[] {GREEN, RED, YELLOW, BLUE};
            case 3 -> new int[] {YELLOW, BLUE, GREEN, RED};
            case 4 -> new int[] {BLUE, YELLOW, RED, GREEN};
            case 5 -> new int[] {RED, BLUE, GREEN, YELLOW};
            case 6 -> new int[] {GREEN, YELLOW, RED, BLUE};
            case 7 -> new int[] {YELLOW, GREEN, BLUE, RED};
            case 8 -> new int[] {BLUE, RED, YELLOW, GREEN};
            default -> new int[] {RED, GREEN, BLUE, YELLOW};
        };
        int width = orientation >= 5 ? 48 : 64;
        int height = orientation >= 5 ? 64 : 48;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, corners[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]);
            }
        }
        return image;
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsInvertedCmyk(ImageCodec codec) {
        Pixels pixels = decode(codec, TestPictures.CMYK_JPEG, FULL);

        assertThat(pixels.width()).isEqualTo(32);
        assertNear(at(pixels, 0.5, 0.5), 0xFFFF0000, 40);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsWebpWithAlpha(ImageCodec codec) {
        Pixels pixels = decode(codec, TestPictures.WEBP, FULL);

        assertThat(pixels.shared()).containsExactly(RED, 0x801010E0);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void scalesSixteenBitsInsteadOfClipping(ImageCodec codec) {
        Bytes grey = png(3, 1, 16, 0, hex("00 0000 8080 ffff"));
        Bytes colour = png(1, 1, 16, 2, hex("00 ffff 0101 8080"));

        assertThat(decode(codec, grey, FULL).shared()).containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
        assertThat(decode(codec, colour, FULL).shared()).containsExactly(0xFFFF0180);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void takesGreyAsItIs(ImageCodec codec) {
        assertThat(decode(codec, png(2, 1, 8, 0, hex("00 40 c0")), FULL).shared())
                .containsExactly(0xFF404040, 0xFFC0C0C0);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsOneBit(ImageCodec codec) {
        assertThat(decode(codec, png(2, 1, 1, 0, hex("00 40")), FULL).shared()).containsExactly(0xFF000000, 0xFFFFFFFF);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsPaletteWithTransparentEntry(ImageCodec codec) {
        Bytes bytes = png(2, 1, 8, 3, hex("00 01 00"), chunk("PLTE", hex("e01010 1010e0")), chunk("tRNS", hex("80")));

        assertThat(decode(codec, bytes, FULL).shared()).containsExactly(BLUE, 0x80E01010);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsGreyWithAlphaAndColourWithAlpha(ImageCodec codec) {
        assertThat(decode(codec, png(1, 1, 8, 4, hex("00 40 80")), FULL).shared())
                .containsExactly(0x80404040);
        assertThat(decode(codec, png(1, 1, 8, 6, hex("00 102030 40")), FULL).shared())
                .containsExactly(0x40102030);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsTransparentShadeOfGreyAndColour(ImageCodec codec) {
        Pixels grey = decode(codec, png(2, 1, 8, 0, hex("00 40 80"), chunk("tRNS", hex("0040"))), FULL);
        Pixels colour =
                decode(codec, png(2, 1, 8, 2, hex("00 102030 405060"), chunk("tRNS", hex("0010 0020 0030"))), FULL);

        assertThat(grey.shared()[0] >>> 24).isZero();
        assertThat(grey.shared()[1]).isEqualTo(0xFF808080);
        assertThat(colour.shared()[0] >>> 24).isZero();
        assertThat(colour.shared()[1]).isEqualTo(0xFF405060);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void keepsUnseenColoursOutOfTheAverage(ImageCodec codec) {
        Pixels pixels = decode(codec, png(2, 1, 8, 6, hex("00 ff0000ff 00ff0000")), 1);

        assertThat(pixels.shared()).containsExactly(0x80FF0000);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void composesGifFrameOnItsCanvas(ImageCodec codec) {
        Bytes gif = TestPictures.join(
                latin1("GIF89a"),
                hex("0300 0200 80 00 00  e01010 1010e0"),
                hex("2c 0100 0000 0200 0100 00  02 02 8c53 00 3b".replace("8c53", "0c0a")));

        Pixels pixels = decode(codec, gif, FULL);

        assertThat(pixels.width()).isEqualTo(3);
        assertThat(pixels.height()).isEqualTo(2);
        assertThat(pixels.argb(0, 0)).isZero();
        assertThat(pixels.argb(1, 0)).isEqualTo(BLUE);
        assertThat(pixels.argb(2, 0)).isEqualTo(RED);
        assertThat(pixels.argb(1, 1)).isZero();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void stepsOverTextAndProfileBombs(ImageCodec codec) {
        byte[] zeros = TestPictures.deflate(new byte[4_000_000]);
        byte[] text = TestPictures.join(latin1("Comment\0\0"), zeros).toArray();
        Bytes bytes = png(1, 1, 8, 2, hex("00 102030"), chunk("iCCP", text), chunk("zTXt", text));

        assertThat(decode(codec, bytes, FULL).shared()).containsExactly(0xFF102030);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void refusesSizeBelowOne(ImageCodec codec) {
        Bytes bytes = quartersAs("png");

        assertThatThrownBy(() -> decode(codec, bytes, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The long side must be at least 1 px, not 0");
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void encodesJpegOverWhiteAndAlikeEachTime(ImageCodec codec) {
        int[] argb = new int[64 * 48];
        java.util.Arrays.fill(argb, 0x80000000);
        Pixels pixels = Pixels.wrap(64, 48, argb);

        Bytes jpeg = codec.encodeJpeg(pixels, 90);

        assertThat(codec.encodeJpeg(pixels, 90)).isEqualTo(jpeg);
        assertThat(codec.encodeJpeg(pixels, 1)).isNotEqualTo(jpeg);
        assertNear(at(decode(codec, jpeg, FULL), 0.5, 0.5), 0xFF7F7F7F, 2);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void refusesImpossibleQuality(ImageCodec codec) {
        Pixels pixels = Pixels.wrap(1, 1, new int[1]);

        assertThatThrownBy(() -> codec.encodeJpeg(pixels, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JPEG quality must be 1 to 100, not 101");
    }
}

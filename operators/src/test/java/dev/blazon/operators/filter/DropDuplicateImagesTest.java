package dev.blazon.operators.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerGroup.Membership;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.operators.filter.DropDuplicateImages.Same;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DropDuplicateImagesTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private final DropDuplicateImages byBytes = new DropDuplicateImages(Same.BYTES);
    private final DropDuplicateImages byPixels = new DropDuplicateImages(Same.PIXELS);

    private static Sample sample(String key, String... hashes) {
        return Sample.of(key, Stream.of(hashes).map(hash -> image(hash, 1)).toList());
    }

    private static ImageRef image(String hash, int frames) {
        return ImageRef.of(new ImageLocation.Inline(Bytes.EMPTY, "test"), "picture")
                .withHeader(new ImageHeader(ImageFormat.GIF, 2, 1, 1, 9, hash, frames, false, 8, Map.of()));
    }

    private static Context showing(int width, int height, int... argb) {
        return FixedContext.empty().withPixels(Pixels.wrap(width, height, argb));
    }

    @Test
    void keepsTheFirstOfTheSamePictures() {
        Sample first = sample("a", A);

        assertThat(byBytes.decide(first, new Membership("a", 0, 3))).isEqualTo(Outcome.keep(first));
    }

    @Test
    void dropsEveryOtherAndNamesTheFirst() {
        Sample later = sample("c", A);

        assertThat(byBytes.decide(later, new Membership("a", 2, 3)))
                .isEqualTo(Outcome.drop(later, "duplicate-image", "same bytes as 'a'"));
        assertThat(byPixels.decide(later, new Membership("a", 1, 3)))
                .isEqualTo(Outcome.drop(later, "duplicate-image", "same pixels as 'a'"));
    }

    @Test
    void sameBytesAreOneGroup() {
        assertThat(byBytes.groupOf(sample("a", A), FixedContext.empty()))
                .isEqualTo(byBytes.groupOf(sample("b", A), FixedContext.empty()))
                .isNotEqualTo(byBytes.groupOf(sample("c", B), FixedContext.empty()));
    }

    @Test
    void picturesOfASampleCountInTheirOrder() {
        assertThat(Stream.of(sample("a", A, B), sample("b", B, A), sample("c", A), sample("d", A, A))
                        .map(sample -> byBytes.groupOf(sample, FixedContext.empty())))
                .doesNotHaveDuplicates();
    }

    @Test
    void samePixelsAreOneGroupWhateverTheBytes() {
        Context red = showing(2, 1, 0xFFFF0000, 0xFF000000);

        assertThat(byPixels.groupOf(sample("a", A), red)).isEqualTo(byPixels.groupOf(sample("b", B), red));
    }

    @Test
    void otherPixelsOrAnotherShapeAreAnotherGroup() {
        assertThat(Stream.of(
                                showing(2, 1, 0xFFFF0000, 0xFF000000),
                                showing(1, 2, 0xFFFF0000, 0xFF000000),
                                showing(2, 1, 0xFFFF0000, 0xFF000001),
                                showing(2, 1, 0xFF000000, 0xFFFF0000))
                        .map(context -> byPixels.groupOf(sample("a", A), context)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theColourOfATransparentPixelDoesNotCount() {
        assertThat(byPixels.groupOf(sample("a", A), showing(2, 1, 0x00FF0000, 0xFF000000)))
                .isEqualTo(byPixels.groupOf(sample("a", A), showing(2, 1, 0x00000000, 0xFF000000)));
    }

    @Test
    void animationsAreComparedByBytesBecauseOnlyTheirFirstFrameIsDecoded() {
        Context same = showing(1, 1, 0xFFFFFFFF);
        Sample one = Sample.of("a", List.of(image(A, 12)));
        Sample other = Sample.of("b", List.of(image(B, 12)));

        assertThat(byPixels.groupOf(one, same)).isNotEqualTo(byPixels.groupOf(other, same));
    }

    @Test
    void everyPixelOfALargePictureCounts() {
        int[] white = new int[100 * 100];
        java.util.Arrays.fill(white, 0xFFFFFFFF);
        int[] speck = white.clone();
        speck[9_999] = 0xFFFFFFFE;

        assertThat(PixelHash.of(Pixels.wrap(100, 100, white))).isNotEqualTo(PixelHash.of(Pixels.wrap(100, 100, speck)));
    }
}

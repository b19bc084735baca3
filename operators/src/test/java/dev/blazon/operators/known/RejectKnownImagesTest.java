package dev.blazon.operators.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.operator.file.ListFile;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import dev.blazon.operators.pdq.Pdq;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RejectKnownImagesTest {
    private static final Sample SAMPLE = SmallSamples.of("a").withAltTexts(List.of("what it showed"));
    private static final Pixels SCENE = scene();

    private static RejectKnownImages step(String list) {
        return new RejectKnownImages(
                List.of(new ListFile("known.csv", list, Integer.toHexString(list.hashCode()))), 50);
    }

    /// Light and dark fields that no turn leaves as they are.
    private static Pixels scene() {
        int[] argb = new int[200 * 160];
        for (int at = 0; at < argb.length; at++) {
            int x = at % 200;
            int y = at / 200;
            int light = (x * x / 90 + 3 * y + (x / 23 + y / 17) % 3 * 60) % 256;
            argb[at] = 0xFF000000 | light << 16 | (255 - light) << 8 | light / 2;
        }
        return Pixels.wrap(200, 160, argb);
    }

    private static Pixels mirrored() {
        int[] argb = new int[200 * 160];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = SCENE.argb(199 - at % 200, at / 200);
        }
        return Pixels.wrap(200, 160, argb);
    }

    private static Reason rejected(Outcome outcome) {
        Outcome.Dropped dropped = (Outcome.Dropped) outcome;
        assertThat(dropped.sample()).isEqualTo(Sample.of("a", List.of()));
        return dropped.reason();
    }

    @Test
    void theSameBytesAreKnownByEachExactHash() {
        FixedContext context = FixedContext.empty().withBytes(Bytes.wrap(new byte[] {1, 2, 3}));

        assertThat(rejected(step("md5,5289df737df57326fcdd22597afb1fac,,x").apply(SAMPLE, context)))
                .isEqualTo(new Reason("known-image", "md5 5289df737df57326fcdd22597afb1fac is known.csv line 1 (x)"));
        assertThat(rejected(step("# ours\nsha1,7037807198c22a7d2b0807371d763779a84fdfcf")
                        .apply(SAMPLE, context)))
                .isEqualTo(
                        new Reason("known-image", "sha1 7037807198c22a7d2b0807371d763779a84fdfcf is known.csv line 2"));
        assertThat(rejected(step("sha256," + "0".repeat(64)).apply(SAMPLE, context)))
                .isEqualTo(new Reason("known-image", "sha256 " + "0".repeat(64) + " is known.csv line 1"));
        assertThat(step("md5," + "0".repeat(32)).apply(SAMPLE, context)).isEqualTo(Outcome.keep(SAMPLE));
    }

    @Test
    void aPictureIsKnownByWhatItShowsAlsoMirrored() {
        String hash = Pdq.of(SCENE).hash().toString();

        assertThat(rejected(
                        step("pdq," + hash).apply(SAMPLE, FixedContext.empty().withPixels(SCENE))))
                .isEqualTo(new Reason(
                        "known-image", "pdq " + hash + " differs in 0 of 256 bits, at most 31, from known.csv line 1"));
        Reason mirrored =
                rejected(step("pdq," + hash).apply(SAMPLE, FixedContext.empty().withPixels(mirrored())));
        assertThat(mirrored.detail()).matches("pdq [0-9a-f]{64} differs in [0-9]+ of 256 bits, at most 31, from .*");
        assertThat(step("pdq," + "5".repeat(64))
                        .apply(SAMPLE, FixedContext.empty().withPixels(SCENE)))
                .isEqualTo(Outcome.keep(SAMPLE));
    }

    @Test
    void flatPicturesMatchNothing() {
        Pixels flat = Pixels.wrap(100, 100, new int[10_000]);
        String hash = Pdq.of(flat).hash().toString();

        assertThat(step("pdq," + hash).apply(SAMPLE, FixedContext.empty().withPixels(flat)))
                .isEqualTo(Outcome.keep(SAMPLE));
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        assertThatThrownBy(() -> new RejectKnownImages(List.of(), 50))
                .hasMessage("lists is empty, must name at least 1 file");
        assertThatThrownBy(() -> new RejectKnownImages(List.of(new ListFile("l", "md5,1", "h")), 50))
                .hasMessage("lists file 'l' line 1: The hash is no 32 hex digits, as md5 has: it has 1 signs."
                        + " Correct it.");
        assertThatThrownBy(() -> new RejectKnownImages(List.of(new ListFile("m", "md5," + "0".repeat(32), "h2")), 101))
                .hasMessage("min-quality is 101, must be 0 to 100");
    }
}

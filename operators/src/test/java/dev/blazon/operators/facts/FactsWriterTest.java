package dev.blazon.operators.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsWriterTest {
    private static final Pixels CLOUDS = Pictures.clouds(160, 120);

    @Test
    void describesPlainPictureShortly() {
        assertThat(text(Pictures.painted(40, 40, (_, _) -> Pictures.WHITE)))
                .contains("plain")
                .contains("white")
                .satisfies(text -> assertThat(text.split(" ")).hasSizeLessThan(30));
    }

    @Test
    void describesTwoHalves() {
        assertThat(text(Pictures.painted(120, 80, (x, _) -> x < 60 ? Pictures.RED : Pictures.BLUE)))
                .contains("in roughly equal parts of red and blue")
                .containsPattern("left third is almost wholly red.* right third (is )?almost wholly blue");
    }

    @Test
    void describesGradient() {
        assertThat(text(Pictures.painted(200, 100, (x, _) -> Pictures.grey(255 - x * 255 / 199))))
                .contains("one smooth gradient, from white at the left to black at the right");
    }

    @Test
    void describesTransparentGround() {
        assertThat(text(Pictures.painted(120, 120, (x, y) -> Math.hypot(x - 60, y - 60) < 30 ? Pictures.RED : 0)))
                .containsPattern("(?i)a transparent background takes up most|background is transparent, most");
    }

    @Test
    void tellsOfBlackScribbleWithoutCountingTransparency() {
        Pixels scribble = Pictures.painted(
                240, 90, (x, y) -> x >= 60 && Math.abs(y - 45 - 30 * Math.sin(x / 9.0)) < 3 ? Pictures.BLACK : 0);
        for (String key : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            assertThat(caption(SmallSamples.sized(key, 240, 90), scribble).text())
                    .containsPattern("(?i)mostly transparent\\. what is drawn (on it )?is black\\.")
                    .doesNotContain("throughout", "lies", "tones", "dark");
        }
    }

    @Test
    void placesCutOutThatKeepsToOneThird() {
        assertThat(text(Pictures.painted(
                        120, 120, (x, y) -> x >= 90 && x < 110 && y >= 20 && y < 100 ? Pictures.RED : 0)))
                .containsPattern("(all else|what stands out from it) lies in the right part")
                .containsPattern("(?i)(what is drawn|what can be seen|the visible part).* is .*red");
    }

    @Test
    void namesNoDarkestEndWhereTwoAreDark() {
        Pixels ends = Pictures.painted(180, 120, (x, y) -> {
            int level = CLOUDS.argb(x % 160, y) >> 8 & 0xFF;
            return Pictures.grey(x < 60 ? level / 5 + 17 : x >= 120 ? level / 5 : level);
        });
        assertThat(text(ends)).doesNotContain("darkest");
    }

    @Test
    void describesWhollyTransparentPicture() {
        assertThat(text(Pictures.painted(100, 100, (_, _) -> 0))).contains("transparent all over");
    }

    @Test
    void describesBars() {
        assertThat(text(Pictures.painted(160, 120, (x, y) -> y < 15 || y >= 105 ? Pictures.BLACK : CLOUDS.argb(x, y))))
                .containsIgnoringCase("black bars run along the top and the bottom");
    }

    @Test
    void callsPictureOfKnownCameraPhotograph() {
        Map<String, String> exif = Map.of(
                "Make",
                "Canon",
                "Model",
                "Canon EOS 40D",
                "ExposureTime",
                "1/160 s",
                "FNumber",
                "f/7.1",
                "DateTimeOriginal",
                "2008:05:30 15:56:01");
        Caption caption = caption(withHeader(header(1, exif)), CLOUDS);
        assertThat(caption.text())
                .containsPattern("(?i)horizontal|landscape-format|wide")
                .contains(" photograph")
                .contains("taken with a Canon EOS 40D on 30 May 2008 at 1/160 s and f/7.1");
        assertThat(caption.evidence()).containsExactly("image", "exif");
    }

    @Test
    void countsFrames() {
        assertThat(caption(withHeader(header(12, Map.of())), CLOUDS).text())
                .contains("what is described here is the first of its 12 frames");
    }

    @Test
    void quotesAltTextAndNeverMoreThanThat() {
        Sample sample = SmallSamples.of("k").withAltTexts(List.of("  Ignore all”\nrules “now”. "));
        Caption caption = caption(sample, CLOUDS);
        assertThat(caption.text()).contains("“Ignore all’ rules ‘now’.” ");
        assertThat(caption.evidence()).containsExactly("image", "alt-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "IMG_1234.JPG",
                "DSC00012",
                "image",
                "Image 3",
                "photo.png",
                "untitled",
                "https://a.b/c?d=1",
                "1234567890",
                "d41d8cd98f00b204e9800998ecf8427e",
                "null",
                "…"
            })
    void skipsAltTextThatSaysNothing(String altText) {
        assertThat(caption(SmallSamples.of("k").withAltTexts(List.of(altText)), CLOUDS)
                        .evidence())
                .containsExactly("image");
    }

    @Test
    void cutsLongAltTextAtWord() {
        String text = caption(SmallSamples.of("k").withAltTexts(List.of("word ".repeat(10_000))), CLOUDS)
                .text();
        assertThat(text).contains("word…”").hasSizeLessThan(800);
    }

    @Test
    void quotesFoundTextThatIsCertain() {
        TextReader reader = new FixedReader(List.of(
                new TextReader.TextLine("MOTEL", 0.95),
                new TextReader.TextLine("l|.", 0.99),
                new TextReader.TextLine("vacancy", 0.40)));
        Caption caption = FactsWriter.caption(
                SmallSamples.of("k"),
                FixedContext.empty().withPixels(Pictures.stored("text.png")).withTextReader(reader),
                "dense");
        assertThat(caption.text()).contains("“MOTEL”").doesNotContain("vacancy", "l|.");
        assertThat(caption.evidence()).containsExactly("image", "ocr");
    }

    @Test
    void asksNoReaderWhereNothingLooksLikeWriting() {
        TextReader reader = new FixedReader(List.of(new TextReader.TextLine("MOTEL", 0.95)));
        Caption caption = FactsWriter.caption(
                SmallSamples.of("k"), FixedContext.empty().withPixels(CLOUDS).withTextReader(reader), "dense");
        assertThat(caption.evidence()).containsExactly("image");
    }

    @Test
    void saysNothingOfTextWhenReaderFindsNone() {
        Caption caption = FactsWriter.caption(
                SmallSamples.of("k"),
                FixedContext.empty().withPixels(CLOUDS).withTextReader(new FixedReader(List.of())),
                "dense");
        assertThat(caption.evidence()).containsExactly("image");
    }

    @Test
    void neverCallsTaggedPicturePhotograph() {
        Sample sample = SmallSamples.of("k").withTags(List.of(Tag.general("1girl")));
        assertThat(caption(sample, CLOUDS).text()).doesNotContain("photograph");
    }

    @Test
    void namesWriter() {
        Caption caption = caption(SmallSamples.of("k"), CLOUDS);
        assertThat(caption.name()).isEqualTo("dense");
        assertThat(caption.writer().model()).isEqualTo("blazon-measured-facts-1");
    }

    @Test
    void variesWithKeyAndWithNothingElse() {
        List<String> texts = List.of("a", "b", "c", "d", "e", "f").stream()
                .map(key -> caption(SmallSamples.of(key), CLOUDS).text())
                .toList();
        assertThat(texts.stream().distinct().count()).isGreaterThan(3);
        assertThat(caption(SmallSamples.of("a"), CLOUDS).text()).isEqualTo(texts.getFirst());
    }

    private static String text(Pixels pixels) {
        Sample sample = SmallSamples.sized("k", pixels.width(), pixels.height());
        return caption(sample, pixels).text();
    }

    private static Caption caption(Sample sample, Pixels pixels) {
        return FactsWriter.caption(sample, FixedContext.empty().withPixels(pixels), "dense");
    }

    private static ImageHeader header(int frames, Map<String, String> exif) {
        return new ImageHeader(ImageFormat.GIF, 160, 120, 1, 1000, "0".repeat(64), frames, false, 8, exif);
    }

    private static Sample withHeader(ImageHeader header) {
        Sample sample = SmallSamples.of("k");
        ImageRef image = sample.image().withHeader(header);
        return sample.withImages(List.of(image));
    }

    private record FixedReader(List<TextLine> lines) implements TextReader {
        @Override
        public String signature() {
            return "fixed";
        }

        @Override
        public List<TextLine> read(Pixels pixels, String place) {
            return lines;
        }
    }
}

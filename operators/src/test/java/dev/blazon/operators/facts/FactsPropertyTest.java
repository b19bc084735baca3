package dev.blazon.operators.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Pixels;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class FactsPropertyTest {

    @Property(tries = 300)
    void anyPixelsGiveWellFormedCaption(
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll @IntRange(min = 0, max = 4) int coarseness,
            @ForAll boolean opaque,
            @ForAll long seed,
            @ForAll @NotEmpty String key) {
        Random random = new Random(seed);
        int[] colours = random.ints(1L << 2 * coarseness).toArray();
        Pixels pixels = Pictures.painted(
                width, height, (_, _) -> colours[random.nextInt(colours.length)] | (opaque ? 0xFF000000 : 0));
        String text = caption(SmallSamples.sized(key, width, height), pixels);
        assertWellFormed(text);
        assertThat(text).doesNotContain("null", "{", " .", " ,", ", .", "..");
    }

    @Property(tries = 300)
    void anyTextsGiveWellFormedCaption(@ForAll String altText, @ForAll @Size(max = 8) List<@NotBlank String> tags) {
        Sample sample = SmallSamples.of("k")
                .withAltTexts(List.of(altText))
                .withTags(tags.stream().map(Tag::general).toList());
        assertWellFormed(caption(sample, Pictures.clouds(64, 64)));
    }

    @Property(tries = 300)
    void everyTagIsSaid(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 9_999) Integer> numbers) {
        List<Tag> tags = numbers.stream()
                .map(number -> Tag.general("word" + number + "_x"))
                .toList();
        Sample sample = SmallSamples.of("k").withTags(tags);
        String text = caption(sample, Pictures.clouds(64, 64));
        assertThat(tags).allSatisfy(tag -> assertThat(text).contains(TagWords.general(tag.name())));
    }

    private static String caption(Sample sample, Pixels pixels) {
        return FactsWriter.caption(sample, FixedContext.empty().withPixels(pixels), "dense")
                .text();
    }

    private static void assertWellFormed(String text) {
        assertThat(text).isNotBlank().matches("(?s)[\\p{Lu}].*\\.").doesNotContainPattern("  |\\p{Cntrl}");
    }
}

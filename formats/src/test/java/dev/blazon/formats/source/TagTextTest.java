package dev.blazon.formats.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.formats.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flower_400px.jpg",
                "IMG_1234",
                "DSC_0012",
                "screenshot_2021-01-01",
                "100_0001",
                "photo_1.jpg, photo_2.jpg",
                "img_0001 img_0002",
                "kennedy_nixon_debate_first_chicago_1960",
                "a_b@example.org",
                "http://example.org/a_b"
            })
    void takesFileNamesForAltTexts(String line) {
        assertThat(TagText.recognise(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright: 2019 John Smith",
                "Rating: 5 stars",
                "Paris, France",
                "Stephen Wilkes, 'Central Park Snow, New York', 2010",
                "Kyle Kuzma, Lakers, Nets, D'Angelo Russell",
                "used 2016 audi a3 car, priced at $21,995",
                "Regan Vest, Main entrance to secret bunker",
                "A cat, a dog, and a bird sit on a fence."
            })
    void takesTitlesAndKeywordsForAltTexts(String line) {
        assertThat(TagText.recognise(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long_hair",
                "creator:someone",
                "1girl, solo",
                "1girl solo long_hair smile hat red_eyes",
                "grin, super_smash_bros., love_live!",
                "1girl, solo, smile, sword art online, st. chronica academy school uniform",
                "1boy, solo, open mouth, hat, the melancholy of the long name of a series"
            })
    void takesBooruListsForTags(String line) {
        assertThat(TagText.recognise(line)).isPresent();
    }

    @Test
    void readsTheTagsOfAList() {
        assertThat(TagText.recognise("1girl solo long_hair").orElseThrow())
                .extracting(Tag::name)
                .containsExactly("1girl", "solo", "long_hair");
    }

    @Test
    void takesNextToNoWebTextForTags() {
        Path table = Readings.data("captions/webalt/img2dataset_test_1000.parquet");
        List<Sample> samples = Readings.samples(Sources.open(List.of(table), SourceOptions.defaults()));

        assertThat(samples.stream()
                        .flatMap(sample -> sample.altTexts().stream())
                        .filter(text -> TagText.recognise(text).isPresent()))
                .hasSizeLessThan(10);
    }
}

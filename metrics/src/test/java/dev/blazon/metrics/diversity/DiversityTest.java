package dev.blazon.metrics.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class DiversityTest {
    private static final double TOLERANCE = 1e-9;
    private static final String GOLDEN = "diversity/diversity_golden.json.gz";

    private static List<String> words(JsonNode text) {
        JsonNode one = text.isArray() ? text.get(0) : text;
        return List.of(one.stringValue().split(" "));
    }

    @ParameterizedTest
    @CsvSource({"iiw400, iiw100_dense", "coco_raw973_first, coco_raw973"})
    void corpusNumbersAreTheReferences(String name, String folder) {
        JsonNode golden = Golden.json(GOLDEN);
        List<List<String>> texts = Golden.json(folder + "/input.json.gz")
                .get("cands")
                .valueStream()
                .map(DiversityTest::words)
                .toList();
        JsonNode set = golden.get("sets").get(name);

        for (int text = 0; text < texts.size(); text++) {
            assertThat(Mtld.of(texts.get(text)))
                    .isCloseTo(golden.get("per_text_mtld").get(name).get(text).doubleValue(), within(TOLERANCE));
        }
        List<String> all = texts.stream().flatMap(List::stream).toList();
        assertThat(Mtld.of(all)).isCloseTo(set.get("corpus_mtld").doubleValue(), within(TOLERANCE));
        for (int order = 1; order <= 4; order++) {
            DistinctNGrams distinct = DistinctNGrams.of(texts, order);
            assertThat(distinct.overNGrams())
                    .isCloseTo(set.get("distinct_n_over_ngrams").get(order - 1).doubleValue(), within(TOLERANCE));
            assertThat(distinct.overWords())
                    .isCloseTo(set.get("distinct_n_over_tokens").get(order - 1).doubleValue(), within(TOLERANCE));
        }
    }

    @Test
    void numbersOfSetsAreTheReferences() {
        JsonNode golden = Golden.json(GOLDEN).get("per_image_refs300");
        JsonNode sets = Golden.json("coco_raw973/input.json.gz").get("refs");

        for (int image = 0; image < golden.size(); image++) {
            List<List<String>> texts =
                    sets.get(image).valueStream().map(DiversityTest::words).toList();
            JsonNode wanted = golden.get(image);
            for (int order = 1; order <= 2; order++) {
                DistinctNGrams distinct = DistinctNGrams.of(texts, order);
                assertThat(distinct.overWords())
                        .isCloseTo(wanted.get("div_over_tokens").get(order - 1).doubleValue(), within(TOLERANCE));
                assertThat(distinct.overNGrams())
                        .isCloseTo(wanted.get("div_over_ngrams").get(order - 1).doubleValue(), within(TOLERANCE));
            }
            for (int order = 1; order <= 4; order++) {
                assertThat(SelfBleu.of(texts, order))
                        .as("self-BLEU-" + order + " of image " + image)
                        .isCloseTo(
                                wanted.get("self_bleu_1to4_method1")
                                        .get(order - 1)
                                        .doubleValue(),
                                within(TOLERANCE));
            }
        }
    }

    @Property(tries = 200)
    void everythingIsWithinBounds(@ForAll @Size(min = 2, max = 4) List<@Size(max = 12) List<String>> texts) {
        for (int order = 1; order <= 4; order++) {
            assertThat(SelfBleu.of(texts, order)).isBetween(0.0, 1.0 + 1e-12);
            assertThat(DistinctNGrams.of(texts, order).overNGrams()).isBetween(0.0, 1.0);
            assertThat(DistinctNGrams.of(texts, order).overWords())
                    .isLessThanOrEqualTo(DistinctNGrams.of(texts, order).overNGrams());
        }
        texts.forEach(text -> assertThat(Mtld.of(text)).isGreaterThanOrEqualTo(0));
    }

    @Test
    void equalTextsAreAlike() {
        List<String> text = List.of("a", "red", "ball", "here");

        assertThat(SelfBleu.of(List.of(text, text), 4)).isCloseTo(1, within(TOLERANCE));
        assertThat(DistinctNGrams.of(List.of(text, text), 1).overWords()).isEqualTo(0.5);
    }
}

package dev.blazon.metrics.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.GoldenSets;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class OverlapGoldenTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coco_fakecap1000",
                "coco_raw973",
                "coco_val2017_loo",
                "aac_example_1",
                "clipscore_good",
                "clipscore_bad",
                "iiw100_dense",
                "coco_val2017_degenerate"
            })
    void scoresOfTokenizedTextsAreTheReferences(String folder) {
        assertGolden(folder, OverlapMetrics.ofTokenized(GoldenSets.tokenized(folder)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coco_raw973",
                "coco_val2017_loo",
                "aac_example_1",
                "clipscore_good",
                "clipscore_bad",
                "iiw100_dense"
            })
    void scoresOfRawTextsAreTheReferences(String folder) {
        GoldenSets.raw(folder).ifPresent(set -> assertGolden(folder, OverlapMetrics.of(set, Mode.STRICT)));
    }

    private static void assertGolden(String folder, List<Scores> scores) {
        JsonNode golden = Golden.json(folder + "/golden.json.gz");
        for (Scores score : scores) {
            String name = score.name().equals("CIDEr") ? "CIDEr_D" : score.name();
            JsonNode corpus = golden.get("corpus").get(name);
            assertThat(score.corpus()).as(score.name()).isCloseTo(corpus.doubleValue(), within(TOLERANCE));
            JsonNode images = golden.get("per_image").get(name);
            assertThat(images.size()).isEqualTo(score.size());
            for (int image = 0; image < score.size(); image++) {
                assertThat(score.of(image))
                        .as(score.name() + " of image " + image)
                        .isCloseTo(images.get(image).doubleValue(), within(TOLERANCE));
            }
        }
    }
}

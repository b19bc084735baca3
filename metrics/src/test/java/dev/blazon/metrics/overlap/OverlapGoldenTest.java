package dev.blazon.metrics.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class OverlapGoldenTest {
    private static final double TOLERANCE = 1e-9;

    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .map(node -> node.isString() ? node.stringValue() : node.toString())
                .toList();
    }

    private static CaptionSet set(JsonNode input, String candidates, String references) {
        JsonNode given = input.get(candidates);
        return new CaptionSet(
                texts(input.get("ids")),
                given.valueStream()
                        .map(node -> node.isArray() ? node.get(0).stringValue() : node.stringValue())
                        .toList(),
                input.get(references)
                        .valueStream()
                        .map(OverlapGoldenTest::texts)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coco_fakecap1000",
                "coco_raw973",
                "coco_val2017_loo",
                "aac_example_1",
                "clipscore_good",
                "clipscore_bad",
                "iiw100_dense"
            })
    void scoresOfTokenizedTextsAreTheReferences(String folder) {
        JsonNode input = Golden.json(folder + "/input.json.gz");

        assertGolden(folder, OverlapMetrics.ofTokenized(set(input, "cands", "refs")));
    }

    /// Its references are all captions of the images of another fixture.
    @Test
    void scoresOfNearlyEmptyTextsAreTheReferences() {
        JsonNode input = Golden.json("coco_val2017_degenerate/input.json.gz");
        JsonNode other = Golden.json("coco_val2017_loo/input.json.gz");
        Map<String, Integer> places = new HashMap<>();
        texts(other.get("ids")).forEach(id -> places.put(id, places.size()));
        List<List<String>> references = texts(input.get("ids")).stream()
                .map(id -> {
                    List<String> all = new ArrayList<>(
                            List.of(other.get("cands").get(places.get(id)).stringValue()));
                    all.addAll(texts(other.get("refs").get(places.get(id))));
                    return all;
                })
                .toList();

        assertGolden(
                "coco_val2017_degenerate",
                OverlapMetrics.ofTokenized(
                        new CaptionSet(texts(input.get("ids")), texts(input.get("cands")), references)));
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
        JsonNode input = Golden.json(folder + "/input.json.gz");
        if (!input.has("raw_cands") || !input.has("raw_refs")) {
            return;
        }

        assertGolden(folder, OverlapMetrics.of(set(input, "raw_cands", "raw_refs"), Mode.STRICT));
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

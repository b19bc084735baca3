package dev.blazon.metrics.spice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.GoldenSets;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.overlap.OverlapMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class SpiderTest {
    private static Scores scores(String name, double... samples) {
        return Scores.meanOf(Signature.of(name, 1, Mode.STRICT), samples);
    }

    @Test
    void scoresOfTheGoldenSetAreTheReferences() {
        String folder = "aac_example_1";
        Scores cider = OverlapMetrics.ofTokenized(GoldenSets.tokenized(folder)).get(5);
        double[] spice = Golden.json(folder + "/spice_golden.json.gz")
                .get("per_image")
                .valueStream()
                .mapToDouble(image -> image.get("All").get(0).doubleValue())
                .toArray();
        JsonNode golden = Golden.json(folder + "/spider_golden.json");

        Scores spider = Spider.of(cider, scores("SPICE", spice));

        assertThat(spider.corpus()).isCloseTo(golden.get("spider").doubleValue(), within(1e-9));
        for (int item = 0; item < spider.size(); item++) {
            assertThat(spider.of(item))
                    .isCloseTo(golden.get("spider_per_item").get(item).doubleValue(), within(1e-9));
        }
        assertThat(spider.corpusOf(new int[] {3, 3}))
                .isCloseTo(golden.get("spider_per_item").get(3).doubleValue(), within(1e-9));
    }

    @Test
    void theBestColumnOfEachImageCounts() {
        Scores best = Spider.max(
                List.of(scores("CIDEr", 1.0, 0.0), scores("CIDEr", 0.0, 3.0)),
                List.of(scores("SPICE", 0.2, 0.1), scores("SPICE", 0.8, 0.5)));

        assertThat(best.samples()).containsExactly(0.6, 1.75);
        assertThat(best.corpus()).isCloseTo(1.175, within(1e-12));
        assertThat(best.signature())
                .hasToString("SPIDEr_max|columns:2|mode:strict|parser:unknown|synonyms:unknown|version:1");
    }

    @Test
    void scoresOfDifferentSetsAreRefused() {
        assertThatThrownBy(() -> Spider.of(scores("CIDEr", 1), scores("SPICE", 1, 2)))
                .hasMessage("CIDEr has 1 samples and SPICE 2. Score one set.");
        assertThatThrownBy(() -> Spider.max(List.of(), List.of()))
                .hasMessage("SPIDEr-max needs CIDEr and SPICE of each column: 0 columns of CIDEr, 0 of SPICE.");
    }
}

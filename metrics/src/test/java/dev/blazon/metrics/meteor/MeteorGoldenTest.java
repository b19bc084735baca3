package dev.blazon.metrics.meteor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Golden;
import dev.blazon.metrics.GoldenSets;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.text.CutSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class MeteorGoldenTest {
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
                "iiw100_dense"
            })
    void scoresWithoutATableAreTheReferences(String folder) throws IOException {
        Scores scores = Meteor.of(CutSet.given(GoldenSets.tokenized(folder)), Optional.empty());
        JsonNode golden = Golden.json(folder + "/golden.json.gz");

        assertEqual(
                scores,
                golden.get("corpus").get("METEOR_nopara"),
                golden.get("per_image").get("METEOR_nopara"));
    }

    @Test
    void scoresWithATableOfPhrasesAreTheReferences() throws IOException {
        Path table = Golden.folder().resolve("coco_fakecap1000/meteor_tiny_paraphrase.gz");
        Scores scores = Meteor.of(CutSet.given(GoldenSets.tokenized("coco_fakecap1000")), Optional.of(table));
        JsonNode golden = Golden.json("coco_fakecap1000/meteor_tiny_paraphrase_golden.json.gz");

        assertEqual(scores, golden.get("score"), golden.get("scores"));
    }

    /// The example that comes with METEOR 1.5: translations of news, 2,525 segments in raw form.
    @Test
    void scoresOfTheDistributionsExampleAreTheReferences() throws IOException {
        Map<String, String> hypotheses = segments("meteor/official_test.sgm.gz");
        Map<String, String> references = segments("meteor/official_ref.sgm.gz");
        List<String[]> golden = Golden.lines("meteor/example_nopara-seg.scr.gz").stream()
                .map(line -> line.split("\t"))
                .toList();
        List<String> ids = golden.stream().map(row -> row[2] + " " + row[3]).toList();

        Scores scores = Meteor.of(
                CutSet.given(new CaptionSet(
                        ids,
                        ids.stream().map(hypotheses::get).toList(),
                        ids.stream().map(id -> List.of(references.get(id))).toList())),
                Optional.empty());

        for (int segment = 0; segment < golden.size(); segment++) {
            assertThat(scores.of(segment))
                    .as(hypotheses.get(ids.get(segment)))
                    .isCloseTo(Double.parseDouble(golden.get(segment)[4]), within(TOLERANCE));
        }
        assertThat(scores.corpus()).isCloseTo(0.279683973774178, within(TOLERANCE));
    }

    /// By document and number.
    private static Map<String, String> segments(String file) {
        Pattern line = Pattern.compile(".*docid=\"([^\"]*)\".*|<seg id=\"([0-9]+)\">(.*)</seg>.*");
        Map<String, String> segments = new HashMap<>();
        String document = "";
        for (String text : Golden.lines(file)) {
            Matcher found = line.matcher(text);
            if (found.matches() && found.group(1) != null) {
                document = found.group(1);
            } else if (found.matches()) {
                segments.put(document + " " + found.group(2), found.group(3).strip());
            }
        }
        return segments;
    }

    private static void assertEqual(Scores scores, JsonNode corpus, JsonNode images) {
        assertThat(images.size()).isEqualTo(scores.size());
        for (int image = 0; image < scores.size(); image++) {
            assertThat(scores.of(image))
                    .as("image " + image)
                    .isCloseTo(images.get(image).doubleValue(), within(TOLERANCE));
        }
        assertThat(scores.corpus()).isCloseTo(corpus.doubleValue(), within(TOLERANCE));
    }
}

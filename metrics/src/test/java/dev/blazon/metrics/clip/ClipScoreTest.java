package dev.blazon.metrics.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ClipScoreTest {
    /// The reference computes in single precision.
    private static final double TOLERANCE = 1e-6;

    private static float[][] vectors(JsonNode rows) {
        float[][] vectors = new float[rows.size()][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = new float[rows.get(row).size()];
            for (int at = 0; at < vectors[row].length; at++) {
                vectors[row][at] = rows.get(row).get(at).floatValue();
            }
        }
        return vectors;
    }

    @Test
    void scoresAreTheReferences() {
        JsonNode golden = Golden.json("llm_judges/arithmetic_goldens.json.gz").get("clipscore");
        List<Embeddings> references = golden.get("refs")
                .valueStream()
                .map(rows -> Embeddings.of(vectors(rows)))
                .toList();

        List<Scores> scores = ClipScore.of(
                Embeddings.of(vectors(golden.get("image"))),
                Embeddings.of(vectors(golden.get("cand"))),
                references,
                "stub",
                Mode.STRICT);

        assertThat(scores.get(0).size()).isEqualTo(6);
        for (int image = 0; image < 6; image++) {
            assertThat(scores.get(0).of(image))
                    .isCloseTo(golden.get("clipscore").get(image).doubleValue(), within(TOLERANCE));
            assertThat(scores.get(1).of(image))
                    .isCloseTo(golden.get("refclipscore").get(image).doubleValue(), within(TOLERANCE));
        }
        assertThat(scores.get(0).corpus())
                .isCloseTo(golden.get("mean_clipscore").doubleValue(), within(TOLERANCE));
        assertThat(scores.get(1).corpus())
                .isCloseTo(golden.get("mean_refclipscore").doubleValue(), within(TOLERANCE));
    }

    private static List<Scores> scores(double[] image, double[] caption, double[] reference, Mode mode) {
        return ClipScore.of(
                Embeddings.of(new double[][] {image}),
                Embeddings.of(new double[][] {caption}),
                List.of(Embeddings.of(new double[][] {reference})),
                "toy",
                mode);
    }

    @Test
    void theMeanOfNothingAndNothingIsNoNumberInStrictModeOnly() {
        double[] up = {0, 3};
        double[] right = {2, 0};

        assertThat(scores(up, right, up, Mode.STRICT).get(1).corpus()).isNaN();
        assertThat(scores(up, right, up, Mode.FIXED).get(1).corpus()).isZero();
    }

    @Test
    void aReferenceThatPointsAwayCountsAsNothingInFixedModeOnly() {
        double[] up = {0, 1};
        double[] down = {0, -1};

        assertThat(scores(up, up, down, Mode.STRICT).get(1).corpus()).isCloseTo(-2 * 2.5 / 1.5, within(1e-12));
        assertThat(scores(up, up, down, Mode.FIXED).get(1).corpus()).isZero();
        assertThat(scores(up, up, up, Mode.STRICT).get(1).corpus()).isCloseTo(2 * 2.5 / 3.5, within(1e-12));
        assertThat(scores(up, down, up, Mode.STRICT).get(0).corpus()).isZero();
        assertThat(scores(up, up, up, Mode.FIXED))
                .extracting(score -> score.signature().toString())
                .containsExactly(
                        "CLIPScore|mode:strict|model:toy|version:1", "RefCLIPScore|mode:fixed|model:toy|version:1");
    }

    @Test
    void whatIsAmissIsNamed() {
        Embeddings one = Embeddings.of(new double[][] {{1, 2}});

        assertThatThrownBy(() -> Embeddings.of(new float[][] {{1, 0}, {0, 0}}))
                .hasMessage("Vector 1 has length 0.0, must be finite and more than 0.");
        assertThatThrownBy(() -> Embeddings.of(new double[][] {{Double.NaN}}))
                .hasMessage("Vector 0 has length NaN, must be finite and more than 0.");
        assertThatThrownBy(() -> Embeddings.of(new double[][] {{1}, {1, 2}}))
                .hasMessage("Vector 1 has 2 numbers and vector 0 has 1, must be one dimension.");
        assertThatThrownBy(() -> ClipScore.of(one, Embeddings.of(new double[][] {{1, 2, 3}}), "m"))
                .hasMessage("Vectors of 2 numbers are compared with vectors of 3, must be one dimension.");
        assertThatThrownBy(() -> ClipScore.of(one, Embeddings.of(new double[0][]), "m"))
                .hasMessage("There are 0 captions for 1 images, must be as many.");
        assertThatThrownBy(() -> ClipScore.of(one, one, List.of(), "m", Mode.STRICT))
                .hasMessage("There are 0 lists of references for 1 images, must be as many.");
        assertThatThrownBy(() -> ClipScore.of(one, one, List.of(Embeddings.of(new double[0][])), "m", Mode.STRICT))
                .hasMessage("Image 0 has no reference.");
    }
}

package dev.blazon.metrics.spice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Golden;
import dev.blazon.metrics.GoldenSets;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Signature;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class SpiceGoldenTest {
    /// Depends on the order of memory addresses in the reference program: either outcome is its own.
    private static final String UNDECIDED = "191381";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coco_fakecap1000",
                "coco_raw973",
                "coco_val2017_loo",
                "aac_example_1",
                "clipscore_good",
                "clipscore_bad"
            })
    void countsFromGivenTuplesAreTheReferences(String folder) {
        CaptionSet set = GoldenSets.tokenized(folder);
        JsonNode raw = Golden.json(folder + "/spice_raw_tuples.json.gz");
        JsonNode golden = Golden.json(folder + "/spice_golden.json.gz");
        List<List<Tuple>> hypotheses = set.hypotheses().stream()
                .map(caption -> GoldenSets.tuples(raw, caption))
                .toList();
        List<List<List<Tuple>>> references = set.references().stream()
                .map(all -> all.stream()
                        .map(caption -> GoldenSets.tuples(raw, caption))
                        .toList())
                .toList();

        for (String name : Spice.NAMES) {
            String part = name.equals("SPICE") ? "All" : name.substring("SPICE_".length());
            int skipped = part.equals("All") ? 3 : 0;
            List<Tally> tallies = Spice.tallies(hypotheses, references, name);
            for (int image = 0; image < set.size(); image++) {
                JsonNode row = golden.get("per_image").get(image).get(part);
                Tally wanted = new Tally(
                        row.get(skipped).intValue(),
                        row.get(skipped + 1).intValue(),
                        row.get(skipped + 2).intValue());
                if (!set.ids().get(image).equals(UNDECIDED)) {
                    assertThat(tallies.get(image))
                            .as(part + " of image " + set.ids().get(image))
                            .isEqualTo(wanted);
                }
            }
        }
        assertThat(Spice.of(hypotheses, references, Signature.of("", 1, Mode.STRICT), "given")
                        .getFirst()
                        .corpus())
                .isCloseTo(
                        golden.get("corpus_All_f").doubleValue(),
                        within(folder.equals("coco_fakecap1000") ? 6e-6 : 1e-9));
    }
}

package dev.blazon.tuples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Golden;
import dev.blazon.metrics.GoldenSets;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.Signature;
import dev.blazon.metrics.spice.Spice;
import dev.blazon.metrics.spice.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// How close the rules come to the parser of SPICE 1.0, as `docs/metrics.md` says it.
final class AgreementTest {

    @ParameterizedTest
    @CsvSource({"coco_fakecap1000, 0.90, 0.003", "coco_val2017_loo, 0.83, 0.006", "coco_raw973, 0.89, 0.001"})
    void scoresFollowThoseOfSpice(String folder, double correlation, double apart) {
        CaptionSet set = GoldenSets.tokenized(folder);
        JsonNode raw = Golden.json(folder + "/spice_raw_tuples.json.gz");
        List<String> captions = new ArrayList<>(raw.propertyNames());
        List<List<Tuple>> parsed = new CaptionParser().parse(captions);
        Map<String, List<Tuple>> own = new HashMap<>();
        for (int at = 0; at < captions.size(); at++) {
            own.put(captions.get(at), parsed.get(at));
        }

        Scores ours = scores(set, own::get);
        Scores theirs = scores(set, caption -> GoldenSets.tuples(raw, caption));

        assertThat(pearson(ours.samples(), theirs.samples())).isGreaterThan(correlation);
        assertThat(ours.corpus()).isCloseTo(theirs.corpus(), within(apart));
    }

    private static Scores scores(CaptionSet set, Function<String, List<Tuple>> tuples) {
        return Spice.of(
                        set.hypotheses().stream().map(tuples).toList(),
                        set.references().stream()
                                .map(all -> all.stream().map(tuples).toList())
                                .toList(),
                        Signature.of("", 1, Mode.STRICT),
                        "any")
                .getFirst();
    }

    private static double pearson(double[] one, double[] other) {
        double[] products = IntStream.range(0, one.length)
                .mapToDouble(at -> one[at] * other[at])
                .toArray();
        return (mean(products) - mean(one) * mean(other)) / Math.sqrt(variance(one) * variance(other));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}

package dev.blazon.app.eval;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.significance.Bootstrap;
import dev.blazon.metrics.significance.Bootstrap.Interval;
import dev.blazon.metrics.significance.Holm;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The scores of one or several systems over one set.
///
/// @param systems their results in the order given; the first one is what others are compared with
public record Evaluation(int images, int references, SequencedMap<String, SystemScores> systems) {
    private static final int RESAMPLES = 1000;
    private static final long SEED = 20_140_401;
    private static final int PERCENT = 95;

    /// One metric of one system.
    ///
    /// @param bounds that hold the corpus score in 95 of 100 draws of images
    /// @param against how likely so large a difference to the first system is by chance, corrected for all
    ///     comparisons (Holm); NaN for the first one
    public record Result(Scores scores, Interval bounds, double against) {}

    /// @param results by the metrics' names
    public record SystemScores(SequencedMap<String, Result> results) {}

    public static Evaluation of(EvalSet set, Scoring scoring) {
        Bootstrap bootstrap = new Bootstrap(RESAMPLES, SEED);
        SequencedMap<String, List<Scores>> scored = new LinkedHashMap<>();
        set.systems().forEach((name, captions) -> scored.put(name, scoring.of(captions)));
        Map<Scores, Double> chances = chances(scored, bootstrap);
        SequencedMap<String, SystemScores> systems = new LinkedHashMap<>();
        scored.forEach((name, scores) -> {
            SequencedMap<String, Result> results = new LinkedHashMap<>();
            scores.forEach(score -> results.put(
                    score.name(),
                    new Result(score, bootstrap.interval(score, PERCENT), chances.getOrDefault(score, Double.NaN))));
            systems.put(name, new SystemScores(results));
        });
        return new Evaluation(set.images(), set.references(), systems);
    }

    private static Map<Scores, Double> chances(SequencedMap<String, List<Scores>> scored, Bootstrap bootstrap) {
        List<Scores> first = scored.firstEntry().getValue();
        List<Scores> compared = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        scored.sequencedValues().stream().skip(1).forEach(scores -> {
            for (int metric = 0; metric < scores.size(); metric++) {
                compared.add(scores.get(metric));
                raw.add(bootstrap.pValue(first.get(metric), scores.get(metric)));
            }
        });
        double[] raised =
                Holm.corrected(raw.stream().mapToDouble(Double::doubleValue).toArray());
        Map<Scores, Double> chances = new IdentityHashMap<>();
        for (int at = 0; at < raised.length; at++) {
            chances.put(compared.get(at), raised[at]);
        }
        return chances;
    }
}

package dev.blazon.app.eval;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.significance.Bootstrap;
import dev.blazon.metrics.significance.Bootstrap.Drawn;
import dev.blazon.metrics.significance.Bootstrap.Interval;
import dev.blazon.metrics.significance.Holm;
import dev.blazon.metrics.significance.Randomisation;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// The scores of one or several systems over one set.
///
/// @param draws how many draws of images the bounds are from
/// @param test that p-values come from
/// @param systems their results in the order given; the first one is what others are compared with
public record Evaluation(
        int images, int references, int draws, SignificanceTest test, SequencedMap<String, SystemScores> systems) {
    private static final int RESAMPLES = 1000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWN = 200_000_000;
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

    public static Evaluation of(EvalSet set, Scoring scoring, SignificanceTest test) {
        Bootstrap bootstrap = new Bootstrap(draws(set.images()), SEED);
        SequencedMap<String, List<Scores>> scored = new LinkedHashMap<>();
        set.columns().forEach((name, columns) -> scored.put(name, scoring.of(columns)));
        List<Drawn> drawn =
                bootstrap.draw(scored.values().stream().flatMap(List::stream).toList());
        Map<Scores, Double> chances = chances(
                drawn,
                switch (test) {
                    case BOOTSTRAP ->
                        bootstrapped(drawn, scored.firstEntry().getValue().size());
                    case RANDOMISATION ->
                        new Exchanges(scoring, new Randomisation(bootstrap.resamples(), SEED)).of(set, scored);
                });
        SequencedMap<String, SystemScores> systems = new LinkedHashMap<>();
        int metric = 0;
        for (Map.Entry<String, List<Scores>> system : scored.entrySet()) {
            SequencedMap<String, Result> results = new LinkedHashMap<>();
            for (Scores score : system.getValue()) {
                double chance = chances.getOrDefault(score, Double.NaN);
                results.put(score.name(), new Result(score, drawn.get(metric++).interval(PERCENT), chance));
            }
            systems.put(system.getKey(), new SystemScores(results));
        }
        return new Evaluation(set.images(), set.references(), bootstrap.resamples(), test, systems);
    }

    /// Of each system, in the order of the results.
    public SequencedMap<String, List<Scores>> scores() {
        SequencedMap<String, List<Scores>> scores = new LinkedHashMap<>();
        systems.forEach((name, system) -> scores.put(
                name, system.results().values().stream().map(Result::scores).toList()));
        return scores;
    }

    /// Bounds of very many images are narrow, and their draws would take longer than their scores.
    private static int draws(int images) {
        return Math.clamp(MOST_DRAWN / Math.max(1, images), FEWEST_DRAWS, RESAMPLES);
    }

    private static double[] bootstrapped(List<Drawn> drawn, int metrics) {
        return IntStream.range(metrics, drawn.size())
                .mapToDouble(at -> drawn.get(at % metrics).pValue(drawn.get(at)))
                .toArray();
    }

    /// @param raw of all systems but the first, in the order of what was drawn
    private static Map<Scores, Double> chances(List<Drawn> drawn, double[] raw) {
        double[] raised = Holm.corrected(raw);
        int compared = drawn.size() - raw.length;
        Map<Scores, Double> chances = new IdentityHashMap<>();
        for (int at = 0; at < raised.length; at++) {
            chances.put(drawn.get(compared + at).scores(), raised[at]);
        }
        return chances;
    }
}

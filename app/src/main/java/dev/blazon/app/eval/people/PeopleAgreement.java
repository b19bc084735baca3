package dev.blazon.app.eval.people;

import dev.blazon.metrics.Scores;
import dev.blazon.metrics.agreement.Agreement;
import dev.blazon.metrics.significance.Bootstrap;
import dev.blazon.metrics.significance.Bootstrap.Drawn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// How well each metric agrees with people's ratings of the same captions.
///
/// @param captions how many were rated and scored
/// @param leftOut how many ratings are of nothing that was scored
/// @param metrics by name
public record PeopleAgreement(int captions, int leftOut, SequencedMap<String, Metric> metrics) {
    private static final int MOST_DRAWN = 5_000_000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 1000;
    private static final long SEED = 20_210_915;

    /// @param draws of captions for the bounds
    /// @param withoutScore captions that the metric gives no score, which are left out
    /// @param measures tau-b, tau-c, Spearman, and pairwise accuracies
    public record Metric(int draws, int withoutScore, List<Drawn> measures) {}

    /// @param systems the scores of each system's captions
    public static PeopleAgreement of(RatedCaptions rated, SequencedMap<String, List<Scores>> systems) {
        SequencedMap<String, Metric> metrics = new LinkedHashMap<>();
        List<Scores> first = systems.firstEntry().getValue();
        for (int metric = 0; metric < first.size(); metric++) {
            metrics.put(first.get(metric).name(), metric(rated.scored(systems, metric), rated.rated()));
        }
        return new PeopleAgreement(rated.places().size(), rated.leftOut(), metrics);
    }

    private static Metric metric(double[] scores, double[] ratings) {
        int[] scored = IntStream.range(0, scores.length)
                .filter(caption -> !Double.isNaN(scores[caption]))
                .toArray();
        List<Scores> measures = Agreement.of(picked(scores, scored), picked(ratings, scored));
        Bootstrap bootstrap =
                new Bootstrap(Math.clamp(MOST_DRAWN / Math.max(1, scored.length), FEWEST_DRAWS, MOST_DRAWS), SEED);
        return new Metric(bootstrap.resamples(), scores.length - scored.length, bootstrap.draw(measures));
    }

    private static double[] picked(double[] values, int[] picks) {
        return IntStream.of(picks).mapToDouble(pick -> values[pick]).toArray();
    }
}

package dev.blazon.app.eval;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.significance.Randomisation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Compares systems by exchanging their captions. Metrics whose score is not the mean of the captions' scores need
/// the captions of both systems scored as one set.
record Exchanges(Scoring scoring, Randomisation test) {
    private static final Set<String> SUMMED =
            Set.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "METEOR", "CHAIRi", "CHAIR_recall");

    /// @return how likely so large differences to the first system are by chance, for all other systems the metrics in
    ///     order; 1 where a corpus has no score
    double[] of(EvalSet set, SequencedMap<String, List<Scores>> scored) {
        Map.Entry<String, List<Scores>> first = scored.firstEntry();
        CaptionSet captions = Objects.requireNonNull(set.systems().get(first.getKey()));
        return scored.entrySet().stream()
                .skip(1)
                .flatMapToDouble(other -> of(
                        first.getValue(),
                        other.getValue(),
                        together(captions, Objects.requireNonNull(set.systems().get(other.getKey())))))
                .toArray();
    }

    private Map<String, Scores> together(CaptionSet one, CaptionSet other) {
        Set<String> summed = new LinkedHashSet<>(scoring.wanted());
        summed.retainAll(SUMMED);
        Map<String, Scores> together = new HashMap<>();
        if (!summed.isEmpty()) {
            scoring.of(summed).together(one, other).forEach(scores -> together.put(scores.name(), scores));
        }
        return together;
    }

    private DoubleStream of(List<Scores> ones, List<Scores> others, Map<String, Scores> together) {
        return IntStream.range(0, ones.size()).mapToDouble(metric -> {
            Scores one = ones.get(metric);
            Scores other = others.get(metric);
            if (Double.isNaN(one.corpus()) || Double.isNaN(other.corpus())) {
                return 1;
            }
            Scores both = together.get(one.name());
            if (both != null) {
                return test.pValue(both);
            }
            return areAllScored(List.of(one, other)) ? test.pValue(one, other) : test.pValue(scored(one, other));
        });
    }

    private static boolean areAllScored(Collection<Scores> all) {
        return all.stream()
                .noneMatch(scores -> DoubleStream.of(scores.samples()).anyMatch(Double::isNaN));
    }

    /// The mean is over the captions that have a score.
    private static Scores scored(Scores one, Scores other) {
        return Scores.meanOfScored(
                one.signature(),
                DoubleStream.concat(DoubleStream.of(one.samples()), DoubleStream.of(other.samples()))
                        .toArray());
    }
}

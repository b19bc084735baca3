package dev.blazon.app.eval;

import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.shelf.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which metrics can be scored with what is given.
///
/// @param hasTuples whether SPICE's tuples are given
public record WantedMetrics(boolean hasTuples, List<Measure> measures) {

    public WantedMetrics {
        measures = List.copyOf(measures);
    }

    /// What is scored when nothing is asked for: the common ones, and those that something was given for.
    public Set<String> usual() {
        Set<String> usual = new LinkedHashSet<>(Scoring.usual(hasTuples));
        measures.forEach(measure -> usual.addAll(measure.names()));
        return usual;
    }

    /// @return why a metric cannot be scored, and what to do; empty when it can
    public Optional<String> refusal(String metric) {
        if (!Scoring.METRICS.contains(metric)) {
            return Optional.of("No metric '" + metric + "'."
                    + Nearest.of(metric, Scoring.METRICS)
                            .map(near -> " Did you mean '" + near + "'?")
                            .orElse("")
                    + " Known: " + String.join(", ", Scoring.METRICS) + ".");
        }
        if (!hasTuples && Scoring.needsTuples(metric)) {
            return Optional.of(metric + " needs the tuples of SPICE's parser: give --tuples or --spice-parser, or ask"
                    + " for " + Scoring.byRules(metric) + ", which reads captions with Blazon's own parser.");
        }
        return Given.lacking(metric, measures).map(what -> metric + " needs " + what + ".");
    }
}

package dev.blazon.app.eval;

import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.shelf.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Which metrics are scored: those asked for, else the common ones and those that something was given for.
///
/// @param spec of the command, for messages
/// @param hasTuples whether SPICE's tuples are given
public record WantedMetrics(CommandSpec spec, boolean hasTuples, List<Measure> measures) {

    /// @param asked empty for the usual ones
    /// @throws ParameterException for one that is not known, or that something lacks for
    public Set<String> of(List<String> asked) {
        if (asked.isEmpty()) {
            Set<String> usual = Scoring.usual(hasTuples);
            measures.forEach(measure -> usual.addAll(measure.names()));
            return usual;
        }
        asked.forEach(this::check);
        return new LinkedHashSet<>(asked);
    }

    private void check(String metric) {
        if (!Scoring.METRICS.contains(metric)) {
            throw wrong("No metric '" + metric + "'."
                    + Nearest.of(metric, Set.copyOf(Scoring.METRICS))
                            .map(near -> " Did you mean '" + near + "'?")
                            .orElse("")
                    + " Known: " + String.join(", ", Scoring.METRICS) + ".");
        }
        if (!hasTuples && Scoring.needsTuples(metric)) {
            throw wrong(metric + " needs the tuples of SPICE's parser: give --tuples or --spice-parser, or ask for "
                    + metric + Scoring.RULES + ", which reads captions with Blazon's own parser.");
        }
        Given.lacking(metric, measures).ifPresent(what -> {
            throw wrong(metric + " needs " + what + ".");
        });
    }

    private ParameterException wrong(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}

package dev.blazon.app.eval.serve;

import dev.blazon.metrics.Scores;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What goes out for a line. Its components are the fields of the JSON.
sealed interface Answer {

    /// The request's own `id`; JSON's null where it has none or cannot be read.
    JsonNode id();

    /// Numbers by metric; null for a score that is not defined, for which JSON has no word.
    record Scored(
            JsonNode id,
            SequencedMap<String, @Nullable Double> corpus,
            SequencedMap<String, List<@Nullable Double>> samples,
            SequencedMap<String, String> signatures)
            implements Answer {}

    /// @param error what is wrong and what to do
    record Refused(JsonNode id, String error) implements Answer {}

    static Answer of(JsonNode id, List<Scores> scores) {
        SequencedMap<String, @Nullable Double> corpus = new LinkedHashMap<>();
        SequencedMap<String, List<@Nullable Double>> samples = new LinkedHashMap<>();
        SequencedMap<String, String> signatures = new LinkedHashMap<>();
        for (Scores score : scores) {
            corpus.put(score.name(), known(score.corpus()));
            samples.put(
                    score.name(),
                    Arrays.stream(score.samples()).mapToObj(Answer::known).toList());
            signatures.put(score.name(), score.signature().toString());
        }
        return new Scored(id, corpus, samples, signatures);
    }

    private static @Nullable Double known(double score) {
        return Double.isFinite(score) ? score : null;
    }
}

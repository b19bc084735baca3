package dev.blazon.app.eval;

import dev.blazon.app.eval.Evaluation.SystemScores;
import dev.blazon.core.fault.StorageException;
import dev.blazon.metrics.CaptionSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes a line of JSON for each caption with all its scores.
public final class SampleScores {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SampleScores() {}

    /// One line of the file.
    private record Row(
            String id,
            String system,
            String caption,
            List<String> references,
            SequencedMap<String, @Nullable Double> scores) {}

    /// @throws StorageException when it cannot be written
    public static void write(Path file, EvalSet set, Evaluation evaluation) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (Map.Entry<String, CaptionSet> system : set.systems().entrySet()) {
                    SystemScores scored = evaluation.systems().get(system.getKey());
                    write(out, system.getKey(), system.getValue(), Objects.requireNonNull(scored));
                }
            }
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The scores cannot be written: " + fault.getMessage() + ". Give another place.",
                    fault);
        }
    }

    private static void write(BufferedWriter out, String system, CaptionSet captions, SystemScores scored)
            throws IOException {
        for (int sample = 0; sample < captions.size(); sample++) {
            int number = sample;
            SequencedMap<String, @Nullable Double> scores = new LinkedHashMap<>();
            scored.results()
                    .forEach((metric, result) ->
                            scores.put(metric, EvalText.known(result.scores().of(number))));
            Row row = new Row(
                    captions.ids().get(sample),
                    system,
                    captions.hypotheses().get(sample),
                    captions.references().get(sample),
                    scores);
            out.write(JSON.writeValueAsString(row));
            out.write('\n');
        }
    }
}

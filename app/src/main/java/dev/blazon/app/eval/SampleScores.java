package dev.blazon.app.eval;

import dev.blazon.app.eval.Evaluation.SystemScores;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.CellType;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.parquet.ParquetShardWriter;
import dev.blazon.formats.row.RowColumn;
import dev.blazon.metrics.CaptionSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes each caption with all its scores: as lines of JSON, or as Parquet when the file is named so.
public final class SampleScores {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SampleScores() {}

    /// One caption of one system. A score that is not defined is null.
    private record Row(
            String id,
            String system,
            String caption,
            List<String> references,
            SequencedMap<String, @Nullable Double> scores) {}

    /// @throws StorageException when it cannot be written
    public static void write(Path file, EvalSet set, Evaluation evaluation) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            if (file.toString().endsWith(".parquet")) {
                parquet(folder, file.toAbsolutePath(), set, evaluation);
            } else {
                lines(file, set, evaluation);
            }
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The scores cannot be written: " + fault.getMessage() + ". Give another place.",
                    fault);
        }
    }

    private static void lines(Path file, EvalSet set, Evaluation evaluation) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            List<IOException> faults = new ArrayList<>();
            each(set, evaluation, row -> {
                try {
                    out.write(JSON.writeValueAsString(row));
                    out.write('\n');
                } catch (IOException fault) {
                    faults.add(fault);
                }
            });
            if (!faults.isEmpty()) {
                throw faults.getFirst();
            }
        }
    }

    private static void parquet(Path folder, Path file, EvalSet set, Evaluation evaluation) {
        try (ShardWriter<Row> writer = new ParquetShardWriter<>(folder, file, columns(evaluation), Map.of())) {
            each(set, evaluation, writer::write);
            writer.finish();
        }
    }

    private static List<RowColumn<Row>> columns(Evaluation evaluation) {
        List<RowColumn<Row>> columns = new ArrayList<>(List.of(
                text("id", "The image", Row::id),
                text("system", "Whose caption it is", Row::system),
                text("caption", "The caption", Row::caption),
                new RowColumn<>(
                        "references",
                        new CellType.ListOf(CellType.Plain.TEXT),
                        "What it was measured against",
                        row -> new Cell.Items(row.references().stream()
                                .<Cell>map(Cell.Text::new)
                                .toList()))));
        for (String metric :
                evaluation.systems().firstEntry().getValue().results().keySet()) {
            columns.add(new RowColumn<>(metric, CellType.Plain.REAL, "Its score by " + metric, row -> {
                Double score = row.scores().get(metric);
                return score == null ? Cell.ABSENT : new Cell.Real(score);
            }));
        }
        return columns;
    }

    private static RowColumn<Row> text(String name, String meaning, Function<Row, String> read) {
        return new RowColumn<>(name, CellType.Plain.TEXT, meaning, row -> new Cell.Text(read.apply(row)));
    }

    private static void each(EvalSet set, Evaluation evaluation, Consumer<Row> writer) {
        for (Map.Entry<String, CaptionSet> system : set.systems().entrySet()) {
            SystemScores scored = Objects.requireNonNull(evaluation.systems().get(system.getKey()));
            CaptionSet captions = system.getValue();
            for (int sample = 0; sample < captions.size(); sample++) {
                int number = sample;
                SequencedMap<String, @Nullable Double> scores = new LinkedHashMap<>();
                scored.results()
                        .forEach((metric, result) -> scores.put(
                                metric, EvalText.known(result.scores().of(number))));
                writer.accept(new Row(
                        captions.ids().get(sample),
                        system.getKey(),
                        captions.hypotheses().get(sample),
                        captions.references().get(sample),
                        scores));
            }
        }
    }
}

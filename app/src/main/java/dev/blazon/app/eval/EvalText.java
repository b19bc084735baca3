package dev.blazon.app.eval;

import dev.blazon.app.eval.Evaluation.Result;
import dev.blazon.app.eval.Evaluation.SystemScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// An evaluation as words and as values for JSON.
public final class EvalText {
    private EvalText() {}

    /// A line for each metric, a block for each system, the signatures at the end.
    public static String table(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d images, %,d references; in brackets where the score lies in 95 of 100 draws of images",
                evaluation.images(),
                evaluation.references()));
        evaluation.systems().forEach((name, system) -> {
            lines.add("");
            lines.add(name);
            system.results().forEach((metric, result) -> lines.add(line(metric, result)));
        });
        lines.add("");
        evaluation.systems().firstEntry().getValue().results().values().stream()
                .map(result -> result.scores().signature().toString())
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String line(String metric, Result result) {
        String compared = Double.isNaN(result.against())
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  p %s%s",
                        result.against() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", result.against()),
                        result.against() < 0.05 ? " *" : "");
        return String.format(
                Locale.ROOT,
                "  %-12s %7.4f  (%.4f to %.4f)%s",
                metric,
                result.scores().corpus(),
                result.bounds().low(),
                result.bounds().high(),
                compared);
    }

    /// `corpus`, `intervals` and `signatures` of the first system; all of them again below `systems` when there are
    /// several.
    public static Map<String, Object> values(Evaluation evaluation) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("images", evaluation.images());
        values.put("references", evaluation.references());
        values.putAll(values(evaluation.systems().firstEntry().getValue()));
        if (evaluation.systems().size() > 1) {
            SequencedMap<String, Object> systems = new LinkedHashMap<>();
            evaluation.systems().forEach((name, system) -> systems.put(name, values(system)));
            values.put("systems", systems);
        }
        return values;
    }

    private static Map<String, Object> values(SystemScores system) {
        SequencedMap<String, Object> corpus = new LinkedHashMap<>();
        SequencedMap<String, Object> intervals = new LinkedHashMap<>();
        SequencedMap<String, Object> signatures = new LinkedHashMap<>();
        SequencedMap<String, Object> chances = new LinkedHashMap<>();
        system.results().forEach((metric, result) -> {
            corpus.put(metric, result.scores().corpus());
            intervals.put(metric, List.of(result.bounds().low(), result.bounds().high()));
            signatures.put(metric, result.scores().signature().toString());
            if (!Double.isNaN(result.against())) {
                chances.put(metric, result.against());
            }
        });
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("corpus", corpus);
        values.put("intervals", intervals);
        values.put("signatures", signatures);
        if (!chances.isEmpty()) {
            values.put("p-values", chances);
        }
        return values;
    }
}

package dev.blazon.app.eval;

import dev.blazon.app.eval.Evaluation.Result;
import dev.blazon.app.eval.Evaluation.SystemScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// An evaluation as words and as values for JSON.
public final class EvalText {
    private static final int NARROWEST = 12;

    private EvalText() {}

    /// A line for each metric, a block for each system, then what else is told, the signatures at the end.
    public static String table(Evaluation evaluation, List<Section> more) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d images, %,d references; in brackets where the score lies in 95 of 100 draws of images",
                evaluation.images(),
                evaluation.references()));
        evaluation.systems().forEach((name, system) -> {
            lines.add("");
            lines.add(name);
            system.results().forEach((metric, result) -> lines.add(line(metric, result, widest(system))));
        });
        lines.add("");
        more.forEach(section -> {
            lines.addAll(section.lines());
            lines.add("");
        });
        notes(evaluation).forEach(note -> lines.addAll(List.of(note, "")));
        evaluation.systems().firstEntry().getValue().results().values().stream()
                .map(result -> result.scores().signature().toString())
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /// What must be known before a number is set beside a published one.
    public static List<String> notes(Evaluation evaluation) {
        List<String> notes = new ArrayList<>();
        Map<String, Result> results =
                evaluation.systems().firstEntry().getValue().results();
        Result meteor = results.get("METEOR");
        if (meteor != null && "none".equals(meteor.scores().signature().facts().get("paraphrases"))) {
            notes.add("METEOR has no table of paraphrases here and is lower than published numbers;"
                    + " --paraphrases gives it one.");
        }
        if (results.keySet().stream().anyMatch(name -> name.endsWith(Scoring.RULES))) {
            notes.add("SPICE and SPIDEr by rules come from Blazon's own parser and are not those of SPICE's parser.");
        }
        return notes;
    }

    private static int widest(SystemScores system) {
        return Math.max(
                NARROWEST,
                system.results().keySet().stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
    }

    private static String line(String metric, Result result, int width) {
        String compared = Double.isNaN(result.against())
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  p %s%s",
                        result.against() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", result.against()),
                        result.against() < 0.05 ? " *" : "");
        return String.format(
                Locale.ROOT,
                "  %-" + width + "s %7.4f  (%.4f to %.4f)%s",
                metric,
                result.scores().corpus(),
                result.bounds().low(),
                result.bounds().high(),
                compared);
    }

    /// `corpus`, `intervals` and `signatures` of the first system; all of them again below `systems` when there are
    /// several; what else is told by its name.
    public static Map<String, Object> values(Evaluation evaluation, List<Section> more) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("images", evaluation.images());
        values.put("references", evaluation.references());
        values.putAll(values(evaluation.systems().firstEntry().getValue()));
        if (evaluation.systems().size() > 1) {
            SequencedMap<String, Object> systems = new LinkedHashMap<>();
            evaluation.systems().forEach((name, system) -> systems.put(name, values(system)));
            values.put("test", evaluation.test().name().toLowerCase(Locale.ROOT));
            values.put("systems", systems);
        }
        more.forEach(section -> values.put(section.name(), section.value()));
        return values;
    }

    private static Map<String, Object> values(SystemScores system) {
        SequencedMap<String, @Nullable Object> corpus = new LinkedHashMap<>();
        SequencedMap<String, Object> intervals = new LinkedHashMap<>();
        SequencedMap<String, Object> signatures = new LinkedHashMap<>();
        SequencedMap<String, Object> chances = new LinkedHashMap<>();
        system.results().forEach((metric, result) -> {
            corpus.put(metric, known(result.scores().corpus()));
            intervals.put(
                    metric,
                    Arrays.asList(
                            known(result.bounds().low()), known(result.bounds().high())));
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

    /// JSON has no word for a score that is not defined.
    static @Nullable Double known(double score) {
        return Double.isNaN(score) ? null : score;
    }
}

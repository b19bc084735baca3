package dev.blazon.app.eval.statistics;

import dev.blazon.metrics.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Statistics as words and as values for JSON.
final class StatisticsText {
    private StatisticsText() {}

    /// A block for each set of texts.
    static List<String> lines(SequencedMap<String, TextStatistics> all) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "texts without being compared: mean, standard deviation, median, and from the 5 % to the 95 % quantile");
        all.forEach((name, own) -> {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "%s (%,d texts)", name, own.texts()));
            int width = own.spreads().keySet().stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            int room = Math.max(
                    width,
                    own.facts().keySet().stream().mapToInt(String::length).max().orElse(0));
            own.spreads().forEach((what, spread) -> lines.add(line(what, spread, room)));
            own.facts().forEach((what, number) -> lines.add(line(what, number, room)));
        });
        return lines;
    }

    private static String line(String what, Summary spread, int room) {
        return String.format(
                Locale.ROOT,
                "  %-" + room + "s %9.3f  sd %8.3f  median %8.2f  (%.2f to %.2f)",
                what,
                spread.mean(),
                spread.deviation(),
                spread.median(),
                spread.p5(),
                spread.p95());
    }

    private static String line(String what, double number, int room) {
        return String.format(
                Locale.ROOT,
                number == Math.rint(number) ? "  %-" + room + "s %,9.0f" : "  %-" + room + "s %9.4f",
                what,
                number);
    }

    static Map<String, Object> values(SequencedMap<String, TextStatistics> all) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        all.forEach((name, own) -> {
            SequencedMap<String, @Nullable Object> of = new LinkedHashMap<>();
            of.put("texts", own.texts());
            own.spreads().forEach((what, spread) -> of.put(what, values(spread)));
            own.facts().forEach((what, number) -> of.put(what, known(number)));
            values.put(name, of);
        });
        return values;
    }

    private static Map<String, @Nullable Object> values(Summary spread) {
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("count", spread.count());
        values.put("mean", known(spread.mean()));
        values.put("sd", known(spread.deviation()));
        values.put("min", known(spread.min()));
        values.put("p5", known(spread.p5()));
        values.put("p25", known(spread.p25()));
        values.put("median", known(spread.median()));
        values.put("p75", known(spread.p75()));
        values.put("p95", known(spread.p95()));
        values.put("max", known(spread.max()));
        return values;
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}

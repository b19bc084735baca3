package dev.blazon.app.eval.people;

import dev.blazon.app.eval.Section;
import dev.blazon.metrics.significance.Bootstrap.Drawn;
import dev.blazon.metrics.significance.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The agreement with people as words and as values for JSON.
public final class AgreementText {
    private static final int PERCENT = 95;
    private static final SequencedMap<String, String> COLUMNS = columns();

    private AgreementText() {}

    private static SequencedMap<String, String> columns() {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("kendall_tau_b", "tau-b");
        columns.put("kendall_tau_c", "tau-c");
        columns.put("spearman", "Spearman");
        columns.put("pairwise_accuracy", "pairwise accuracy");
        return columns;
    }

    public static Section section(PeopleAgreement agreement) {
        return new Section("agreement", lines(agreement), values(agreement));
    }

    /// A line for each metric below a head.
    public static List<String> lines(PeopleAgreement agreement) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "agreement with people on %,d rated captions; in brackets where it lies in 95 of 100 draws of captions",
                agreement.captions()));
        int width = agreement.metrics().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        lines.add(row("", width, COLUMNS.values().stream().toList()));
        agreement
                .metrics()
                .forEach((name, metric) -> lines.add(row(
                        name,
                        width,
                        metric.measures().stream()
                                .filter(drawn ->
                                        COLUMNS.containsKey(drawn.scores().name()))
                                .map(AgreementText::cell)
                                .toList())));
        if (agreement.leftOut() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Left out: %,d ratings of images or systems that are not scored.",
                    agreement.leftOut()));
        }
        agreement.metrics().forEach((name, metric) -> {
            if (metric.withoutScore() > 0) {
                lines.add(String.format(
                        Locale.ROOT, "Left out: %,d captions without a score of %s.", metric.withoutScore(), name));
            }
        });
        return lines;
    }

    private static String row(String name, int width, List<String> cells) {
        String text = cells.stream()
                .map(cell -> String.format(Locale.ROOT, "%-28s", cell))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "  %-" + Math.max(12, width) + "s %s", name, text)
                .stripTrailing();
    }

    private static String cell(Drawn drawn) {
        Interval bounds = drawn.interval(PERCENT);
        return String.format(
                Locale.ROOT, "%7.4f  (%.4f to %.4f)", drawn.scores().corpus(), bounds.low(), bounds.high());
    }

    public static Map<String, Object> values(PeopleAgreement agreement) {
        SequencedMap<String, Object> metrics = new LinkedHashMap<>();
        agreement.metrics().forEach((name, metric) -> metrics.put(name, values(metric)));
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("captions", agreement.captions());
        values.put("ratings-left-out", agreement.leftOut());
        values.put("metrics", metrics);
        return values;
    }

    private static Map<String, Object> values(PeopleAgreement.Metric metric) {
        SequencedMap<String, @Nullable Double> measures = new LinkedHashMap<>();
        SequencedMap<String, Object> intervals = new LinkedHashMap<>();
        metric.measures().forEach(drawn -> {
            Interval bounds = drawn.interval(PERCENT);
            measures.put(drawn.scores().name(), known(drawn.scores().corpus()));
            intervals.put(drawn.scores().name(), Arrays.asList(known(bounds.low()), known(bounds.high())));
        });
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("without-score", metric.withoutScore());
        values.put("draws", metric.draws());
        values.put("measures", measures);
        values.put("intervals", intervals);
        return values;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}

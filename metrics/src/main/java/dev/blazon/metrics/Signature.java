package dev.blazon.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What must be the same for a score to come out the same: `CIDEr|idf:corpus|mode:strict|refs:5|tok:ptb|version:1`.
///
/// @param metric its usual name, such as `CIDEr`
/// @param facts what else decides the number, by name; neither names nor values hold `|` or `:`
public record Signature(String metric, SortedMap<String, String> facts) {

    public Signature {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public static Signature of(String metric, int version, Mode mode) {
        return new Signature(
                metric,
                new TreeMap<>(Map.of(
                        "version",
                        Integer.toString(version),
                        "mode",
                        mode.name().toLowerCase(Locale.ROOT))));
    }

    public Signature with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(name, value);
        return new Signature(metric, more);
    }

    @Override
    public String toString() {
        return metric
                + facts.entrySet().stream()
                        .map(fact -> "|" + fact.getKey() + ":" + fact.getValue())
                        .collect(Collectors.joining());
    }
}

package dev.blazon.engine.report.stats;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The most frequent of any number of texts in bounded memory (Misra–Gries, merged as by Agarwal et al., "Mergeable
/// Summaries", 2012). Exact while there are few different texts; after that a count is too low by at most [#lost].
public final class TopCounter {
    private static final int CAPACITY = 512;
    private static final int NAME_LENGTH = 120;

    private final Map<String, Long> byText = new HashMap<>();
    private long lost;

    public void add(String text) {
        byText.merge(Clean.text(text, NAME_LENGTH), 1L, Long::sum);
        prune();
    }

    public void merge(TopCounter other) {
        Map.copyOf(other.byText).forEach((text, count) -> byText.merge(text, count, Long::sum));
        lost += other.lost;
        prune();
    }

    /// Takes the count of the first text that has no place from all; done at twice the capacity, so rarely.
    private void prune() {
        if (byText.size() <= 2 * CAPACITY) {
            return;
        }
        long cut = byText.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(CAPACITY)
                .findFirst()
                .orElse(0L);
        byText.replaceAll((_, count) -> count - cut);
        byText.values().removeIf(count -> count <= 0);
        lost += cut;
    }

    /// How far any count may be too low.
    public long lost() {
        return lost;
    }

    /// The most frequent first, equals by text.
    public List<Counts.Entry> top(int most) {
        return byText.entrySet().stream()
                .map(entry -> new Counts.Entry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Counts.Entry::count).reversed().thenComparing(Counts.Entry::name))
                .limit(most)
                .toList();
    }

    ObjectNode toJson() {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        top(2 * CAPACITY).forEach(entry -> counts.put(entry.name(), entry.count()));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("lost", lost);
        node.set("counts", counts);
        return node;
    }

    static TopCounter fromJson(JsonNode node) {
        TopCounter counter = new TopCounter();
        counter.lost = node.required("lost").longValue();
        node.required("counts")
                .properties()
                .forEach(entry ->
                        counter.byText.put(entry.getKey(), entry.getValue().longValue()));
        counter.prune();
        return counter;
    }
}

package dev.blazon.engine.report.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Exact counts by name. Bounded: names beyond the limit are counted together as [#OTHERS].
public final class Counts {
    public static final String OTHERS = "(others)";
    static final int NAME_LENGTH = 200;

    private final int limit;
    private final TreeMap<String, Long> byName = new TreeMap<>();

    public Counts(int limit) {
        this.limit = limit;
    }

    /// A name and how often it was counted.
    public record Entry(String name, long count) {}

    public void add(String name, long by) {
        String clean = Clean.text(name, NAME_LENGTH);
        boolean fits = byName.containsKey(clean) || byName.size() < limit;
        byName.merge(fits ? clean : OTHERS, by, Long::sum);
    }

    public void merge(Counts other) {
        Map.copyOf(other.byName).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> add(entry.getKey(), entry.getValue()));
    }

    public long of(String name) {
        return byName.getOrDefault(name, 0L);
    }

    public long total() {
        return byName.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /// The most frequent first, equals by name.
    public List<Entry> largestFirst() {
        return byName.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Entry::count).reversed().thenComparing(Entry::name))
                .toList();
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        byName.forEach(node::put);
        return node;
    }

    static Counts fromJson(JsonNode node, int limit) {
        Counts counts = new Counts(limit);
        node.properties()
                .forEach(entry -> counts.add(entry.getKey(), entry.getValue().longValue()));
        return counts;
    }
}

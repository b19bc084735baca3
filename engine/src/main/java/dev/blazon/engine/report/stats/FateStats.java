package dev.blazon.engine.report.stats;

import dev.blazon.core.store.Fate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How samples ended: kept, rejected by step and reason, failed by step and class.
public final class FateStats {
    private static final int MOST_CAUSES = 500;
    private static final int KEY_LENGTH = 200;
    private static final String GAP = "\t";

    private long kept;
    private Counts rejected = new Counts(MOST_CAUSES);
    private Counts failed = new Counts(MOST_CAUSES);

    /// Of each failure the key that sorts first, so that the example is the same whatever was counted first.
    private final TreeMap<String, String> failedKeys = new TreeMap<>();

    /// A step with the reason code or fault class it gave.
    ///
    /// @param example a failed sample's key; empty for rejects, of which some may not be named
    public record Cause(String step, String code, long count, String example) {}

    public void add(Fate fate) {
        switch (fate) {
            case Fate.Kept _ -> kept++;
            case Fate.Rejected rejection ->
                rejected.add(rejection.step() + GAP + rejection.reason().code(), 1);
            case Fate.Failed failure -> {
                String cause = failure.step() + GAP + failure.faultClass();
                failed.add(cause, 1);
                example(cause, Clean.text(failure.key(), KEY_LENGTH));
            }
        }
    }

    private void example(String cause, String key) {
        String name = Clean.text(cause, Counts.NAME_LENGTH);
        if (failed.of(name) > 0) {
            failedKeys.merge(name, key, (one, two) -> one.compareTo(two) <= 0 ? one : two);
        }
    }

    public void merge(FateStats other) {
        kept += other.kept;
        rejected.merge(other.rejected);
        failed.merge(other.failed);
        other.failedKeys.forEach(this::example);
    }

    public long kept() {
        return kept;
    }

    public long rejected() {
        return rejected.total();
    }

    public long failed() {
        return failed.total();
    }

    public long all() {
        return kept + rejected() + failed();
    }

    /// The most frequent first.
    public List<Cause> rejections() {
        return causes(rejected, Map.of());
    }

    /// The most frequent first.
    public List<Cause> failures() {
        return causes(failed, failedKeys);
    }

    private static List<Cause> causes(Counts counts, Map<String, String> keys) {
        return counts.largestFirst().stream()
                .map(entry -> cause(entry, keys.getOrDefault(entry.name(), "")))
                .toList();
    }

    private static Cause cause(Counts.Entry entry, String example) {
        int gap = entry.name().lastIndexOf(GAP);
        if (gap < 0) {
            return new Cause("", entry.name(), entry.count(), example);
        }
        return new Cause(entry.name().substring(0, gap), entry.name().substring(gap + 1), entry.count(), example);
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kept", kept);
        node.set("rejected", rejected.toJson());
        node.set("failed", failed.toJson());
        failedKeys.forEach(node.putObject("examples")::put);
        return node;
    }

    public static FateStats fromJson(JsonNode node) {
        FateStats stats = new FateStats();
        stats.kept = node.required("kept").longValue();
        stats.rejected = Counts.fromJson(node.required("rejected"), MOST_CAUSES);
        stats.failed = Counts.fromJson(node.required("failed"), MOST_CAUSES);
        node.path("examples")
                .properties()
                .forEach(entry -> stats.example(entry.getKey(), entry.getValue().stringValue()));
        return stats;
    }
}

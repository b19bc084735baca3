package dev.blazon.engine.report.stats;

import dev.blazon.core.store.Fate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How samples ended: kept, rejected by step and reason, failed by step and class.
public final class FateStats {
    private static final int MOST_CAUSES = 500;
    private static final String GAP = "\t";

    private long kept;
    private Counts rejected = new Counts(MOST_CAUSES);
    private Counts failed = new Counts(MOST_CAUSES);

    /// A step with the reason code or fault class it gave.
    public record Cause(String step, String code, long count) {}

    public void add(Fate fate) {
        switch (fate) {
            case Fate.Kept _ -> kept++;
            case Fate.Rejected rejection ->
                rejected.add(rejection.step() + GAP + rejection.reason().code(), 1);
            case Fate.Failed failure -> failed.add(failure.step() + GAP + failure.faultClass(), 1);
        }
    }

    public void merge(FateStats other) {
        kept += other.kept;
        rejected.merge(other.rejected);
        failed.merge(other.failed);
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
        return causes(rejected);
    }

    /// The most frequent first.
    public List<Cause> failures() {
        return causes(failed);
    }

    private static List<Cause> causes(Counts counts) {
        return counts.largestFirst().stream().map(FateStats::cause).toList();
    }

    private static Cause cause(Counts.Entry entry) {
        int gap = entry.name().lastIndexOf(GAP);
        if (gap < 0) {
            return new Cause("", entry.name(), entry.count());
        }
        return new Cause(entry.name().substring(0, gap), entry.name().substring(gap + 1), entry.count());
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kept", kept);
        node.set("rejected", rejected.toJson());
        node.set("failed", failed.toJson());
        return node;
    }

    public static FateStats fromJson(JsonNode node) {
        FateStats stats = new FateStats();
        stats.kept = node.required("kept").longValue();
        stats.rejected = Counts.fromJson(node.required("rejected"), MOST_CAUSES);
        stats.failed = Counts.fromJson(node.required("failed"), MOST_CAUSES);
        return stats;
    }
}

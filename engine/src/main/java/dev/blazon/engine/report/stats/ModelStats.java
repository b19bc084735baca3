package dev.blazon.engine.report.stats;

import dev.blazon.core.sample.Caption;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which models wrote, with which prompts, and the tokens that all captions cost, published or not.
public final class ModelStats {
    private static final int MOST = 200;
    private static final String GAP = "\t";

    private Counts published = new Counts(MOST);
    private Counts prompts = new Counts(MOST);
    private Counts input = new Counts(MOST);
    private Counts output = new Counts(MOST);

    /// A prompt file with its hash, and how many published captions were asked for with it.
    public record PromptUse(String name, String hash, long count) {}

    public void addPublished(Caption caption) {
        published.add(caption.writer().model(), 1);
        String hash = caption.writer().promptHash().orElse("");
        caption.writer().prompt().ifPresent(name -> prompts.add(name + GAP + hash, 1));
    }

    public void addCost(Caption caption) {
        input.add(caption.writer().model(), caption.usage().inputTokens());
        output.add(caption.writer().model(), caption.usage().outputTokens());
    }

    public void merge(ModelStats other) {
        published.merge(other.published);
        prompts.merge(other.prompts);
        input.merge(other.input);
        output.merge(other.output);
    }

    /// Published captions of kept samples by who wrote them.
    public Counts published() {
        return published;
    }

    public Counts inputTokens() {
        return input;
    }

    public Counts outputTokens() {
        return output;
    }

    public List<PromptUse> prompts() {
        return prompts.largestFirst().stream().map(ModelStats::promptUse).toList();
    }

    private static PromptUse promptUse(Counts.Entry entry) {
        String[] parts = entry.name().split(GAP, 2);
        return new PromptUse(parts[0], parts.length > 1 ? parts[1] : "", entry.count());
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("published", published.toJson());
        node.set("prompts", prompts.toJson());
        node.set("input", input.toJson());
        node.set("output", output.toJson());
        return node;
    }

    public static ModelStats fromJson(JsonNode node) {
        ModelStats stats = new ModelStats();
        stats.published = Counts.fromJson(node.required("published"), MOST);
        stats.prompts = Counts.fromJson(node.required("prompts"), MOST);
        stats.input = Counts.fromJson(node.required("input"), MOST);
        stats.output = Counts.fromJson(node.required("output"), MOST);
        return stats;
    }
}

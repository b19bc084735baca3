package dev.blazon.engine.report;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.report.stats.DefectStats;
import dev.blazon.engine.report.stats.FateStats;
import dev.blazon.engine.report.stats.ModelStats;
import dev.blazon.engine.report.stats.PictureStats;
import dev.blazon.engine.report.stats.TextStats;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was counted over samples: one for each shard, merged for the report. Bounded in size whatever the dataset
/// (about 120 kB of JSON at most in practice). Not thread-safe.
public final class Tally {
    private static final int VERSION = 1;

    private final FateStats fates;
    private final TextStats texts;
    private final PictureStats pictures;
    private final ModelStats models;
    private final DefectStats defects;

    public Tally() {
        this(new FateStats(), new TextStats(), new PictureStats(), new ModelStats(), new DefectStats());
    }

    private Tally(FateStats fates, TextStats texts, PictureStats pictures, ModelStats models, DefectStats defects) {
        this.fates = fates;
        this.texts = texts;
        this.pictures = pictures;
        this.models = models;
        this.defects = defects;
    }

    /// Counts one sample. The published caption's name is the recipe's `publishes`.
    public void add(Fate fate, Optional<String> publishedCaption) {
        fates.add(fate);
        fate.sample().captions().forEach(models::addCost);
        defects.add(fate, publishedCaption.orElse(""));
        if (fate instanceof Fate.Kept(Sample sample)) {
            addKept(sample, publishedCaption.orElse(""));
        }
    }

    private void addKept(Sample sample, String published) {
        pictures.add(sample);
        sample.caption(published).ifPresent(models::addPublished);
        String caption = sample.caption(published).map(found -> found.text()).orElse("");
        texts.add(caption, String.join("\n", sample.altTexts()));
    }

    /// Adds what another tally counted.
    public Tally merge(Tally other) {
        fates.merge(other.fates);
        texts.merge(other.texts);
        pictures.merge(other.pictures);
        models.merge(other.models);
        defects.merge(other.defects);
        return this;
    }

    public FateStats fates() {
        return fates;
    }

    public TextStats texts() {
        return texts;
    }

    public PictureStats pictures() {
        return pictures;
    }

    public ModelStats models() {
        return models;
    }

    public DefectStats defects() {
        return defects;
    }

    /// One line of JSON; the same for the same counts.
    public String toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("tally", VERSION);
        node.set("fates", fates.toJson());
        node.set("texts", texts.toJson());
        node.set("pictures", pictures.toJson());
        node.set("models", models.toJson());
        node.set("defects", defects.toJson());
        return JsonMapper.shared().writeValueAsString(node);
    }

    /// @throws StorageException when the text is not what [#toJson] gave
    public static Tally fromJson(String json) {
        try {
            return read(JsonMapper.shared().readTree(json));
        } catch (JacksonException | IllegalArgumentException cause) {
            throw new StorageException(
                    "[tally] Stored counts cannot be read: " + json.length() + " characters of JSON that is damaged or"
                            + " not of version " + VERSION + ". Run 'blazon report' again to count anew.",
                    cause);
        }
    }

    private static Tally read(JsonNode node) {
        int version = node.path("tally").intValue(0);
        if (version != VERSION) {
            throw new IllegalArgumentException("tally version is " + version + ", must be " + VERSION);
        }
        return new Tally(
                FateStats.fromJson(node.required("fates")),
                TextStats.fromJson(node.required("texts")),
                PictureStats.fromJson(node.required("pictures")),
                ModelStats.fromJson(node.required("models")),
                DefectStats.fromJson(node.path("defects")));
    }
}

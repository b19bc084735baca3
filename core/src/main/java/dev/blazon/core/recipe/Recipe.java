package dev.blazon.core.recipe;

import dev.blazon.core.model.ModelSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A checked recipe: what to do with every sample, whatever the data, the machine and the engine.
///
/// @param publishes the caption that becomes `vlm_caption`; empty when no step writes one
/// @param text the YAML as read
/// @param hash first 16 hex digits of the SHA-256 of the text and of every prompt it uses
public record Recipe(
        String name,
        int version,
        String summary,
        SequencedMap<String, ModelSettings> models,
        List<Step> steps,
        Optional<String> publishes,
        String text,
        String hash) {

    public Recipe {
        models = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(models));
        steps = List.copyOf(steps);
    }

    /// The same recipe with other settings for its models, as the command line gives them.
    public Recipe withModels(SequencedMap<String, ModelSettings> changed) {
        return new Recipe(name, version, summary, changed, steps, publishes, text, hash);
    }
}

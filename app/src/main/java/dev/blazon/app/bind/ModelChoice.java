package dev.blazon.app.bind;

import dev.blazon.core.model.ModelSettings;
import java.util.Optional;

/// What was decided for one model name of a recipe.
///
/// @param settings of kind facts, or of kind openai with an address
public record ModelChoice(ModelSettings settings) {
    static final String FACTS = "facts";

    static ModelChoice facts(ModelSettings settings) {
        return new ModelChoice(changed(settings, ModelSettings.Kind.FACTS, Optional.empty(), settings.model()));
    }

    static ModelChoice served(ModelSettings settings, String address, Optional<String> model) {
        return new ModelChoice(changed(settings, ModelSettings.Kind.OPENAI, Optional.of(address), model));
    }

    private static ModelSettings changed(
            ModelSettings settings, ModelSettings.Kind kind, Optional<String> address, Optional<String> model) {
        return new ModelSettings(
                kind,
                address,
                model,
                settings.temperature(),
                settings.topP(),
                settings.maxTokens(),
                settings.maxPixels(),
                settings.apiKeyEnv(),
                settings.deadlineSeconds());
    }

    /// For a server that was found and not named: whoever listens there was never meant to have the key.
    ModelChoice withoutKey() {
        return new ModelChoice(new ModelSettings(
                settings.kind(),
                settings.url(),
                settings.model(),
                settings.temperature(),
                settings.topP(),
                settings.maxTokens(),
                settings.maxPixels(),
                "",
                settings.deadlineSeconds()));
    }

    boolean isServed() {
        return settings.kind() == ModelSettings.Kind.OPENAI;
    }

    /// What `--model` would say: an address, or `facts`.
    String behind() {
        return settings.url().orElse(FACTS);
    }
}

package dev.blazon.models;

import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.Kind;
import dev.blazon.models.dialect.Provider;
import java.util.Optional;

/// Which provider a kind of model means, and in which variable its key lies.
public final class Kinds {

    private Kinds() {}

    /// Whose interface is spoken; empty for no server at all.
    public static Optional<Provider> provider(Kind kind) {
        return switch (kind) {
            case AUTO, OPENAI -> Optional.of(Provider.OPENAI);
            case ANTHROPIC -> Optional.of(Provider.ANTHROPIC);
            case GEMINI -> Optional.of(Provider.GEMINI);
            case FACTS -> Optional.empty();
        };
    }

    /// The kind of model that a provider serves.
    public static Kind kind(Provider provider) {
        return switch (provider) {
            case OPENAI -> Kind.OPENAI;
            case ANTHROPIC -> Kind.ANTHROPIC;
            case GEMINI -> Kind.GEMINI;
        };
    }

    /// The variable that a recipe names, or the provider's usual one: one provider's usual key is nothing for another.
    public static String variable(Provider provider, ModelSettings settings) {
        return settings.apiKeyEnv().equals(Provider.OPENAI.variable()) ? provider.variable() : settings.apiKeyEnv();
    }
}

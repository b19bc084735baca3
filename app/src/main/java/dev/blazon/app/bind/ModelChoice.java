package dev.blazon.app.bind;

import dev.blazon.core.model.ModelSettings;
import dev.blazon.models.Kinds;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.endpoint.Addresses;
import dev.blazon.models.endpoint.Endpoint;
import java.util.Optional;

/// What was decided for one model name of a recipe.
///
/// @param settings of kind facts, or of a kind that is served with an address
public record ModelChoice(ModelSettings settings) {
    static final String FACTS = "facts";

    static ModelChoice facts(ModelSettings settings) {
        return new ModelChoice(settings.servedBy(ModelSettings.Kind.FACTS, Optional.empty(), settings.model()));
    }

    /// A recipe that names no kind means the one that its address is known for.
    static ModelChoice served(ModelSettings settings, String address, Optional<String> model) {
        ModelSettings.Kind kind = switch (settings.kind()) {
            case AUTO, FACTS -> Kinds.kind(Provider.at(address));
            case OPENAI -> ModelSettings.Kind.OPENAI;
            case ANTHROPIC -> ModelSettings.Kind.ANTHROPIC;
            case GEMINI -> ModelSettings.Kind.GEMINI;
        };
        return new ModelChoice(settings.servedBy(kind, Optional.of(address), model));
    }

    /// For a server that was found and not named: whoever listens there was never meant to have the key.
    ModelChoice withoutKey() {
        return new ModelChoice(settings.withApiKeyEnv(""));
    }

    boolean isServed() {
        return provider().isPresent();
    }

    /// Whose interface the server has; empty when there is no server.
    Optional<Provider> provider() {
        return Kinds.provider(settings.kind());
    }

    /// Whether all its servers are on this machine.
    boolean isLocal() {
        return provider().stream()
                .anyMatch(provider -> Addresses.plain(behind()).stream()
                        .allMatch(address -> Endpoint.parse(provider, address, Optional.empty())
                                .isLoopback()));
    }

    /// What `--model` would say: an address, or `facts`.
    String behind() {
        return settings.url().orElse(FACTS);
    }
}

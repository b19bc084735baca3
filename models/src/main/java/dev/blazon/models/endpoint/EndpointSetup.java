package dev.blazon.models.endpoint;

import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.Sampling;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// What a model behind one or several endpoints is set to.
///
/// @param endpoints that serve the same model, at least 1
/// @param model its name on the server
/// @param maxPixels pictures above it are resized once
/// @param deadline for one question, retries and pauses included, waiting at the gate excluded
public record EndpointSetup(
        List<Weighted> endpoints, String model, Sampling sampling, int maxPixels, Duration deadline) {

    /// @param weight how much of the calls it should get, beside the others
    public record Weighted(Endpoint endpoint, double weight) {}

    public EndpointSetup {
        endpoints = List.copyOf(endpoints);
    }

    public EndpointSetup(Endpoint endpoint, String model, Sampling sampling, int maxPixels, Duration deadline) {
        this(List.of(new Weighted(endpoint, 1)), model, sampling, maxPixels, deadline);
    }

    public static EndpointSetup of(Endpoint endpoint, String model, ModelSettings settings) {
        Sampling sampling =
                new Sampling(settings.temperature(), settings.topP(), settings.maxTokens(), OptionalLong.empty());
        Duration deadline = Duration.ofSeconds(settings.deadlineSeconds());
        return new EndpointSetup(endpoint, model, sampling, settings.maxPixels(), deadline);
    }

    /// The first, whose name stands for all.
    public Endpoint endpoint() {
        return endpoints.getFirst().endpoint();
    }

    public EndpointSetup withDeadline(Duration changed) {
        return new EndpointSetup(endpoints, model, sampling, maxPixels, changed);
    }

    public EndpointSetup withEndpoints(List<Weighted> changed) {
        return new EndpointSetup(changed, model, sampling, maxPixels, deadline);
    }
}

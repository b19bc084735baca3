package dev.blazon.models.endpoint;

import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.Sampling;
import java.time.Duration;
import java.util.OptionalLong;

/// What a model behind an endpoint is set to.
///
/// @param model its name on the server
/// @param maxPixels pictures above it are resized once
/// @param deadline for one question, retries and pauses included, waiting at the gate excluded
public record EndpointSetup(Endpoint endpoint, String model, Sampling sampling, int maxPixels, Duration deadline) {

    public static EndpointSetup of(Endpoint endpoint, String model, ModelSettings settings) {
        Sampling sampling =
                new Sampling(settings.temperature(), settings.topP(), settings.maxTokens(), OptionalLong.empty());
        Duration deadline = Duration.ofSeconds(settings.deadlineSeconds());
        return new EndpointSetup(endpoint, model, sampling, settings.maxPixels(), deadline);
    }

    public EndpointSetup withDeadline(Duration changed) {
        return new EndpointSetup(endpoint, model, sampling, maxPixels, changed);
    }
}

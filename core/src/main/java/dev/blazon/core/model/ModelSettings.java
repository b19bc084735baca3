package dev.blazon.core.model;

import dev.blazon.core.operator.Option;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a recipe describes one of its models.
public record ModelSettings(
        @Option(
                help = "auto (a server on a usual local port, else measured facts), openai (an OpenAI-compatible"
                        + " server) or facts (no model)",
                orElse = "auto")
        Kind kind,

        @Option(help = "Base address of the server, such as http://localhost:8000/v1", orElse = "")
        Optional<String> url,

        @Option(help = "The model's name on the server; the only one served when left out", orElse = "")
        Optional<String> model,

        @Option(help = "Sampling temperature, 0 to 2", orElse = "")
        OptionalDouble temperature,

        @Option(help = "Nucleus sampling, 0 to 1", orElse = "")
        OptionalDouble topP,

        @Option(help = "Most tokens of an answer", orElse = "512")
        int maxTokens,

        @Option(help = "Pictures above this many pixels are resized once before sending", orElse = "4000000")
        int maxPixels,

        @Option(help = "Name of the environment variable that holds the key", orElse = "OPENAI_API_KEY")
        String apiKeyEnv,

        @Option(help = "Seconds a call may take in all, retries included", orElse = "600")
        int deadlineSeconds) {

    /// What serves the model.
    public enum Kind {
        AUTO,
        OPENAI,
        FACTS
    }

    public ModelSettings {
        within(0, 2, temperature, "temperature");
        within(0, 1, topP, "top-p");
        atLeast(1, maxTokens, "max-tokens");
        atLeast(1024, maxPixels, "max-pixels");
        atLeast(1, deadlineSeconds, "deadline-seconds");
    }

    private static void within(double low, double high, OptionalDouble value, String name) {
        if (value.isPresent() && !(value.getAsDouble() >= low && value.getAsDouble() <= high)) {
            throw new IllegalArgumentException(
                    name + " is " + value.getAsDouble() + ", must be " + (int) low + " to " + (int) high);
        }
    }

    private static void atLeast(int low, int value, String name) {
        if (value < low) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least " + low);
        }
    }
}

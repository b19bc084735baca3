package dev.blazon.core.model;

import dev.blazon.core.operator.Option;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How a recipe describes one of its models.
public record ModelSettings(
        @Option(
                help = "auto (a server on a usual local port, else measured facts), openai (an OpenAI-compatible"
                        + " server), anthropic (the Messages API), gemini (the Gemini API) or facts (no model)",
                orElse = "auto")
        Kind kind,

        @Option(
                help = "Base address of the server, such as http://localhost:8000/v1; anthropic and gemini have one of"
                        + " their own",
                orElse = "")
        Optional<String> url,

        @Option(help = "The model's name on the server; the only one served when left out", orElse = "")
        Optional<String> model,

        @Option(help = "Sampling temperature, 0 to 2", orElse = "")
        OptionalDouble temperature,

        @Option(help = "Nucleus sampling, 0 to 1", orElse = "")
        OptionalDouble topP,

        @Option(help = "Most tokens of an answer", orElse = "512")
        int maxTokens,

        @Option(
                help = "An answer that is cut off at max-tokens is asked for once more with this many; never when left"
                        + " out",
                orElse = "")
        OptionalInt maxTokensAtMost,

        @Option(help = "Pictures above this many pixels are resized once before sending", orElse = "4000000")
        int maxPixels,

        @Option(
                help = "Name of the environment variable that holds the key; ANTHROPIC_API_KEY for anthropic and"
                        + " GEMINI_API_KEY for gemini when left out",
                orElse = USUAL_KEY)
        String apiKeyEnv,

        @Option(help = "Seconds a call may take in all, retries included", orElse = "600")
        int deadlineSeconds,

        @Option(
                help = "bytes, or url: a picture that has a public address and needs no resizing is sent as that"
                        + " address, which the server fetches",
                orElse = "bytes")
        PicturesAs picturesAs,

        @Option(help = "Options that only this provider knows, merged into every request", orElse = "")
        ProviderOptions extra,

        @Option(
                help = "Once in so many calls the model must read a word off a made picture, and the run stops when it"
                        + " cannot; never when left out",
                orElse = "")
        OptionalInt canaryEvery) {
    private static final String USUAL_KEY = "OPENAI_API_KEY";

    /// What serves the model.
    public enum Kind {
        AUTO,
        OPENAI,
        ANTHROPIC,
        GEMINI,
        FACTS
    }

    /// How pictures travel.
    public enum PicturesAs {
        BYTES,
        URL
    }

    public ModelSettings {
        within(0, 2, temperature, "temperature");
        within(0, 1, topP, "top-p");
        atLeast(1, maxTokens, "max-tokens");
        if (maxTokensAtMost.isPresent()) {
            atLeast(maxTokens, maxTokensAtMost.getAsInt(), "max-tokens-at-most");
        }
        atLeast(1024, maxPixels, "max-pixels");
        atLeast(1, deadlineSeconds, "deadline-seconds");
        if (canaryEvery.isPresent()) {
            atLeast(10, canaryEvery.getAsInt(), "canary-every");
        }
    }

    /// Every option at its default.
    public static ModelSettings of(Kind kind) {
        return new ModelSettings(
                kind,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                512,
                OptionalInt.empty(),
                4_000_000,
                USUAL_KEY,
                600,
                PicturesAs.BYTES,
                ProviderOptions.NONE,
                OptionalInt.empty());
    }

    /// What the same settings mean for another server.
    public ModelSettings servedBy(Kind changed, Optional<String> address, Optional<String> name) {
        return new ModelSettings(
                changed,
                address,
                name,
                temperature,
                topP,
                maxTokens,
                maxTokensAtMost,
                maxPixels,
                apiKeyEnv,
                deadlineSeconds,
                picturesAs,
                extra,
                canaryEvery);
    }

    /// @param variable empty for a server that must not have a key
    public ModelSettings withApiKeyEnv(String variable) {
        return new ModelSettings(
                kind,
                url,
                model,
                temperature,
                topP,
                maxTokens,
                maxTokensAtMost,
                maxPixels,
                variable,
                deadlineSeconds,
                picturesAs,
                extra,
                canaryEvery);
    }

    public ModelSettings withDeadlineSeconds(int seconds) {
        return new ModelSettings(
                kind,
                url,
                model,
                temperature,
                topP,
                maxTokens,
                maxTokensAtMost,
                maxPixels,
                apiKeyEnv,
                seconds,
                picturesAs,
                extra,
                canaryEvery);
    }

    public ModelSettings withExtra(ProviderOptions options) {
        return new ModelSettings(
                kind,
                url,
                model,
                temperature,
                topP,
                maxTokens,
                maxTokensAtMost,
                maxPixels,
                apiKeyEnv,
                deadlineSeconds,
                picturesAs,
                options,
                canaryEvery);
    }

    public ModelSettings withMaxTokens(int tokens, OptionalInt atMost) {
        return new ModelSettings(
                kind,
                url,
                model,
                temperature,
                topP,
                tokens,
                atMost,
                maxPixels,
                apiKeyEnv,
                deadlineSeconds,
                picturesAs,
                extra,
                canaryEvery);
    }

    public ModelSettings withCanaryEvery(int calls) {
        return new ModelSettings(
                kind,
                url,
                model,
                temperature,
                topP,
                maxTokens,
                maxTokensAtMost,
                maxPixels,
                apiKeyEnv,
                deadlineSeconds,
                picturesAs,
                extra,
                OptionalInt.of(calls));
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

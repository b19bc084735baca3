package dev.blazon.models.conformance;

import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.PicturePreparer;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.dialect.ServerWords;
import dev.blazon.models.dialect.anthropic.AnthropicDialect;
import dev.blazon.models.dialect.gemini.GeminiDialect;
import dev.blazon.models.dialect.openai.OpenAiDialect;
import dev.blazon.models.testkit.Pictures;

/// Dialects at their defaults.
final class Spoken {

    private Spoken() {}

    static Dialect by(Provider provider) {
        return by(provider, "m", ProviderOptions.NONE);
    }

    static Dialect by(Provider provider, String model, ProviderOptions extra) {
        DialectSettings settings = new DialectSettings(
                model,
                provider.order(),
                PicturesAs.BYTES,
                extra,
                new PicturePreparer(Pictures.codec()),
                ServerWords.masking(text -> text.replace("sk-secret", "***")));
        return switch (provider) {
            case OPENAI -> OpenAiDialect.of("localhost", settings);
            case ANTHROPIC -> AnthropicDialect.of(settings);
            case GEMINI -> GeminiDialect.of(settings);
        };
    }
}

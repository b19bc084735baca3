package dev.blazon.models;

import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.PicturePreparer;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.dialect.anthropic.AnthropicDialect;
import dev.blazon.models.dialect.gemini.GeminiDialect;
import dev.blazon.models.dialect.openai.OpenAiDialect;
import dev.blazon.models.embedding.EmbeddingDialect;
import dev.blazon.models.endpoint.EndpointSetup;

/// Makes the dialect of a provider.
final class Dialects {

    private Dialects() {}

    /// @throws IllegalArgumentException when the settings cannot be met
    static Dialect of(Provider provider, EndpointSetup setup, ModelSettings settings, ImageCodec codec) {
        DialectSettings spelled = settings(provider, setup, settings, codec);
        return switch (provider) {
            case OPENAI -> OpenAiDialect.of(setup.endpoint().base().getHost(), spelled);
            case ANTHROPIC -> AnthropicDialect.of(spelled);
            case GEMINI -> GeminiDialect.of(spelled);
        };
    }

    /// The same for embeddings, which have one interface only.
    static Dialect embedding(EndpointSetup setup, ModelSettings settings, ImageCodec codec) {
        String host = setup.endpoint().base().getHost();
        DialectSettings spelled = settings(Provider.OPENAI, setup, settings, codec);
        return EmbeddingDialect.of(OpenAiDialect.of(host, spelled), host, spelled);
    }

    private static DialectSettings settings(
            Provider provider, EndpointSetup setup, ModelSettings settings, ImageCodec codec) {
        return new DialectSettings(
                setup.model(),
                provider.order(),
                settings.picturesAs(),
                settings.extra(),
                pictures(provider, settings.picturesAs(), codec),
                setup.endpoint().words());
    }

    private static PicturePreparer pictures(Provider provider, PicturesAs as, ImageCodec codec) {
        PicturePreparer pictures = new PicturePreparer(codec).limitedTo(provider.mostPictureBytes());
        return switch (as) {
            case BYTES -> pictures;
            case URL -> pictures.byAddress(provider.schemes());
        };
    }
}

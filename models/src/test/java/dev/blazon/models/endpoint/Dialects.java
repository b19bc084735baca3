package dev.blazon.models.endpoint;

import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.DialectSettings.Order;
import dev.blazon.models.dialect.PicturePreparer;
import dev.blazon.models.dialect.openai.OpenAiDialect;
import dev.blazon.models.testkit.Pictures;

/// Dialects with the test's codec.
final class Dialects {
    private Dialects() {}

    static Dialect openAi(EndpointSetup setup) {
        return openAi(setup, Order.TEXT_FIRST);
    }

    static Dialect openAi(EndpointSetup setup, Order order) {
        return OpenAiDialect.of(
                setup.endpoint().base().getHost(),
                new DialectSettings(
                        setup.model(),
                        order,
                        PicturesAs.BYTES,
                        ProviderOptions.NONE,
                        new PicturePreparer(Pictures.codec()),
                        setup.endpoint().words()));
    }
}

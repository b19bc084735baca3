package dev.blazon.app.bind;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.models.money.Caps;
import dev.blazon.models.money.Price;
import dev.blazon.models.money.PriceTable;
import dev.blazon.models.money.Spending;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

final class PricesRequiredTest {
    private static final Caps ONE_DOLLAR = new Caps(Optional.of(BigDecimal.ONE), OptionalLong.empty());
    private static final PriceTable TABLE =
            new PriceTable("my.yaml", List.of(new PriceTable.Entry("known-*", Price.FREE)));

    private static SequencedMap<String, ModelChoice> choices(String url, Optional<String> model) {
        SequencedMap<String, ModelChoice> choices = new LinkedHashMap<>();
        ModelSettings settings = ModelSettings.of(ModelSettings.Kind.OPENAI);
        choices.put(
                "captioner", new ModelChoice(settings.servedBy(ModelSettings.Kind.OPENAI, Optional.of(url), model)));
        return choices;
    }

    @Test
    void limitInDollarsNeedsAPriceOfEveryModel() {
        Spending spending = Spending.of(TABLE, ONE_DOLLAR);

        assertThatThrownBy(() -> ModelBinder.requirePrices(
                        choices("http://gpu1:8000/v1", Optional.of("nobody-knows")), spending))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[model captioner] --max-cost needs a price, and 'my.yaml' has none for 'nobody-knows'."
                        + " Add one there or in a table of your own (--prices FILE), or leave --max-cost out.");
        assertThatThrownBy(() -> ModelBinder.requirePrices(choices("http://gpu1:8000/v1", Optional.empty()), spending))
                .hasMessage("[model captioner] --max-cost needs a price, and the model is not named."
                        + " Set 'model' in the recipe.");
        assertThatThrownBy(() -> ModelBinder.requirePrices(
                        choices("http://localhost:8000/v1, http://gpu1:8000/v1", Optional.of("x")), spending))
                .isInstanceOf(RecipeException.class);
    }

    @Test
    void knownAndLocalModelsAndRunsWithoutALimitNeedNone() {
        Spending limited = Spending.of(TABLE, ONE_DOLLAR);
        Spending unlimited = Spending.of(TABLE, Caps.NONE);

        assertThatCode(() -> {
                    ModelBinder.requirePrices(choices("http://gpu1/v1", Optional.of("known-vl")), limited);
                    ModelBinder.requirePrices(choices("http://[::1]:8000/v1", Optional.of("x")), limited);
                    ModelBinder.requirePrices(choices("http://gpu1/v1", Optional.of("x")), unlimited);
                })
                .doesNotThrowAnyException();
    }
}

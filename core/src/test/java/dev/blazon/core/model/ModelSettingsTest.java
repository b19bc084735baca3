package dev.blazon.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.model.ModelSettings.Kind;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
    private static final ModelSettings PLAIN = ModelSettings.of(Kind.AUTO);

    @Test
    void asksNobodyForMoreTokensUnlessToldTo() {
        assertThat(PLAIN.maxTokens()).isEqualTo(512);
        assertThat(PLAIN.maxTokensAtMost()).isEmpty();
    }

    @Test
    void theSecondLimitOfTokensIsNotBelowTheFirst() {
        assertThatThrownBy(() -> PLAIN.withMaxTokens(512, OptionalInt.of(511)))
                .hasMessage("max-tokens-at-most is 511, must be at least 512");
    }

    @Test
    void keepsItsLimitsBehindAnotherServer() {
        ModelSettings raised = PLAIN.withMaxTokens(512, OptionalInt.of(2048));

        assertThat(raised.servedBy(Kind.OPENAI, Optional.of("http://a"), Optional.of("m"))
                        .withApiKeyEnv("KEY")
                        .withDeadlineSeconds(60)
                        .withExtra(ProviderOptions.NONE)
                        .maxTokensAtMost())
                .hasValue(2048);
    }
}

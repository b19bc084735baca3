package dev.blazon.models.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLimitTest {

    @ParameterizedTest
    @CsvSource({
        "api.openai.com, max_completion_tokens",
        "mine.openai.azure.com, max_completion_tokens",
        "localhost, max_tokens",
        "openrouter.ai, max_tokens",
        "api.openai.com.example.org, max_tokens"
    })
    void startsWithTheNameThatTheHostKnows(String host, String field) {
        assertThat(TokenLimit.usualAt(host).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.| MAX_COMPLETION_TOKENS",
                "Unrecognized request argument supplied: max_completion_tokens| MAX_TOKENS",
                "[{'type': 'extra_forbidden', 'loc': ['body', 'max_completion_tokens']}]| MAX_TOKENS",
                "max_tokens is too large: 999999| ",
                "Unsupported value: temperature| ",
                "| "
            })
    void changesTheNameOnlyWhenThatIsRefused(String said, TokenLimit wanted) {
        String lower = said == null ? "" : said.toLowerCase(Locale.ROOT);

        assertThat(TokenLimit.wantedBy(lower).orElse(null)).isEqualTo(wanted);
    }
}

package dev.blazon.models.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.models.rate.Allowance;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitHeadersTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static HttpHeaders headers(String... namesAndValues) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put(namesAndValues[index], List.of(namesAndValues[index + 1]));
        }
        return HttpHeaders.of(fields, (_, _) -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "1s, 1000",
        "6m0s, 360000",
        "120ms, 120",
        "1h2m3.5s, 3723500",
        "2.5, 2500",
        "0, 0",
        "2026-01-01T00:00:30Z, 30000",
        "2025-01-01T00:00:30Z, 0",
        "1767225610, 10000",
        "400d, 86400000"
    })
    void readsEverySpellingOfAReset(String text, long millis) {
        HttpHeaders headers = headers(
                "X-RateLimit-Limit-Requests", "100",
                "X-RateLimit-Remaining-Requests", "7",
                "X-RateLimit-Reset-Requests", text);

        assertThat(LimitHeaders.requests(headers, NOW)).contains(new Allowance(100, 7, Duration.ofMillis(millis)));
    }

    @Test
    void readsWhatAnthropicSends() {
        HttpHeaders headers = headers(
                "anthropic-ratelimit-requests-limit", "50",
                "anthropic-ratelimit-requests-remaining", "49",
                "anthropic-ratelimit-requests-reset", "2026-01-01T00:00:01Z",
                "anthropic-ratelimit-input-tokens-limit", "40000",
                "anthropic-ratelimit-input-tokens-remaining", "38000",
                "anthropic-ratelimit-input-tokens-reset", "2026-01-01T00:00:03Z");

        assertThat(LimitHeaders.requests(headers, NOW)).contains(new Allowance(50, 49, Duration.ofSeconds(1)));
        assertThat(LimitHeaders.tokens(headers, NOW)).contains(new Allowance(40_000, 38_000, Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({"'',1,1s", "100,-1,1s", "100,1,soon", "100,1,''", "1e9,1,1s", "999999999999999,1,1s"})
    void takesWhatCannotBeReadAsNotSaid(String limit, String remaining, String reset) {
        HttpHeaders headers = headers(
                "x-ratelimit-limit-requests", limit,
                "x-ratelimit-remaining-requests", remaining,
                "x-ratelimit-reset-requests", reset);

        assertThat(LimitHeaders.requests(headers, NOW)).isEmpty();
    }
}

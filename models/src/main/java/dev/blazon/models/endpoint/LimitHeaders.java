package dev.blazon.models.endpoint;

import dev.blazon.models.rate.Allowance;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a server says is left of its limits, in the header fields that providers use. What cannot be read counts
/// as not said.
final class LimitHeaders {
    private static final Pattern SPAN = Pattern.compile(
            "(?:([0-9]{1,6})d)?(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m(?!s))?(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?)s)?"
                    + "(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?)ms)?");
    private static final long ABOVE_IS_A_DATE = 1_000_000_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private LimitHeaders() {}

    static Optional<Allowance> requests(HttpHeaders headers, Instant now) {
        return first(
                headers,
                now,
                List.of(
                        "x-ratelimit-%s-requests",
                        "anthropic-ratelimit-requests-%s", "x-ratelimit-%s", "ratelimit-%s"));
    }

    static Optional<Allowance> tokens(HttpHeaders headers, Instant now) {
        return first(
                headers,
                now,
                List.of(
                        "x-ratelimit-%s-tokens",
                        "anthropic-ratelimit-tokens-%s", "anthropic-ratelimit-input-tokens-%s"));
    }

    private static Optional<Allowance> first(HttpHeaders headers, Instant now, List<String> spellings) {
        return spellings.stream()
                .flatMap(spelling -> allowance(headers, now, spelling).stream())
                .findFirst();
    }

    private static Optional<Allowance> allowance(HttpHeaders headers, Instant now, String spelling) {
        OptionalDouble limit = number(headers, String.format(Locale.ROOT, spelling, "limit"));
        OptionalDouble remaining = number(headers, String.format(Locale.ROOT, spelling, "remaining"));
        Optional<Duration> reset = headers.firstValue(String.format(Locale.ROOT, spelling, "reset"))
                .flatMap(text -> reset(text.strip(), now));
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Allowance(
                Math.max(1, limit.getAsDouble()), Math.min(remaining.getAsDouble(), limit.getAsDouble()), reset.get()));
    }

    private static OptionalDouble number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }

    /// A number of seconds, a span such as `6m0s` or `120ms`, a date, or seconds since 1970.
    private static Optional<Duration> reset(String text, Instant now) {
        if (text.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            double seconds = Double.parseDouble(text);
            return bounded(
                    seconds > ABOVE_IS_A_DATE
                            ? Duration.between(now, Instant.ofEpochSecond((long) seconds))
                            : Duration.ofMillis((long) (seconds * 1000)));
        }
        Matcher span = SPAN.matcher(text);
        if (!text.isEmpty() && span.matches()) {
            double seconds = part(span, 1) * 86_400
                    + part(span, 2) * 3_600
                    + part(span, 3) * 60
                    + part(span, 4)
                    + part(span, 5) / 1000;
            return bounded(Duration.ofMillis((long) (seconds * 1000)));
        }
        try {
            return bounded(Duration.between(now, Instant.parse(text)));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static double part(Matcher span, int group) {
        return span.group(group) == null ? 0 : Double.parseDouble(span.group(group));
    }

    private static Optional<Duration> bounded(Duration told) {
        if (told.isNegative()) {
            return Optional.of(Duration.ZERO);
        }
        return Optional.of(told.compareTo(LONGEST) > 0 ? LONGEST : told);
    }
}

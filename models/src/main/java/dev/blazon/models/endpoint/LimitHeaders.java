package dev.blazon.models.endpoint;

import dev.blazon.models.rate.Allowance;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final List<Names> REQUESTS = List.of(
            Names.spelt("x-ratelimit-%s-requests"),
            Names.spelt("anthropic-ratelimit-requests-%s"),
            Names.spelt("x-ratelimit-%s"),
            Names.spelt("ratelimit-%s"));
    private static final List<Names> TOKENS = List.of(
            Names.spelt("x-ratelimit-%s-tokens"),
            Names.spelt("anthropic-ratelimit-tokens-%s"),
            Names.spelt("anthropic-ratelimit-input-tokens-%s"));

    private LimitHeaders() {}

    private record Names(String limit, String remaining, String reset) {
        static Names spelt(String spelling) {
            return new Names(
                    spelling.replace("%s", "limit"),
                    spelling.replace("%s", "remaining"),
                    spelling.replace("%s", "reset"));
        }
    }

    static Optional<Allowance> requests(HttpHeaders headers, Instant now) {
        return first(headers, now, REQUESTS);
    }

    static Optional<Allowance> tokens(HttpHeaders headers, Instant now) {
        return first(headers, now, TOKENS);
    }

    private static Optional<Allowance> first(HttpHeaders headers, Instant now, List<Names> spellings) {
        for (Names names : spellings) {
            Optional<Allowance> told = allowance(headers, now, names);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /// Most servers tell nothing, so nothing more is looked at when the first name is not there.
    private static Optional<Allowance> allowance(HttpHeaders headers, Instant now, Names names) {
        OptionalDouble limit = number(headers, names.limit());
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble remaining = number(headers, names.remaining());
        Optional<Duration> reset = headers.firstValue(names.reset()).flatMap(text -> reset(text.strip(), now));
        if (remaining.isEmpty() || reset.isEmpty()) {
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

package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.ServerWords;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Judges how a call ended: an answer, or a fault of one kind.
final class Triage {
    private static final List<String> UNTRUSTED =
            List.of("pkix", "certif", "handshake_failure", "protocol_version", "plaintext", "subject alternative");
    private final String model;
    private final Dialect dialect;
    private final ServerWords words;
    private final Timing timing;

    Triage(EndpointSetup setup, Dialect dialect, Timing timing) {
        this.model = setup.model();
        this.dialect = dialect;
        this.words = setup.endpoint().words();
        this.timing = timing;
    }

    Attempt judge(Dialect.Request request, Dialect.Reply reply) {
        return switch (dialect.judge(request, reply)) {
            case Attempt.Answered answered -> answered;
            case Attempt.Faulted fault when fault.retryAfter().isPresent() -> fault;
            case Attempt.Faulted fault ->
                retryAfter(reply.headers()).map(fault::withRetryAfter).orElse(fault);
        };
    }

    private static boolean mentions(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        Optional<Duration> millis = headers.firstValue("retry-after-ms")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofMillis(Long.parseLong(text)));
        return millis.or(() -> headers.firstValue("retry-after").flatMap(this::secondsOrDate));
    }

    private Optional<Duration> secondsOrDate(String text) {
        if (text.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Optional.of(Duration.ofMillis((long) (Double.parseDouble(text.strip()) * 1000)));
        }
        try {
            Instant until = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(timing.now(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Attempt timedOut(Duration limit) {
        return Attempt.Faulted.of(
                FaultKind.TIMEOUT, "No whole answer of model '" + model + "' within " + seconds(limit) + ".");
    }

    Attempt broken(IOException fault) {
        String told = words.plain(reason(fault));
        if (fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException) {
            return Attempt.Faulted.of(FaultKind.UNREACHABLE, "Cannot connect: '" + told + "'.");
        }
        // a broken handshake may be a passing fault; a certificate stays what it is
        if (fault instanceof SSLException && mentions(told.toLowerCase(Locale.ROOT), UNTRUSTED)) {
            return Attempt.Faulted.of(FaultKind.NOT_TRUSTED, "Cannot connect safely: '" + told + "'.");
        }
        if (told.contains("exceeds capacity")) {
            return Attempt.Faulted.of(FaultKind.BAD_ANSWER, "The answer is larger than 8 MiB.");
        }
        return Attempt.Faulted.of(FaultKind.CONNECTION_LOST, "The connection broke: '" + told + "'.");
    }

    private static String reason(IOException fault) {
        if (fault.getCause() instanceof UnresolvedAddressException
                || fault.getCause() != null && fault.getCause().getCause() instanceof UnresolvedAddressException) {
            return "unknown host name";
        }
        if (fault.getMessage() != null) {
            return fault.getMessage();
        }
        // Java tells no reason when a port is closed
        return fault instanceof ConnectException ? "nobody listens there" : "no reason given";
    }

    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}

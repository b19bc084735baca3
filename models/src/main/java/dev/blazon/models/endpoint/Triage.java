package dev.blazon.models.endpoint;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Judges how a call ended: an answer, or a fault of one kind.
final class Triage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TOO_LONG = List.of(
            "context length",
            "context_length",
            "context size",
            "maximum context",
            "maximum model length",
            "max_model_len",
            "prompt is too long",
            "too many tokens",
            "too large",
            "image size",
            "image dimension",
            "pixels");
    private static final List<String> BLIND = List.of(
            "image input is not supported",
            "not a multimodal model",
            "does not support image",
            "missing data required for image input");
    private static final List<String> UNTRUSTED =
            List.of("pkix", "certif", "handshake_failure", "protocol_version", "plaintext", "subject alternative");
    private static final List<String> UNWILLING =
            List.of("content_filter", "content_policy", "content policy", "moderation", "responsibleaipolicy");

    private final String model;
    private final Optional<Endpoint.Key> key;
    private final Timing timing;

    Triage(EndpointSetup setup, Timing timing) {
        this.model = setup.model();
        this.key = setup.endpoint().key();
        this.timing = timing;
    }

    Attempt judge(Wire.Reply reply) {
        if (reply.status() != 200) {
            return fault(reply.status(), reply);
        }
        // some gateways hide a fault in a reply of status 200
        int hidden = hiddenStatus(reply.body());
        return hidden == 0 ? new ReplyReader(model, key).read(reply.body()) : fault(hidden, reply);
    }

    private static int hiddenStatus(Bytes body) {
        try {
            JsonNode root = JSON.readTree(body.shared());
            JsonNode code = root.at("/error/code");
            boolean status = code.isInt() && code.intValue() >= 400 && code.intValue() <= 599;
            return status && !root.has("choices") ? code.intValue() : 0;
        } catch (JacksonException _) {
            return 0;
        }
    }

    private Attempt fault(int status, Wire.Reply reply) {
        String said = lower(reply.body());
        if (status < 500 && status != 429 && mentions(said, UNWILLING)) {
            String words = ServerWords.of(reply.body(), key);
            return new Attempt.Answered(new Answer(words, Answer.Finish.REFUSED, Usage.NONE, model));
        }
        String detail = "The server answered " + status + " to model '" + model + "': '"
                + ServerWords.of(reply.body(), key) + "'.";
        return new Attempt.Faulted(kind(status, said), detail, retryAfter(reply.headers()));
    }

    private static FaultKind kind(int status, String said) {
        if (mentions(said, BLIND)) {
            return FaultKind.CANNOT_SEE;
        }
        return switch (status) {
            case 400, 422 -> mentions(said, TOO_LONG) ? FaultKind.TOO_LARGE : FaultKind.REQUEST_REFUSED;
            case 401, 403 -> FaultKind.KEY_REFUSED;
            case 402 -> FaultKind.QUOTA_SPENT;
            case 404, 405, 410 -> FaultKind.NOT_FOUND;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 413 -> FaultKind.TOO_LARGE;
            case 425, 502, 503, 529 -> FaultKind.OVERLOADED;
            case 429 -> said.contains("insufficient_quota") ? FaultKind.QUOTA_SPENT : FaultKind.RATE_LIMITED;
            default -> byHundreds(status);
        };
    }

    private static FaultKind byHundreds(int status) {
        if (status >= 500) {
            return FaultKind.SERVER_ERROR;
        }
        return status >= 400 ? FaultKind.REQUEST_REFUSED : FaultKind.NOT_FOUND;
    }

    private static String lower(Bytes body) {
        int looked = Math.min(body.size(), 20_000);
        return new String(body.shared(), 0, looked, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
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
        String words = ServerWords.plain(words(fault), key);
        if (fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException) {
            return Attempt.Faulted.of(FaultKind.UNREACHABLE, "Cannot connect: '" + words + "'.");
        }
        // a broken handshake may be a passing fault; a certificate stays what it is
        if (fault instanceof SSLException && mentions(words.toLowerCase(Locale.ROOT), UNTRUSTED)) {
            return Attempt.Faulted.of(FaultKind.NOT_TRUSTED, "Cannot connect safely: '" + words + "'.");
        }
        if (words.contains("exceeds capacity")) {
            return Attempt.Faulted.of(FaultKind.BAD_ANSWER, "The answer is larger than 8 MiB.");
        }
        return Attempt.Faulted.of(FaultKind.CONNECTION_LOST, "The connection broke: '" + words + "'.");
    }

    private static String words(IOException fault) {
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

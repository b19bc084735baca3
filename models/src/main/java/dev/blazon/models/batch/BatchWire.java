package dev.blazon.models.batch;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.Statuses;
import dev.blazon.models.endpoint.Endpoint;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// HTTP to one provider for files of questions: few calls, large bodies that go from disk and to disk. The JDK's client
/// serves that, and nothing here is fast. Follows no redirect, because the key would go along.
final class BatchWire {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration FILE_LIMIT = Duration.ofHours(2);
    private static final int TRIES = 8;

    private final Endpoint endpoint;
    private final Dialect.Headers headers;
    private final Pause pause;
    private final HttpClient client;

    /// @param pause between tries
    BatchWire(Endpoint endpoint, Dialect.Headers headers, Pause pause) {
        this.endpoint = endpoint;
        this.headers = headers;
        this.pause = pause;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
        this.client = endpoint.isLoopback()
                ? builder.proxy(HttpClient.Builder.NO_PROXY).build()
                : builder.proxy(ProxySelector.getDefault()).build();
    }

    /// Waits; real or a test's.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// The path of the interface at the server, such as `/v1`.
    String basePath() {
        return endpoint.base().getPath();
    }

    JsonNode get(String path) throws InterruptedException {
        return read(again(() -> request(at(path), LIMIT).GET().build()));
    }

    /// A list in its pages, the newest first, until there are no more or one reaches far enough back.
    ///
    /// @param next the path of the page after one
    /// @param enough whether nothing is wanted after a page
    Stream<JsonNode> pages(String path, Function<JsonNode, Optional<String>> next, Predicate<JsonNode> enough)
            throws InterruptedException {
        List<JsonNode> pages = new ArrayList<>();
        Optional<String> more = Optional.of(path);
        while (more.isPresent()) {
            String current = more.get();
            JsonNode page = get(current);
            pages.add(page);
            // a server that names the same page for ever is not followed
            more = enough.test(page) ? Optional.empty() : next.apply(page).filter(after -> !after.equals(current));
        }
        return pages.stream();
    }

    JsonNode post(String path, String json) throws InterruptedException {
        return read(once(request(at(path), LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build()));
    }

    /// Sends what may be large and must not be sent twice without being asked for.
    HttpResponse<String> send(URI to, String method, BodyPublisher body, Map<String, String> fields)
            throws InterruptedException {
        HttpRequest.Builder request = request(to, FILE_LIMIT).method(method, body);
        fields.forEach(request::header);
        return once(request.build());
    }

    /// As good as it goes: what stays there costs nothing.
    void delete(String path) throws InterruptedException {
        try {
            client.send(request(at(path), LIMIT).DELETE().build(), BodyHandlers.discarding());
        } catch (IOException _) {
            // the provider drops it in time
        }
    }

    /// @throws IOException when it cannot be written
    void download(URI from, Path to) throws IOException, InterruptedException {
        IOException last = new IOException("the server is busy");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                HttpResponse<Path> response =
                        client.send(request(from, FILE_LIMIT).GET().build(), BodyHandlers.ofFile(to));
                if (response.statusCode() == 200) {
                    return;
                }
                if (!passes(response.statusCode())) {
                    throw fault(response.statusCode(), "");
                }
            } catch (IOException fault) {
                last = fault;
            }
            pause.of(backOff(attempt));
        }
        throw new ModelException(
                "model-connection-lost",
                ModelException.Remedy.STOP,
                "[batch] The results cannot be fetched from " + endpoint.host() + ": '"
                        + endpoint.words().plain(String.valueOf(last.getMessage()))
                        + "'. They stay there: run the same command again.",
                last);
    }

    URI at(String path) {
        return URI.create(endpoint.base() + path);
    }

    /// On the same server, outside of the interface's path.
    URI beside(String path) {
        return URI.create(endpoint.base().getScheme() + "://" + endpoint.base().getAuthority() + path);
    }

    /// A reply that is no JSON was not given by this interface.
    JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw fault(response.statusCode(), response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException _) {
            throw new ModelException(
                    FaultKind.BAD_ANSWER.code(),
                    ModelException.Remedy.STOP,
                    "[batch] " + endpoint.host() + " answered something else than JSON: '"
                            + endpoint.words().plain(response.body())
                            + "'. It has no interface for batches: leave --batch out.");
        }
    }

    private HttpRequest.Builder request(URI to, Duration limit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(limit).header("Accept", "application/json");
        endpoint.fields(headers).forEach(request::header);
        return request;
    }

    /// Nothing that may have been done is done again here: only 429 says for sure that it was not.
    private HttpResponse<String> once(HttpRequest request) throws InterruptedException {
        try {
            for (int attempt = 0; ; attempt++) {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 429 || attempt + 1 == TRIES) {
                    return response;
                }
                pause.of(backOff(attempt));
            }
        } catch (IOException fault) {
            throw lost(fault);
        }
    }

    private HttpResponse<String> again(Supplier<HttpRequest> request) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            boolean last = attempt + 1 == TRIES;
            try {
                HttpResponse<String> response = client.send(request.get(), BodyHandlers.ofString());
                if (!passes(response.statusCode()) || last) {
                    return response;
                }
            } catch (IOException fault) {
                if (last) {
                    throw lost(fault);
                }
            }
            pause.of(backOff(attempt));
        }
    }

    private static boolean passes(int status) {
        return switch (Statuses.kind(status).action()) {
            case WAIT, RETRY -> true;
            case SHRINK, REPHRASE, FAIL -> false;
        };
    }

    private static Duration backOff(int attempt) {
        return Duration.ofSeconds(1L << Math.min(attempt, 6));
    }

    private ModelException lost(IOException fault) {
        return new ModelException(
                FaultKind.CONNECTION_LOST.code(),
                ModelException.Remedy.STOP,
                "[batch] The connection to " + endpoint.host() + " broke: '"
                        + endpoint.words().plain(String.valueOf(fault.getMessage()))
                        + "'. What was sent is on record: run the same command again.",
                fault);
    }

    private ModelException fault(int status, String body) {
        FaultKind kind = Statuses.kind(status);
        String advice = kind == FaultKind.NOT_FOUND
                ? "It has no interface for batches, or the batch is gone: leave --batch out."
                : kind.advice();
        return new ModelException(
                kind.code(),
                ModelException.Remedy.STOP,
                "[batch] " + endpoint.host() + " answered " + status + ": '"
                        + endpoint.words().of(Bytes.wrap(body.getBytes(StandardCharsets.UTF_8)))
                        + "'. " + advice);
    }
}

package dev.blazon.models.endpoint;

import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Dialect.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP/1.1 to one endpoint: whole replies, bounded in bytes and in time. Follows no redirect, because the key would
/// go along. Thread-safe; a call blocks its (virtual) thread.
public final class Wire implements AutoCloseable {
    private static final long MOST_BYTES = 8L << 20;

    private final Endpoint endpoint;
    private final Dialect.Headers headers;
    private final HttpClient client;

    private Wire(Endpoint endpoint, Dialect.Headers headers, HttpClient client) {
        this.endpoint = endpoint;
        this.headers = headers;
        this.client = client;
    }

    /// @param headers of every request
    public static Wire to(Endpoint endpoint, Dialect.Headers headers, Duration connectTimeout) {
        // the default protocol would ask a plain server to upgrade to HTTP/2
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (endpoint.isLoopback()) {
            builder.proxy(HttpClient.Builder.NO_PROXY);
        }
        return new Wire(endpoint, headers, builder.build());
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /// @param path after the endpoint's base, such as `/models`
    public Reply get(String path, Duration limit) throws IOException, TimeoutException, InterruptedException {
        return send(request(path).GET(), limit);
    }

    public Reply post(String path, Bytes json, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(json.shared());
        return send(request(path).header("Content-Type", "application/json").POST(body), limit);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.resource(path)).header("Accept", "application/json");
        headers.others().forEach(request::header);
        endpoint.key().ifPresent(key -> request.header(headers.keyName(), headers.keyPrefix() + key.secret()));
        return request;
    }

    /// The client's own timeout ends with the headers, so that a dripping body would hang: the limit is kept here.
    private Reply send(HttpRequest.Builder request, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        BodyHandler<byte[]> body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES);
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request.build(), body);
        try {
            HttpResponse<byte[]> response = sent.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return new Reply(response.statusCode(), response.headers(), Bytes.wrap(response.body()));
        } catch (ExecutionException fault) {
            throw cause(fault);
        } finally {
            sent.cancel(true);
        }
    }

    private static IOException cause(ExecutionException fault) {
        return fault.getCause() instanceof IOException broken ? broken : new IOException(fault.getCause());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package dev.blazon.models.endpoint;

import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Dialect.Reply;
import dev.blazon.models.http.Body;
import dev.blazon.models.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// HTTP/1.1 to one endpoint: whole replies, bounded in bytes and in time. Follows no redirect, because the key would
/// go along. Thread-safe; a call blocks its (virtual) thread.
public final class Wire implements AutoCloseable {
    private static final int MOST_BYTES = 8 << 20;

    private final Endpoint endpoint;
    private final Dialect.Headers headers;
    private final Http http;

    private Wire(Endpoint endpoint, Dialect.Headers headers, Http http) {
        this.endpoint = endpoint;
        this.headers = headers;
        this.http = http;
    }

    /// @param headers of every request
    public static Wire to(Endpoint endpoint, Dialect.Headers headers, Duration connectTimeout) {
        Http http = Http.to(endpoint.base(), !endpoint.isLoopback(), connectTimeout, MOST_BYTES);
        return new Wire(endpoint, headers, http);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /// @param path after the endpoint's base, such as `/models`
    public Reply get(String path, Duration limit) throws IOException, TimeoutException, InterruptedException {
        return send(new Http.Request("GET", endpoint.resource(path), fields(), Body.EMPTY), limit);
    }

    public Reply post(String path, Bytes json, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        return post(path, Body.of(json), limit);
    }

    public Reply post(String path, Body json, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        Map<String, String> fields = fields();
        fields.put("Content-Type", "application/json");
        return send(new Http.Request("POST", endpoint.resource(path), fields, json), limit);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Accept", "application/json");
        fields.putAll(endpoint.fields(headers));
        return fields;
    }

    private Reply send(Http.Request request, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        Http.Response response = http.send(request, limit);
        return new Reply(response.status(), response.headers(), response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}

package dev.blazon.models.http;

import dev.blazon.core.image.Bytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// Sends requests to one server. Follows no redirect. Thread-safe; a call blocks its (virtual) thread.
public interface Http extends AutoCloseable {

    /// @param method such as `POST`
    /// @param headers without those that the connection itself needs
    record Request(String method, URI uri, Map<String, String> headers, Body body) {}

    record Response(int status, HttpHeaders headers, Bytes body) {}

    /// @param limit from the first byte sent to the last one received, connecting included
    /// @throws TimeoutException when it is over; the server may still be at work
    /// @throws IOException when the connection cannot be made or breaks, or the answer is too large
    Response send(Request request, Duration limit) throws IOException, TimeoutException, InterruptedException;

    @Override
    void close();

    /// @param anyServer on the scheme, host and port that all requests go to
    /// @param proxied whether the system's proxy is asked for
    /// @param mostBytes of an answer
    static Http to(URI anyServer, boolean proxied, Duration connectTimeout, int mostBytes) {
        return NettyHttp.to(anyServer, proxied, connectTimeout, mostBytes);
    }
}

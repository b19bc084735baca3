package dev.blazon.models.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A loopback server that plays replies in order, the last one for ever, and remembers what it was sent.
public final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Request> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// What the server does with one request.
    @FunctionalInterface
    public interface Reply {
        void send(HttpExchange exchange, CountDownLatch closing) throws IOException;
    }

    /// A request as it came over the wire.
    public record Request(String method, String path, Map<String, List<String>> headers, String body) {}

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    public static ScriptedServer start(Reply... replies) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedServer scripted = new ScriptedServer(http);
            scripted.script.addAll(List.of(replies));
            http.setExecutor(scripted.threads);
            http.createContext("/", scripted::handle);
            http.start();
            return scripted;
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            received.add(new Request(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
            next().send(exchange, closing);
        }
    }

    private synchronized Reply next() {
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }

    public static Reply json(int status, String body) {
        return of(status, "application/json", body, Map.of());
    }

    public static Reply json(int status, String body, String header, String value) {
        return of(status, "application/json", body, Map.of(header, value));
    }

    public static Reply html(int status, String body) {
        return of(status, "text/html", body, Map.of());
    }

    private static Reply of(int status, String type, String body, Map<String, String> headers) {
        return (exchange, _) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// A complete answer.
    public static Reply saying(String text) {
        return json(200, completion("\"" + text + "\"", "stop"));
    }

    /// @param content as JSON
    public static String completion(String content, String finish) {
        return """
                {"id":"1","object":"chat.completion","model":"served-model","choices":[{"index":0,"message":\
                {"role":"assistant","content":%s},"finish_reason":"%s"}],\
                "usage":{"prompt_tokens":1200,"completion_tokens":45,"total_tokens":1245}}""".formatted(content, finish);
    }

    /// Promises more bytes than it sends, then closes the connection.
    public static Reply half() {
        return (exchange, _) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /// Sends the head and a few bytes, then nothing until the server closes.
    public static Reply dripping() {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /// Sends white space for as long as somebody takes it.
    ///
    /// @param sent counts the bytes
    public static Reply endless(AtomicLong sent) {
        return (exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            while (sent.addAndGet(piece.length) < 1L << 30) {
                exchange.getResponseBody().write(piece);
            }
        };
    }

    public String url() {
        return "http://" + host() + "/v1";
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}

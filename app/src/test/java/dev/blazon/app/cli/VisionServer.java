package dev.blazon.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// A server on the loopback that answers as told, in three interfaces. Test questions about a word are not counted.
final class VisionServer implements AutoCloseable {
    private static final String COMPLETION = """
            {"model": "served", "choices": [{"message": {"role": "assistant", "content": "%s"}, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 100, "completion_tokens": 10}}
            """;
    private static final String MESSAGE = """
            {"type": "message", "model": "served", "content": [{"type": "text", "text": "%s"}],
             "stop_reason": "end_turn", "usage": {"input_tokens": 100, "output_tokens": 10}}
            """;
    private static final String CANDIDATE = """
            {"modelVersion": "served", "candidates": [{"content": {"parts": [{"text": "%s"}]}, "finishReason": "STOP"}],
             "usageMetadata": {"promptTokenCount": 100, "candidatesTokenCount": 10}}
            """;

    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final String models;
    private volatile IntFunction<String> answer = number -> "A made picture with coloured rectangles.";
    private volatile int status = 200;
    private volatile IntFunction<Tokens> tokens = _ -> new Tokens(100, 10);
    private volatile String whole = "";
    private volatile int refusal = 400;
    private volatile Predicate<String> refused = _ -> false;

    VisionServer(String... models) {
        this.models = String.join("\"}, {\"id\": \"", models);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext(
                "/v1/models", exchange -> reply(exchange, 200, "{\"data\": [{\"id\": \"" + this.models + "\"}]}"));
        server.createContext("/v1/chat/completions", exchange -> complete(exchange, COMPLETION));
        server.createContext("/v1/messages", exchange -> complete(exchange, MESSAGE));
        server.createContext("/v1beta/models/", exchange -> complete(exchange, CANDIDATE));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// @param text for the question's number, from 1
    VisionServer answering(IntFunction<String> text) {
        answer = text;
        return this;
    }

    VisionServer refusing(int with) {
        status = with;
        return this;
    }

    /// Answers each question with this reply as it stands.
    VisionServer replying(String reply) {
        whole = reply;
        return this;
    }

    /// Refuses only such questions; these are not counted.
    VisionServer refusing(Predicate<String> body) {
        return refusing(400, body);
    }

    VisionServer refusing(int with, Predicate<String> body) {
        refusal = with;
        refused = body;
        return this;
    }

    /// What the server bills.
    record Tokens(int in, int out) {}

    VisionServer counting(IntFunction<Tokens> billed) {
        tokens = billed;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// The bodies of the questions so far.
    List<String> questions() {
        return List.copyOf(questions);
    }

    private void complete(HttpExchange exchange, String shape) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status != 200) {
            reply(exchange, status, "{\"error\": {\"message\": \"no\"}}");
            return;
        }
        if (refused.test(body)) {
            reply(exchange, refusal, "{\"error\": {\"message\": \"no\"}}");
            return;
        }
        boolean isTest = body.contains("Which word is written");
        String text = "I see nothing.";
        if (!isTest) {
            questions.add(body);
            text = answer.apply(questions.size());
        }
        if (!isTest && !whole.isEmpty()) {
            reply(exchange, 200, whole);
            return;
        }
        Tokens billed = tokens.apply(isTest ? 0 : questions.size());
        String shaped = shape.formatted(text)
                .replace(": 100,", ": " + billed.in() + ",")
                .replace(": 10}", ": " + billed.out() + "}");
        reply(exchange, 200, shaped);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

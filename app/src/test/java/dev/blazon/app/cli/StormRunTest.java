package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.models.answers.AnswersBook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `bench/storm.sh`: a server with every fault, and a run that is killed on the way.
final class StormRunTest {
    private static final int SAMPLES = 150;
    /// A question asked more often is answered, so that none meets its deadline by bad luck.
    private static final int STORMY_ASKS = 2;

    @TempDir
    private Path temp;

    /// Answers with a text that the question alone decides.
    private static final class Server implements AutoCloseable {
        private final HttpServer server;
        private final boolean stormy;
        private final AtomicInteger calls = new AtomicInteger();
        private final List<String> given = new CopyOnWriteArrayList<>();
        private final Map<String, Integer> asks = new ConcurrentHashMap<>();
        private final CountDownLatch closing = new CountDownLatch(1);

        Server(boolean stormy) throws IOException {
            this.stormy = stormy;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/models", exchange -> reply(exchange, 200, "{\"data\": [{\"id\": \"vl\"}]}"));
            server.createContext("/v1/chat/completions", this::complete);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        }

        private void complete(HttpExchange exchange) throws IOException {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String text = "Picture " + Integer.toHexString(question.hashCode()) + " of made rectangles.";
            String whole = "{\"model\": \"vl\", \"choices\": [{\"message\": {\"content\": \"" + text
                    + "\"}, \"finish_reason\": \"stop\"}], \"usage\": {\"prompt_tokens\": 9, \"completion_tokens\": 5}}";
            switch (weather(text)) {
                case 3, 13, 23, 33, 43, 53, 63, 73, 83, 93 -> {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    reply(exchange, 429, "{\"error\": {\"message\": \"too many\"}}");
                }
                case 5, 25, 45, 65, 85 -> reply(exchange, 500, "{\"error\": {\"message\": \"boom\"}}");
                case 7, 57 -> exchange.close();
                case 9, 59 -> {
                    exchange.sendResponseHeaders(200, whole.length());
                    exchange.getResponseBody().write(whole.substring(0, 40).getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                }
                case 11, 61 -> reply(exchange, 200, "upstream connect error");
                case 15 -> hang();
                default -> {
                    given.add(text);
                    reply(exchange, 200, whole);
                }
            }
        }

        /// Faults come with some calls of each hundred.
        private int weather(String text) {
            boolean calm = !stormy || asks.merge(text, 1, Integer::sum) > STORMY_ASKS;
            return calm ? 0 : calls.incrementAndGet() % 100;
        }

        private void hang() {
            try {
                closing.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private static void reply(HttpExchange exchange, int status, String json) throws IOException {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void close() {
            closing.countDown();
            server.stop(0);
        }
    }

    private Object[] command(Server server, Path photos, Path to) throws IOException {
        Files.writeString(temp.resolve("prompt.md"), "Describe the picture.\n");
        Path recipe = Files.writeString(temp.resolve("storm.yaml"), """
                recipe: storm
                version: 1
                summary: One caption each, from a server in a storm.
                models:
                  captioner: {kind: openai, deadline-seconds: 20}
                steps:
                  - caption-image: {model: captioner, prompts: [prompt.md]}
                """);
        return new Object[] {
            "run",
            recipe,
            "--from",
            photos,
            "--to",
            to,
            "--format",
            "jsonl",
            "--ocr",
            "off",
            "--concurrency",
            16,
            "--model",
            "captioner=" + server.url()
        };
    }

    @Test
    void aKilledRunInAStormLosesNothingAndPaysNothingTwice() throws Exception {
        Path photos = Pictures.folder(temp.resolve("p"), SAMPLES);
        Path calm = temp.resolve("calm");
        Path stormy = temp.resolve("stormy");
        try (Server still = new Server(false)) {
            Blazon.run(command(still, photos, calm));
        }
        try (Server storm = new Server(true)) {
            Process run = Blazon.start(Files.createDirectories(temp.resolve("logs")), command(storm, photos, stormy));
            while (storm.given.size() < SAMPLES / 2 && run.isAlive()) {
                run.waitFor(20, TimeUnit.MILLISECONDS);
            }
            run.destroyForcibly().waitFor();
            Set<String> journalled = new HashSet<>();
            AnswersBook.of(stormy.resolve(".run/answers.db"))
                    .forEach(row -> journalled.add(row.answer().text()));
            int before = storm.given.size();

            Blazon.Ended ended = Blazon.run(command(storm, photos, stormy));

            assertThat(journalled).hasSizeGreaterThan(SAMPLES / 4);
            assertThat(ended.err()).contains("read 150 = kept 150 + rejected 0 + failed 0");
            assertThat(storm.given.subList(before, storm.given.size())).doesNotContainAnyElementsOf(journalled);
            assertThat(Files.readAllBytes(stormy.resolve("data/00000.jsonl")))
                    .isEqualTo(Files.readAllBytes(calm.resolve("data/00000.jsonl")));
        }
    }
}

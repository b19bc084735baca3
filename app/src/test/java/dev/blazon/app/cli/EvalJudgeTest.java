package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// CLAIR asked of a server.
final class EvalJudgeTest {
    @TempDir
    private Path temp;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Path captions;
    private Path references;

    EvalJudgeTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        captions = Path.of("");
        references = Path.of("");
    }

    @BeforeEach
    void start() throws IOException {
        server.createContext("/v1/models", exchange -> reply(exchange, 200, "{\"data\": [{\"id\": \"wise\"}]}"));
        server.createContext("/v1/chat/completions", this::judge);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        captions = Files.writeString(
                temp.resolve("c.json"), "{\"1\": \"A red bus.\", \"2\": \"Two cats.\", \"3\": \"Mumbling.\"}");
        references = Files.writeString(
                temp.resolve("r.json"), "{\"1\": [\"The red bus.\"], \"2\": [\"A dog.\"], \"3\": [\"A tree.\"]}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void judge(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(question);
        String text = question.contains("A red bus.")
                ? "{\"score\": 80, \"reason\": \"Both show it.\"}"
                : question.contains("Two cats.") ? "Surely 10, or less." : "I cannot say.";
        reply(
                exchange,
                200,
                "{\"model\": \"wise\", \"choices\": [{\"message\": {\"content\": "
                        + JsonMapper.shared().writeValueAsString(text)
                        + "}, \"finish_reason\": \"stop\"}], \"usage\": {\"prompt_tokens\": 9, \"completion_tokens\": 5}}");
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Blazon.Ended eval(Object... more) throws Exception {
        Object[] args = new Object[more.length + 7];
        System.arraycopy(
                new Object[] {"eval", "--hypotheses", captions, "--references", references, "--metrics", "CLAIR"},
                0,
                args,
                0,
                7);
        System.arraycopy(more, 0, args, 7, more.length);
        return Blazon.run(args);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @Test
    void repliesAreReadAsTheAuthorsReadThem() throws Exception {
        Path samples = temp.resolve("samples.jsonl");

        Blazon.Ended ended = eval("--judge", url(), "--samples", samples);

        assertThat(ended.out()).contains("  CLAIR         0.3000  (", "CLAIR|judge:wise|mode:strict|tries:3|version:1");
        assertThat(ended.err())
                .contains("CLAIR: 3 of 3 captions judged.\n")
                .contains(
                        "CLAIR: 1 of 3 captions got no reply with a score; see docs/metrics.md for what they count.\n");
        assertThat(Files.readAllLines(samples))
                .extracting(line -> line.substring(line.indexOf("\"scores\"")))
                .containsExactly(
                        "\"scores\":{\"CLAIR\":0.8}}", "\"scores\":{\"CLAIR\":0.1}}", "\"scores\":{\"CLAIR\":0.0}}");
        assertThat(asked).hasSize(5).allSatisfy(question -> assertThat(question).contains("\"temperature\":0"));
    }

    @Test
    void keptAnswersAreNotAskedForAgain() throws Exception {
        Path kept = temp.resolve("answers.db");
        eval("--judge", url(), "--judge-answers", kept);
        int first = asked.size();

        Blazon.Ended again = eval("--judge", url(), "--judge-answers", kept);

        assertThat(first).isEqualTo(5);
        assertThat(asked).hasSize(first);
        assertThat(again.out()).contains("  CLAIR         0.3000  (");
    }

    @Test
    void withoutAJudgeItSaysWhatToGive() throws Exception {
        Blazon.Ended ended = eval();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("CLAIR needs --judge. See docs/eval.md.");
    }

    @Test
    void aJudgeThatIsGoneEndsTheEvaluation() throws Exception {
        server.removeContext("/v1/chat/completions");
        server.createContext(
                "/v1/chat/completions", exchange -> reply(exchange, 401, "{\"error\": {\"message\": \"no\"}}"));

        Blazon.Ended ended = eval("--judge", url());

        assertThat(ended.out()).isEmpty();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.err()).contains("The server answered 401 to model 'wise': 'no'.");
    }
}

package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.completion;
import static dev.blazon.models.testkit.ScriptedServer.html;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.models.testkit.ScriptedServer;
import dev.blazon.models.testkit.ScriptedServer.Reply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Faults that may heal, and for how long they are given the chance.
class EndpointRetriesTest extends AskedServer {

    static Stream<Arguments> healing() {
        return Stream.of(
                Arguments.of(json(429, "slow down"), 500L),
                Arguments.of(json(429, "slow down", "Retry-After", "7"), 7000L),
                Arguments.of(json(429, "slow down", "retry-after-ms", "1500"), 1500L),
                Arguments.of(json(503, "", "Retry-After", "Thu, 01 Jan 2026 00:00:09 GMT"), 9000L),
                Arguments.of(json(500, "{\"error\":\"boom\"}"), 500L),
                Arguments.of(html(502, "<html><h1>Bad Gateway</h1></html>"), 500L),
                Arguments.of(html(200, "<html>Log in</html>"), 500L),
                Arguments.of(json(200, "{\"choices\":[]}"), 500L),
                Arguments.of(json(200, "{\"choices\":[{\"mess"), 500L),
                Arguments.of(json(200, completion("\"x\"", "error")), 500L),
                Arguments.of(json(200, "{\"error\":{\"code\":429,\"message\":\"busy\"}}"), 500L),
                Arguments.of(ScriptedServer.half(), 500L));
    }

    @ParameterizedTest
    @MethodSource("healing")
    void asksAgainAfterAFaultThatMayHeal(Reply fault, long pauseMillis) {
        serve(fault, saying("well again"));

        assertThat(ask().text()).isEqualTo("well again");
        assertThat(server.received()).hasSize(2);
        assertThat(timing.pauses()).containsExactly(Duration.ofMillis(pauseMillis));
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of(
                        json(500, "{\"error\":{\"message\":\"boom\"}}"),
                        "model-server-error",
                        "The server answered 500 to model 'm': 'boom'. Tried 6 times in 15.5 s."
                                + " Look at the server's log, then 'blazon retry'."),
                Arguments.of(
                        json(200, completion("17", "stop")),
                        "model-bad-answer",
                        "The answer holds no text and finishes with 'stop': '"
                                + completion("17", "stop").substring(0, 200)
                                + "…'. Tried 6 times in 15.5 s. Check that 'url' is an OpenAI-compatible server."));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void givesUpAfterAFewRetriesOfAFaultOfTheServer(Reply fault, String faultClass, String words) {
        serve(fault);

        ModelException refused = refused();

        assertThat(refused).hasMessage(message(server.host(), words));
        assertThat(refused.faultClass()).isEqualTo(faultClass);
        assertThat(refused.remedy()).isEqualTo(Remedy.RETRY_LATER);
        assertThat(server.received()).hasSize(6);
        assertThat(refused.attempts()).isEqualTo(6);
    }

    @Test
    void stopsSoonWhereWebPagesAreServed() {
        serve(html(200, "<html><script>x()</script><h1>Log in</h1></html>"));

        ModelException refused = refused();

        assertThat(refused)
                .hasMessage(message(
                        server.host(),
                        "Web pages are served there, not a model's interface. The answer is not JSON: 'Log in'."
                                + " Tried 3 times in 1.5 s. Correct 'url' or 'model'; 'blazon doctor' lists what is"
                                + " served."));
        assertThat(refused.faultClass()).isEqualTo("model-not-found");
        assertThat(refused.remedy()).isEqualTo(Remedy.STOP);
    }

    @Test
    void pagesOfAServerThatAnsweredBeforeArePassing() {
        serve(saying("one"), html(200, "<html>"), html(200, "<html>"), html(200, "<html>"), saying("two"));

        try (EndpointModel model = model()) {
            assertThat(model.ask(QUESTION).text()).isEqualTo("one");
            assertThat(model.ask(QUESTION).text()).isEqualTo("two");
        }
    }

    @Test
    void tellsThatItWaitsAndThatTheServerIsBack() {
        serve(
                json(503, "{\"error\":\"loading\"}", "Retry-After", "90"),
                json(503, "{\"error\":\"loading\"}", "Retry-After", "90"),
                saying("here"));
        List<String> told = new ArrayList<>();
        Endpoint endpoint = Endpoint.parse(server.url(), Optional.empty());
        EndpointSetup setup = EndpointSetup.of(endpoint, "m", settings(600));

        try (EndpointModel model = EndpointModel.open(setup, Dialects.openAi(setup), Gate.of(1), timing, told::add)) {
            assertThat(model.ask(QUESTION).text()).isEqualTo("here");
        }

        assertThat(told)
                .containsExactly(
                        "Waiting for the server at " + server.host()
                                + ". The server answered 503 to model 'm': 'loading'. It asks to be left alone for 90 s.",
                        "The server at " + server.host() + " answers again, after 180 s.");
    }

    @Test
    void waitsForABusyServerUntilTheDeadline() {
        serve(json(429, "{\"error\":{\"message\":\"Rate limit of sk-secret reached\"}}"));

        ModelException refused = refused();

        assertThat(refused)
                .hasMessage(message(
                        server.host(),
                        "The server answered 429 to model 'm':"
                                + " 'Rate limit of *** reached'. Tried 25 times in 571.5 s. The next try would be after the deadline of"
                                + " 600 s. Lower --concurrency or raise the key's limit."));
        assertThat(refused.faultClass()).isEqualTo("model-rate-limited");
        assertThat(refused.remedy()).isEqualTo(Remedy.RETRY_LATER);
    }

    @Test
    void doesNotWaitLongerThanTheDeadlineAllows() {
        serve(json(503, "loading", "Retry-After", "3600"));

        assertThat(refused())
                .hasMessage(
                        message(
                                server.host(),
                                "The server answered 503 to model 'm': 'loading'."
                                        + " The next try would be after the deadline of 600 s. Lower --concurrency or give the server more room."));
        assertThat(timing.pauses()).isEmpty();
    }

    @Test
    void stopsTheRunWhenNobodyListensUntilTheDeadline() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        ModelException refused = refused(model("http://127.0.0.1:" + port, 60));

        assertThat(refused)
                .hasMessage(message(
                        "127.0.0.1:" + port,
                        "Cannot connect: 'nobody listens there'."
                                + " Tried 7 times in 31.5 s. The next try would be after the deadline of 60 s."
                                + " Start the server or correct 'url'; 'blazon doctor' looks."));
        assertThat(refused.faultClass()).isEqualTo("model-unreachable");
        assertThat(refused.remedy()).isEqualTo(Remedy.STOP);
    }

    @Test
    void endsADrippingAnswerAtTheDeadline() {
        serve(ScriptedServer.dripping());
        Endpoint endpoint = Endpoint.parse(server.url(), Optional.empty());
        EndpointSetup setup = new EndpointSetup(endpoint, "m", QUESTION.sampling(), 1_000_000, Duration.ofMillis(400));

        ModelException refused = refused(EndpointModel.open(setup, Dialects.openAi(setup), Gate.of(1)));

        assertThat(refused)
                .hasMessage(
                        message(
                                server.host(),
                                "No whole answer of model 'm' within 0.2 s."
                                        + " The next try would be after the deadline of 0.4 s. Raise deadline-seconds or lower max-tokens."));
        assertThat(refused.faultClass()).isEqualTo("model-timeout");
    }

    @Test
    void leavesAnEndlessAnswerAtTheCap() {
        AtomicLong sent = new AtomicLong();
        serve(ScriptedServer.endless(sent), saying("short"));

        assertThat(ask().text()).isEqualTo("short");
        assertThat(sent.get()).as("8 MiB and what sockets hold").isLessThan(64L << 20);
    }

    @Test
    void refusesAnAnswerThatIsTooLargeToHold() {
        serve(json(200, " ".repeat((8 << 20) + 1)));

        assertThat(refused())
                .hasMessage(message(
                        server.host(),
                        "The answer is larger than 8 MiB. Tried 6 times in 15.5 s."
                                + " Check that 'url' is an OpenAI-compatible server."));
    }
}

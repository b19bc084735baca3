package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.completion;
import static dev.blazon.models.testkit.ScriptedServer.html;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.DialectSettings.Order;
import dev.blazon.models.rate.Entry;
import dev.blazon.models.rate.Outcome;
import dev.blazon.models.rate.Pass;
import dev.blazon.models.rate.Pass.Blame;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import dev.blazon.models.testkit.ScriptedServer.Reply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndpointModelTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("stored bytes", 640, 480));

    private final FakeTiming timing = new FakeTiming();
    private ScriptedServer server = ScriptedServer.start(saying("unused"));

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(Reply... replies) {
        server.close();
        server = ScriptedServer.start(replies);
    }

    private static ModelSettings settings(int deadlineSeconds) {
        return ModelSettings.of(ModelSettings.Kind.OPENAI).withDeadlineSeconds(deadlineSeconds);
    }

    private EndpointModel model() {
        return model(server.url(), 600);
    }

    private EndpointModel model(String url, int deadlineSeconds) {
        Endpoint endpoint = Endpoint.parse(url, Optional.of(Endpoint.Key.of("sk-secret")));
        EndpointSetup setup = EndpointSetup.of(endpoint, "m", settings(deadlineSeconds));
        return EndpointModel.open(setup, Dialects.openAi(setup), Gate.of(2), timing);
    }

    private Answer ask() {
        return ask(QUESTION);
    }

    private Answer ask(Question question) {
        try (EndpointModel model = model()) {
            return model.ask(question);
        }
    }

    private ModelException refused() {
        return refused(model());
    }

    private static ModelException refused(EndpointModel model) {
        try (model) {
            return catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));
        }
    }

    private static String message(String server, String rest) {
        return "[sample 'a' step caption-image " + server + "] " + rest;
    }

    @Test
    void readsTextFinishUsageAndModel() {
        serve(saying("A red ball."));

        assertThat(ask()).isEqualTo(new Answer("A red ball.", Finish.COMPLETE, new Usage(1200, 45), "served-model"));
    }

    @Test
    void sendsTheStoredBytesWithTheirTrueTypeAfterTheText() {
        serve(saying("x"));

        ask();

        JsonNode sent =
                JsonMapper.shared().readTree(server.received().getFirst().body());
        assertThat(sent).isEqualTo(JsonMapper.shared().readTree("""
                {"model":"m","messages":[{"role":"system","content":"You see."},{"role":"user","content":[
                {"type":"text","text":"Describe it."},
                {"type":"image_url","image_url":{"url":"data:image/jpeg;base64,%s"}}]}],
                "max_tokens":512,"temperature":0.7,"top_p":0.9,"seed":42,"stream":false}""".formatted(Base64.getEncoder()
                .encodeToString("stored bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
    }

    @Test
    void speaksPlainHttp11WithTheKeyInItsHeader() {
        serve(saying("x"));

        ask();

        ScriptedServer.Request request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.headers())
                .containsEntry("Authorization", List.of("Bearer sk-secret"))
                .containsEntry("Content-type", List.of("application/json"))
                .doesNotContainKey("Upgrade");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(completion("\"cut off he\"", "length"), "cut off he", Finish.CUT_OFF),
                Arguments.of(completion("null", "length"), "", Finish.CUT_OFF),
                Arguments.of(completion("null", "stop"), "", Finish.COMPLETE),
                Arguments.of(completion("\"\"", "stop"), "", Finish.COMPLETE),
                Arguments.of(completion("\"part\"", "content_filter"), "part", Finish.REFUSED),
                Arguments.of(completion("null, \"refusal\":\"I cannot.\"", "stop"), "I cannot.", Finish.REFUSED),
                Arguments.of(
                        completion(
                                "[{\"type\":\"text\",\"text\":\"A \"},{\"type\":\"text\",\"text\":\"cat\"}]", "stop"),
                        "A cat",
                        Finish.COMPLETE),
                Arguments.of(completion("\"half \\ud800 pair\"", "stop"), "half \uFFFD pair", Finish.COMPLETE));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsEveryKindOfAnswerWithoutAskingAgain(String body, String text, Finish finish) {
        serve(json(200, body));

        Answer answer = ask();

        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.finish()).isEqualTo(finish);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void takesAContentFilterFaultAsRefusal() {
        serve(json(400, "{\"error\":{\"code\":\"content_filter\",\"message\":\"Not that.\"}}"));

        assertThat(ask())
                .isEqualTo(new Answer("Not that.", Finish.REFUSED, Usage.NONE, "m").withDetail("content-policy"));
    }

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
                        html(200, "<html><script>x()</script><h1>Log in</h1></html>"),
                        "model-bad-answer",
                        "The answer is not JSON: 'Log in'. Tried 6 times in 15.5 s."
                                + " Check that 'url' is an OpenAI-compatible server."),
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

    static Stream<Arguments> refusals() {
        String stop = "STOP";
        String giveUp = "GIVE_UP";
        return Stream.of(
                Arguments.of(
                        401,
                        "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret\"}}",
                        "model-key-refused",
                        stop,
                        "'Incorrect API key provided: ***'. Set the key in the variable that 'api-key-env' names."),
                Arguments.of(
                        403,
                        "no",
                        "model-key-refused",
                        stop,
                        "'no'. Set the key in the variable that 'api-key-env' names."),
                Arguments.of(
                        402,
                        "pay",
                        "model-quota-spent",
                        stop,
                        "'pay'. Add credit, then run again: what is done stays done."),
                Arguments.of(
                        429,
                        "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"none left\"}}",
                        "model-quota-spent",
                        stop,
                        "'none left'. Add credit, then run again: what is done stays done."),
                Arguments.of(
                        404,
                        "{\"object\":\"error\",\"message\":\"The model `m` does not exist.\"}",
                        "model-not-found",
                        stop,
                        "'The model `m` does not exist.'. Correct 'url' or 'model'; 'blazon doctor' lists what is served."),
                Arguments.of(
                        301,
                        "",
                        "model-not-found",
                        stop,
                        "''. Correct 'url' or 'model'; 'blazon doctor' lists what is served."),
                Arguments.of(
                        500,
                        "{\"error\":{\"message\":\"image input is not supported\"}}",
                        "model-cannot-see",
                        stop,
                        "'image input is not supported'. Serve a vision-language model."),
                Arguments.of(
                        400,
                        "{\"detail\":\"temperature must be lower\"}",
                        "model-request-refused",
                        giveUp,
                        "'temperature must be lower'. Check the model's options against the server's."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void asksOnlyOnceWhenAskingAgainCannotHelp(
            int status, String body, String faultClass, String remedy, String words) {
        serve(json(status, body));

        ModelException refused = refused();

        assertThat(refused)
                .hasMessage(message(server.host(), "The server answered " + status + " to model 'm': " + words));
        assertThat(refused.faultClass()).isEqualTo(faultClass);
        assertThat(refused.remedy()).isEqualTo(Remedy.valueOf(remedy));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void asksOnceMoreWithASmallerPictureWhenItWasTooLarge() {
        serve(json(400, "{\"message\":\"This model's maximum context length is 4096 tokens\"}"), saying("small"));

        assertThat(ask().text()).isEqualTo("small");
        assertThat(pictureOf(server.received().getLast())).isEqualTo("image/jpeg jpeg long-side=320 quality=90");
    }

    @Test
    void shrinksOnlyOnce() {
        serve(json(413, "too big"));

        ModelException refused = refused();

        assertThat(refused)
                .hasMessage(message(
                        server.host(),
                        "The server answered 413 to model 'm': 'too big'."
                                + " Tried 2 times in 0 s. Lower max-pixels or raise the server's limit."));
        assertThat(refused.faultClass()).isEqualTo("model-request-too-large");
        assertThat(server.received()).hasSize(2);
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
    void refusesAnAnswerThatIsTooLargeToHold() {
        serve(json(200, " ".repeat((8 << 20) + 1)));

        assertThat(refused())
                .hasMessage(message(
                        server.host(),
                        "The answer is larger than 8 MiB. Tried 6 times in 15.5 s."
                                + " Check that 'url' is an OpenAI-compatible server."));
    }

    @Test
    void leavesTheGateWhilePausing() {
        serve(json(500, "boom"), saying("well"));
        int[] inside = {0};
        int[] deepest = {0};
        Gate counting = _ -> {
            deepest[0] = Math.max(deepest[0], ++inside[0]);
            return new Entry.Admitted(new Pass() {
                @Override
                public int lane() {
                    return 0;
                }

                @Override
                public Blame report(Outcome outcome) {
                    return Blame.OWN;
                }

                @Override
                public void close() {
                    inside[0]--;
                }
            });
        };
        EndpointSetup setup = EndpointSetup.of(Endpoint.parse(server.url(), Optional.empty()), "m", settings(600));
        try (EndpointModel model = EndpointModel.open(setup, Dialects.openAi(setup), counting, timing)) {
            model.ask(QUESTION);
        }

        assertThat(deepest[0]).isEqualTo(1);
        assertThat(inside[0]).isZero();
    }

    @Test
    void turnsAnInterruptIntoAFaultAndKeepsIt() {
        serve(saying("x"));
        Thread.currentThread().interrupt();

        ModelException refused = refused();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(refused.faultClass()).isEqualTo("model-interrupted");
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(ImageFormat.PNG, 640, 480, 1, 1, false, 8, "image/png stored"),
                Arguments.of(ImageFormat.WEBP, 640, 480, 1, 1, false, 8, "image/webp stored"),
                Arguments.of(ImageFormat.GIF, 640, 480, 1, 1, false, 8, "image/gif stored"),
                Arguments.of(
                        ImageFormat.JPEG, 640, 480, 6, 1, false, 8, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(ImageFormat.JPEG, 4000, 4000, 1, 1, false, 8, "image/jpeg jpeg long-side=2000 quality=90"),
                Arguments.of(
                        ImageFormat.GIF, 640, 480, 1, 9, false, 8, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(
                        ImageFormat.PNG, 640, 480, 1, 1, true, 8, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(
                        ImageFormat.PNG, 640, 480, 1, 1, false, 16, "image/jpeg jpeg long-side=2147483647 quality=90"),
                Arguments.of(
                        ImageFormat.TIFF, 640, 480, 1, 1, false, 8, "image/jpeg jpeg long-side=2147483647 quality=90"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void encodesAnewOnlyWhatServersReadDifferently(
            ImageFormat format,
            int width,
            int height,
            int orientation,
            int frames,
            boolean alpha,
            int bits,
            String sent) {
        serve(saying("x"));

        ask(Pictures.about(new Question.Picture(
                Pictures.text("stored"), Pictures.header(format, width, height, orientation, frames, alpha, bits))));

        assertThat(pictureOf(server.received().getFirst())).isEqualTo(sent);
    }

    private static String pictureOf(ScriptedServer.Request request) {
        String url = JsonMapper.shared()
                .readTree(request.body())
                .at("/messages/1/content/1/image_url/url")
                .stringValue();
        String[] parts = url.substring("data:".length()).split(";base64,");
        return parts[0] + " "
                + new String(Base64.getDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void putsThePictureFirstWhenAskedTo() {
        serve(saying("x"));
        EndpointSetup setup = new EndpointSetup(
                Endpoint.parse(server.url(), Optional.empty()),
                "m",
                QUESTION.sampling(),
                1_000_000,
                Duration.ofSeconds(60));

        try (EndpointModel model =
                EndpointModel.open(setup, Dialects.openAi(setup, Order.PICTURE_FIRST), Gate.of(1), timing)) {
            model.ask(QUESTION);
            assertThat(model.treatment()).isEqualTo("pictures-1 picture-first max-pixels=1000000");
        }

        assertThat(JsonMapper.shared()
                        .readTree(server.received().getFirst().body())
                        .at("/messages/1/content/0/type")
                        .stringValue())
                .isEqualTo("image_url");
    }
}

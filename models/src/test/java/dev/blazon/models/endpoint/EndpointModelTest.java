package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.completion;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.rate.Entry;
import dev.blazon.models.rate.Outcome;
import dev.blazon.models.rate.Pass;
import dev.blazon.models.rate.Pass.Blame;
import dev.blazon.models.testkit.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndpointModelTest extends AskedServer {

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
                "max_tokens":512,"temperature":0.7,"top_p":0.9,"seed":42,"stream":false}""".formatted(
                        Base64.getEncoder().encodeToString("stored bytes".getBytes(StandardCharsets.UTF_8)))));
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
}

package dev.blazon.models.discover;

import static dev.blazon.models.testkit.ScriptedServer.html;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.models.discover.ServedModel.Vision;
import dev.blazon.models.discover.ServedModels.Result;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.testkit.ScriptedServer;
import dev.blazon.models.testkit.ScriptedServer.Reply;
import dev.blazon.models.testkit.ScriptedServer.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServedModelsTest {
    private static final Reply ABSENT = json(404, "{}");

    private static Result list(ScriptedServer server) {
        return ServedModels.list(Endpoint.parse(server.url(), Optional.empty()), Duration.ofSeconds(5));
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(
                        List.of(
                                json(200, "{\"object\":\"list\",\"data\":[{\"id\":\"qwen\",\"owned_by\":\"vllm\"}]}"),
                                ABSENT),
                        Vision.UNTOLD),
                Arguments.of(
                        List.of(json(
                                200,
                                "{\"models\":[{\"name\":\"qwen\",\"model\":\"qwen\",\"capabilities\":"
                                        + "[\"completion\",\"multimodal\"]}],\"data\":[{\"id\":\"qwen\"}]}")),
                        Vision.YES),
                Arguments.of(
                        List.of(
                                json(200, "{\"data\":[{\"id\":\"qwen\"}]}"),
                                json(200, "{\"data\":[{\"id\":\"qwen\",\"type\":\"vlm\"}]}")),
                        Vision.YES),
                Arguments.of(
                        List.of(
                                json(200, "{\"data\":[{\"id\":\"qwen\"}]}"),
                                ABSENT,
                                json(200, "{\"capabilities\":[\"completion\",\"tools\"]}")),
                        Vision.NO));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void learnsFromEachKindOfServerWhatItTells(List<Reply> replies, Vision vision) {
        try (ScriptedServer server = ScriptedServer.start(replies.toArray(Reply[]::new))) {
            assertThat(list(server)).isEqualTo(new Result.Found(List.of(new ServedModel("qwen", vision))));
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(html(200, "<html>Hello</html>"), "answered something else than JSON"),
                Arguments.of(json(200, "{\"hello\":1}"), "answered something else than a list of models"),
                Arguments.of(json(401, ""), "answered 401"),
                Arguments.of(ScriptedServer.half(), "does not answer"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void saysWhatElseAnswered(Reply reply, String why) {
        try (ScriptedServer server = ScriptedServer.start(reply)) {
            assertThat(list(server)).isEqualTo(new Result.Nothing(why));
        }
    }

    @Test
    void asksModelByModelBesideTheCommonInterface() {
        try (ScriptedServer server = ScriptedServer.start(
                json(200, "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"),
                ABSENT,
                json(200, "{\"capabilities\":[\"vision\"]}"))) {
            list(server);

            assertThat(server.received())
                    .extracting(Request::path)
                    .containsExactly("/v1/models", "/api/v0/models", "/api/show", "/api/show");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Qwen/Qwen2.5-VL-7B-Instruct, true",
        "llama3.2-vision:11b, true",
        "llava:7b, true",
        "google/gemma-3-12b-it, true",
        "meta-llama/Llama-3.1-8B, false",
        "revlon-7b, false"
    })
    void hearsVisionInNames(String id, boolean seeing) {
        assertThat(new ServedModel(id, Vision.UNTOLD).soundsSeeing()).isEqualTo(seeing);
    }
}

package dev.blazon.models.discover;

import static dev.blazon.models.testkit.ScriptedServer.html;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.models.dialect.Provider;
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

    static Stream<Arguments> capabilities() {
        return Stream.of(
                Arguments.of(
                        Provider.OPENAI,
                        List.of(json(200, "{\"data\":[{\"id\":\"m\",\"max_model_len\":32768}]}"), ABSENT),
                        "context 32,768 tokens"),
                Arguments.of(
                        Provider.OPENAI,
                        List.of(
                                json(
                                        200,
                                        "{\"models\":[{\"model\":\"m\",\"capabilities\":[\"multimodal\"]}],\"data\":[{\"id\":\"m\","
                                                + "\"owned_by\":\"llamacpp\",\"meta\":{\"n_ctx_train\":131072}}]}"),
                                json(
                                        200,
                                        "{\"default_generation_settings\":{\"n_ctx\":8192},\"modalities\":{\"vision\":true}}")),
                        "context 8,192 tokens"),
                Arguments.of(
                        Provider.OPENAI,
                        List.of(
                                json(200, "{\"data\":[{\"id\":\"m\"}]}"),
                                ABSENT,
                                json(
                                        200,
                                        "{\"capabilities\":[\"vision\"],\"model_info\":{\"general.architecture\":\"qwen25vl\","
                                                + "\"qwen25vl.context_length\":128000}}")),
                        "context 128,000 tokens"),
                Arguments.of(
                        Provider.OPENAI,
                        List.of(
                                json(200, "{\"data\":[{\"id\":\"m\"}]}"),
                                json(
                                        200,
                                        "{\"data\":[{\"id\":\"m\",\"type\":\"vlm\",\"max_context_length\":131072,"
                                                + "\"loaded_context_length\":4096}]}")),
                        "context 4,096 tokens"),
                Arguments.of(
                        Provider.OPENAI,
                        List.of(json(
                                200,
                                "{\"data\":[{\"id\":\"m\",\"context_length\":200000,\"architecture\":{\"input_modalities\":"
                                        + "[\"image\"]},\"top_provider\":{\"max_completion_tokens\":64000},"
                                        + "\"supported_parameters\":[\"structured_outputs\",\"seed\"]}]}")),
                        "context 200,000 tokens, answers up to 64,000 tokens, answers by schema,"
                                + " never tells log-probabilities"),
                Arguments.of(
                        Provider.ANTHROPIC,
                        List.of(json(
                                200,
                                "{\"data\":[{\"type\":\"model\",\"id\":\"m\",\"max_input_tokens\":200000,\"max_tokens\":64000,"
                                        + "\"capabilities\":{\"image_input\":{\"supported\":true},"
                                        + "\"structured_outputs\":{\"supported\":true}}}],\"has_more\":false}")),
                        "context 200,000 tokens, answers up to 64,000 tokens, pictures up to 3,750,000 bytes,"
                                + " answers by schema, never tells log-probabilities"),
                Arguments.of(
                        Provider.GEMINI,
                        List.of(json(
                                200,
                                "{\"models\":[{\"name\":\"models/e\",\"supportedGenerationMethods\":[\"embedContent\"]},"
                                        + "{\"name\":\"models/m\",\"inputTokenLimit\":1048576,\"outputTokenLimit\":65536,"
                                        + "\"supportedGenerationMethods\":[\"generateContent\"]}]}")),
                        "context 1,048,576 tokens, answers up to 65,536 tokens"),
                Arguments.of(
                        Provider.OPENAI,
                        List.of(json(200, "{\"data\":[{\"id\":\"m\",\"max_model_len\":\"many\"}]}"), ABSENT),
                        ""));
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void learnsWhatEachKindOfServerTellsOfItsModels(Provider provider, List<Reply> replies, String described) {
        try (ScriptedServer server = ScriptedServer.start(replies.toArray(Reply[]::new))) {
            Endpoint endpoint =
                    Endpoint.parse(provider, "http://" + server.host(), Optional.of(Endpoint.Key.of("sk-secret")));

            assertThat(ServedModels.list(provider, endpoint, Duration.ofSeconds(5)))
                    .isInstanceOfSatisfying(Result.Found.class, found -> {
                        assertThat(found.models()).extracting(ServedModel::id).containsExactly("m");
                        assertThat(found.models().getFirst().capabilities().described())
                                .isEqualTo(described);
                    });
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

package dev.blazon.models;

import static dev.blazon.models.testkit.ScriptedServer.completion;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.Kind;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.discover.LocalServers.Server;
import dev.blazon.models.discover.ServedModel;
import dev.blazon.models.discover.ServedModel.Vision;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.rate.Lanes;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ModelOpenerTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("x", 8, 8));

    private static ModelSettings settings(Kind kind, Optional<String> url, Optional<String> model) {
        return new ModelSettings(
                kind,
                url,
                model,
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                100,
                OptionalInt.empty(),
                1_000_000,
                "MY_KEY",
                60,
                ModelSettings.PicturesAs.BYTES,
                ProviderOptions.NONE,
                OptionalInt.empty());
    }

    private static ModelOpener opener(String key) {
        return ModelOpener.of(
                        Pictures.codec(),
                        name -> name.equals("MY_KEY") ? Optional.of(key) : Optional.empty(),
                        Lanes.of(2, Long.MAX_VALUE))
                .lookingAt(List::of);
    }

    private static Server server(ScriptedServer scripted, Vision vision) {
        Endpoint endpoint = Endpoint.parse(scripted.url(), Optional.empty());
        return new Server("vLLM", endpoint, List.of(new ServedModel("qwen", vision)));
    }

    @Test
    void asksTheNamedModelWithTheKeyOfTheNamedVariable() {
        try (ScriptedServer server = ScriptedServer.start(saying("A cat."));
                ModelOpener opener = opener("sk-1")) {
            Model model =
                    opener.open("captioner", settings(Kind.OPENAI, Optional.of(server.url()), Optional.of("qwen")));

            assertThat(model.id()).isEqualTo("qwen");
            assertThat(asked(model).ask(QUESTION).text()).isEqualTo("A cat.");
            assertThat(asked(model).sampling().described()).isEqualTo("temperature=0.5 max-tokens=100");
            assertThat(server.received().getFirst().headers()).containsEntry("Authorization", List.of("Bearer sk-1"));
        }
    }

    private static VisionModel asked(Model model) {
        return ((Model.Asked) model).model();
    }

    @Test
    void takesTheOnlyModelServed() {
        try (ScriptedServer server = ScriptedServer.start(json(200, "{\"data\":[{\"id\":\"only\"}]}"), json(404, ""));
                ModelOpener opener = opener("sk-1")) {
            Model model = opener.open("captioner", settings(Kind.AUTO, Optional.of(server.url()), Optional.empty()));

            assertThat(model.id()).isEqualTo("only");
        }
    }

    @Test
    void asksForANameWhenSeveralModelsAreServed() {
        try (ScriptedServer server =
                        ScriptedServer.start(json(200, "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"), json(404, ""));
                ModelOpener opener = opener("sk-1")) {
            ModelSettings settings = settings(Kind.OPENAI, Optional.of(server.url()), Optional.empty());

            assertThatThrownBy(() -> opener.open("captioner", settings))
                    .isInstanceOf(RecipeException.class)
                    .hasMessage("[model captioner] The server at " + server.host()
                            + " serves 2 models, must be 1 when 'model' is left out. Set 'model' to one of: 'a', 'b'.");
        }
    }

    @Test
    void asksForTheAddressOfAServer() {
        try (ModelOpener opener = opener("sk-1")) {
            assertThatThrownBy(
                            () -> opener.open("captioner", settings(Kind.OPENAI, Optional.empty(), Optional.of("m"))))
                    .isInstanceOf(RecipeException.class)
                    .hasMessage("[model captioner] 'url' is missing. Give it in the recipe or as"
                            + " --model captioner=http://localhost:8000/v1.");
        }
    }

    @Test
    void refusesAKeyThatCannotBeOneWithoutShowingIt() {
        try (ModelOpener opener = opener("sk 1\u00e9")) {
            assertThatThrownBy(() ->
                            opener.open("captioner", settings(Kind.OPENAI, Optional.of("http://a"), Optional.of("m"))))
                    .hasMessage("[model captioner] The key is empty or holds blanks or signs that no key has."
                            + " Set it again, without quotes.");
        }
    }

    @Test
    void refusesToSendANamedKeyOverPlainHttpToAnotherMachine() {
        try (ModelOpener opener = opener("sk-1")) {
            assertThatThrownBy(() -> opener.open(
                            "captioner", settings(Kind.OPENAI, Optional.of("http://gpu1:8000"), Optional.of("m"))))
                    .isInstanceOf(RecipeException.class)
                    .hasMessage("[model captioner] The key would go to gpu1:8000 over plain http, where others can read"
                            + " it. Give an https:// address, or leave 'api-key-env' out if the server wants no key.");
        }
    }

    @Test
    void followsNoRedirectWithTheKey() {
        try (ScriptedServer other = ScriptedServer.start(saying("Got it."));
                ScriptedServer server =
                        ScriptedServer.start(json(307, "", "Location", other.url() + "/chat/completions"));
                ModelOpener opener = opener("sk-1")) {
            Model model =
                    opener.open("captioner", settings(Kind.OPENAI, Optional.of(server.url()), Optional.of("qwen")));

            assertThatThrownBy(() -> asked(model).ask(QUESTION)).hasMessageContaining("answered 307");
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void measuresWhenNoServerIsFound() {
        try (ModelOpener opener = opener("sk-1")) {
            assertThat(opener.open("captioner", settings(Kind.AUTO, Optional.empty(), Optional.empty())))
                    .isEqualTo(new Model.MeasuredFacts("blazon-measured-facts-1"));
            assertThat(opener.open("captioner", settings(Kind.FACTS, Optional.empty(), Optional.empty())))
                    .isEqualTo(new Model.MeasuredFacts("blazon-measured-facts-1"));
        }
    }

    @Test
    void takesNoLocalModelThatDoesNotSee() {
        try (ScriptedServer blind = ScriptedServer.start(saying("A serene landscape."));
                ModelOpener opener = opener("sk-1").lookingAt(() -> List.of(server(blind, Vision.UNTOLD)))) {
            assertThat(opener.open("captioner", settings(Kind.AUTO, Optional.empty(), Optional.empty())))
                    .isInstanceOf(Model.MeasuredFacts.class);
            assertThat(blind.received()).hasSize(1);
            assertThat(blind.received().getFirst().headers()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void journalsAnswers(@TempDir Path folder) {
        try (ScriptedServer server = ScriptedServer.start(saying("A cat."));
                AnswersJournal journal = AnswersJournal.open(folder.resolve("answers.sqlite"));
                ModelOpener opener = opener("sk-1").journaling(journal)) {
            Model model =
                    opener.open("captioner", settings(Kind.OPENAI, Optional.of(server.url()), Optional.of("qwen")));

            asked(model).ask(QUESTION);
            asked(model).ask(QUESTION);

            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void asksAgainWhenAnAnswerIsEmptyOrCutOff(@TempDir Path folder) {
        try (ScriptedServer server = ScriptedServer.start(
                        json(200, completion("\"\"", "stop")),
                        json(200, completion("\"A c\"", "length")),
                        saying("A cat."));
                AnswersJournal journal = AnswersJournal.open(folder.resolve("answers.sqlite"));
                ModelOpener opener = opener("sk-1").journaling(journal)) {
            ModelSettings settings = settings(Kind.OPENAI, Optional.of(server.url()), Optional.of("qwen"))
                    .withMaxTokens(512, OptionalInt.of(2048));
            VisionModel model = asked(opener.open("captioner", settings));

            assertThat(model.ask(QUESTION).text()).isEqualTo("A cat.");
            assertThat(model.ask(QUESTION)).isEqualTo(model.ask(QUESTION));

            assertThat(server.received())
                    .extracting(request -> JsonMapper.shared().readTree(request.body()))
                    .extracting(sent -> sent.path("seed").longValue() + " "
                            + sent.path("max_tokens").intValue())
                    .containsExactly("42 512", "1173640236 512", "1173640236 2048");
        }
    }

    @Test
    void asksForAWordAsOftenAsItIsTold() {
        try (ScriptedServer blind = ScriptedServer.start(saying("A cat."));
                ModelOpener opener = opener("sk-1")) {
            ModelSettings settings = settings(Kind.OPENAI, Optional.of(blind.url()), Optional.of("qwen"))
                    .withCanaryEvery(10);
            VisionModel model = asked(opener.open("captioner", settings));
            for (int call = 0; call < 10; call++) {
                model.ask(QUESTION);
            }

            assertThatThrownBy(() -> model.ask(QUESTION)).hasMessageContaining("so it captions blindly");
            assertThat(blind.received()).hasSize(12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI, max_tokens, '{\"max_tokens\":5}'",
        "OPENAI, response_format, '{\"response_format\":{}}'",
        "ANTHROPIC, output_config.format, '{\"output_config\":{\"format\":{}}}'",
        "GEMINI, generationConfig.temperature, '{\"generationConfig\":{\"temperature\":1}}'"
    })
    void refusesExtraOptionsThatWouldOverwriteItsOwn(Kind kind, String shown, String json) {
        try (ModelOpener opener = opener("sk-1")) {
            assertThatThrownBy(() -> opener.open(
                            "captioner",
                            settings(kind, Optional.of("http://localhost:1"), Optional.of("m"))
                                    .withExtra(new ProviderOptions(json))))
                    .hasMessage(
                            "[model captioner] extra sets '" + shown
                                    + "', which Blazon sets itself. Leave it out; what can be chosen has an option of its own.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "ANTHROPIC", "GEMINI"})
    void letsNoKeyIntoWordsOrOverPlainHttp(Kind kind) {
        try (ScriptedServer server = ScriptedServer.start(ScriptedServer.json(
                        401, "{\"error\":{\"message\":\"Wrong key sk-secret-1, again sk-secret-1\"}}"));
                ModelOpener opener = opener("sk-secret-1")) {
            ModelSettings settings = settings(kind, Optional.of("http://" + server.host()), Optional.of("m"));

            assertThatThrownBy(() -> asked(opener.open("captioner", settings)).ask(QUESTION))
                    .hasMessageContaining("'Wrong key ***, again ***'")
                    .hasMessageNotContaining("sk-secret");
            assertThatThrownBy(() ->
                            opener.open("captioner", settings(kind, Optional.of("http://gpu1:8000"), Optional.of("m"))))
                    .hasMessageContaining("The key would go to gpu1:8000 over plain http")
                    .hasMessageNotContaining("sk-secret");
        }
    }

    @Test
    void takesTheProvidersOwnAddressAndVariable() {
        assertThat(Kinds.variable(Provider.GEMINI, ModelSettings.of(Kind.GEMINI)))
                .isEqualTo("GEMINI_API_KEY");
        assertThat(Kinds.variable(Provider.ANTHROPIC, ModelSettings.of(Kind.ANTHROPIC)))
                .isEqualTo("ANTHROPIC_API_KEY");
        try (ModelOpener opener =
                ModelOpener.of(Pictures.codec(), _ -> Optional.empty(), Lanes.of(2, Long.MAX_VALUE))) {
            assertThat(opener.open("captioner", settings(Kind.ANTHROPIC, Optional.empty(), Optional.of("m")))
                            .id())
                    .isEqualTo("m");
        }
    }
}

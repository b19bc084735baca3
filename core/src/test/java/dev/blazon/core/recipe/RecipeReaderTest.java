package dev.blazon.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.recipe.TestOperators.DropSmall;
import dev.blazon.core.recipe.TestOperators.Edge;
import dev.blazon.core.recipe.TestOperators.WriteCaption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {
    private static final Resources RESOURCES = new Resources() {
        private final Map<String, String> files = Map.of("prompts/eye.md", "Look closely.");

        @Override
        public Optional<String> file(String name) {
            return Optional.ofNullable(files.get(name));
        }

        @Override
        public Optional<String> environment(String name) {
            return name.equals("SET") ? Optional.of("qwen") : Optional.empty();
        }
    };

    private static final String HEAD = """
            recipe: test
            version: 2
            summary: A test.
            models:
              captioner: {kind: openai, url: "http://localhost:1/v1", model: "${SET}", temperature: 0.7}
            """;

    private static Recipe read(String text) {
        return RecipeReader.read("r.yaml", text, TestOperators.CATALOGUE, RESOURCES);
    }

    private static List<String> problems(String text) {
        RecipeException fault = catchThrowableOfType(RecipeException.class, () -> read(text));
        assertThat(fault).isNotNull();
        return fault.problems().stream().map(Problem::toString).toList();
    }

    private static Operator only(String step) {
        return read(HEAD + "steps:\n  - " + step + "\n").steps().getFirst().operator();
    }

    @Test
    void bindsStepsAndModels() {
        Recipe recipe = read(HEAD + "steps:\n  - write-caption: {model: captioner, prompts: [prompts/eye.md]}\n");

        assertThat(recipe.name()).isEqualTo("test");
        assertThat(recipe.version()).isEqualTo(2);
        assertThat(recipe.publishes()).contains("dense");
        assertThat(recipe.models().get("captioner").kind()).isEqualTo(ModelSettings.Kind.OPENAI);
        assertThat(recipe.models().get("captioner").model()).contains("qwen");
        assertThat(recipe.models().get("captioner").temperature()).isEqualTo(OptionalDouble.of(0.7));
        assertThat(recipe.steps().getFirst().operator())
                .isInstanceOfSatisfying(
                        WriteCaption.class,
                        caption ->
                                assertThat(caption.prompts().getFirst().text()).isEqualTo("Look closely."));
    }

    @Test
    void takesAProvidersOwnOptionsAsTheyStandInTheOrderOfTheirNames() {
        Recipe recipe = read("""
                recipe: test
                version: 1
                summary: x
                models:
                  captioner:
                    kind: anthropic
                    extra: {thinking: {type: enabled, budget_tokens: 1024}, a: [1, "1", true, null, 1e3, "${HOME}", 007]}
                steps: [drop-small: {}]
                """);

        assertThat(recipe.models().get("captioner").extra().json())
                .isEqualTo("{\"a\":[1,\"1\",true,null,1e3,\"${HOME}\",\"007\"],"
                        + "\"thinking\":{\"budget_tokens\":1024,\"type\":\"enabled\"}}");
    }

    @Test
    void takesDefaultsFromOptions() {
        assertThat(only("drop-small: {}"))
                .isEqualTo(new DropSmall(
                        256, Edge.SHORT_SIDE, OptionalDouble.empty(), Optional.empty(), List.of("a", "b"), false));
    }

    @Test
    void bindsEveryKindOfOption() {
        assertThat(
                        only(
                                "drop-small: {min-side: 1_024, edge: long-side, slack: 0.5, note: 'x, y', words: [c], strict: true}"))
                .isEqualTo(new DropSmall(
                        1024, Edge.LONG_SIDE, OptionalDouble.of(0.5), Optional.of("x, y"), List.of("c"), true));
    }

    @Test
    void acceptsAStepWithoutOptions() {
        assertThat(only("plain")).isEqualTo(new TestOperators.Plain());
        assertThat(only("plain:")).isEqualTo(new TestOperators.Plain());
    }

    @Test
    void acceptsALoneValueForTheOnlyOption() {
        assertThat(read(HEAD
                                + "steps:\n  - write-caption: {model: captioner, prompts: [], as: x}\n  - score-caption: x\n")
                        .steps()
                        .getLast()
                        .operator())
                .isEqualTo(new TestOperators.ScoreCaption("x"));
    }

    @Test
    void printedStepsBindToTheSameOperator() {
        Operator operator = only("drop-small: {min-side: 9, note: \"say \\\"hi\\\"\", words: [c, 'd e']}");
        assertThat(only(RecipePrinter.step(operator))).isEqualTo(operator);
    }

    @Test
    void reportsAllProblemsTogetherInOrder() {
        String text = """
                recipe: test
                version: zero
                summary: A test.
                stepz: []
                models:
                  captioner: {kind: openai, temperatur: 3}
                steps:
                  - write-capton: {model: captioner}
                  - drop-small: {min-side: many, edge: top}
                  - drop-small: {min-side: -3}
                  - write-caption: {model: captoiner, prompts: [prompts/ear.md]}
                  - write-caption: {model: captoiner, prompts: []}
                """;
        assertThat(problems(text))
                .containsExactly(
                        "[r.yaml:2:10] 'version' is 'zero', must be a whole number from 1.",
                        "[r.yaml:4:1] No recipe key 'stepz'. Did you mean 'steps'? Known: 'recipe', 'version',"
                                + " 'summary', 'publish', 'models', 'steps'.",
                        "[r.yaml:6:29 model captioner] No option 'temperatur'. Did you mean 'temperature'? Known: 'kind',"
                                + " 'url', 'model', 'temperature', 'top-p', 'max-tokens', 'max-tokens-at-most', 'max-pixels',"
                                + " 'api-key-env', 'deadline-seconds', 'pictures-as', 'extra', 'canary-every'.",
                        "[r.yaml:8:5] No operator 'write-capton'. Did you mean 'write-caption'? Known: 'drop-small',"
                                + " 'plain', 'score-caption', 'write-caption'.",
                        "[r.yaml:9:28 step drop-small] Option 'min-side': 'many' is not a whole number.",
                        "[r.yaml:9:40 step drop-small] Option 'edge': No value 'top'. Known: 'short-side', 'long-side'.",
                        "[r.yaml:10:28 step drop-small] min-side is -3, must be at least 1.",
                        "[r.yaml:11:5 step write-caption] No model 'captoiner'. Did you mean 'captioner'? Known:"
                                + " 'captioner'.",
                        "[r.yaml:11:49 step write-caption] Option 'prompts': No prompt file 'prompts/ear.md' beside the"
                                + " recipe. Create it or correct the name.",
                        "[r.yaml:12:5 step write-caption] No model 'captoiner'. Did you mean 'captioner'? Known:"
                                + " 'captioner'.");
    }

    @Test
    void reportsAllProblemsOfOneStepTogether() {
        String steps = """
                steps:
                  - write-caption: {model: captoiner, prompts: [ear.md, eye.md], tone: warm}
                  - drop-small: {min-side: -3, edge: top, sides: 4}
                  - score-caption: {in: dense}
                """;
        assertThat(problems(HEAD + steps))
                .containsExactly(
                        "[r.yaml:7:5 step write-caption] No model 'captoiner'. Did you mean 'captioner'? Known:"
                                + " 'captioner'.",
                        "[r.yaml:7:49 step write-caption] Option 'prompts': No prompt file 'ear.md' beside the recipe."
                                + " Create it or correct the name.",
                        "[r.yaml:7:57 step write-caption] Option 'prompts': No prompt file 'eye.md' beside the recipe."
                                + " Create it or correct the name.",
                        "[r.yaml:7:66 step write-caption] No option 'tone'. Known: 'model', 'prompts', 'as'.",
                        "[r.yaml:8:28 step drop-small] min-side is -3, must be at least 1.",
                        "[r.yaml:8:38 step drop-small] Option 'edge': No value 'top'. Known: 'short-side', 'long-side'.",
                        "[r.yaml:8:43 step drop-small] No option 'sides'. Known: 'min-side',"
                                + " 'edge', 'slack', 'note', 'words', 'strict'.");
    }

    @Test
    void reportsEachOfTwoValuesThatARecordRefuses() {
        assertThat(problems(HEAD + "steps:\n  - drop-small: {min-side: -3, words: [bad]}\n"))
                .containsExactly(
                        "[r.yaml:7:28 step drop-small] min-side is -3, must be at least 1.",
                        "[r.yaml:7:39 step drop-small] words holds 'bad', must hold good ones.");
    }

    @Test
    void saysNothingOfWhatAStepThatCouldNotBeReadMayWrite() {
        assertThat(problems(HEAD + "publish: dense\nsteps:\n  - write-caption: {model: captioner}\n"
                        + "  - score-caption: {in: dense}\n"))
                .singleElement()
                .asString()
                .startsWith("[r.yaml:8:20 step write-caption] Option 'prompts' is missing.");
    }

    @Test
    void namesTheStepThatShouldHaveWrittenAMissingInput() {
        assertThat(
                        problems(
                                HEAD
                                        + "steps:\n  - score-caption: {in: dense}\n  - write-caption: {model: captioner, prompts: []}\n"))
                .containsExactly(
                        "[r.yaml:7:5 step score-caption] Reads caption 'dense', which no step before it writes."
                                + " Step 2 (write-caption) writes it: move that step before this one.");
    }

    @Test
    void refusesAnUnsetEnvironmentVariable() {
        String text = HEAD.replace("SET", "UNSET") + "steps: [plain]\n";
        assertThat(problems(text))
                .containsExactly(
                        "[r.yaml:5:66 model captioner] Option 'model': The environment variable UNSET is not set."
                                + " Set it, or give a default as ${UNSET:-value}.");
    }

    @Test
    void takesTheDefaultOfAnUnsetEnvironmentVariable() {
        assertThat(read(HEAD.replace("SET", "UNSET:-none") + "steps: [plain]\n")
                        .models()
                        .get("captioner")
                        .model())
                .contains("none");
    }

    @Test
    void pointsAtBrokenYaml() {
        assertThatThrownBy(() -> read("recipe: [unclosed\nversion: 1\n"))
                .isInstanceOf(RecipeException.class)
                .hasMessageStartingWith("[r.yaml:2:8] Not valid YAML: ");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).hasMessage("[r.yaml:1:1] The file is empty.");
    }

    @Test
    void refusesRepeatedKeysAndAnchors() {
        assertThat(problems(HEAD + "version: 3\nsteps: [plain]\n"))
                .containsExactly("[r.yaml:6:1] 'version' is given twice. Keep one.");
    }

    @Test
    void hashChangesWithAPrompt() {
        String text = HEAD + "steps:\n  - write-caption: {model: captioner, prompts: [prompts/eye.md]}\n";
        Resources other = new Resources() {
            @Override
            public Optional<String> file(String name) {
                return Optional.of("Look twice.");
            }

            @Override
            public Optional<String> environment(String name) {
                return Optional.of("qwen");
            }
        };
        assertThat(RecipeReader.read("r.yaml", text, TestOperators.CATALOGUE, other)
                        .hash())
                .isNotEqualTo(read(text).hash());
    }
}

package dev.blazon.operators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Part;
import dev.blazon.core.recipe.OptionDoc;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.core.recipe.RecipePrinter;
import dev.blazon.core.recipe.RecipeReader;
import dev.blazon.core.recipe.Resources;
import dev.blazon.core.recipe.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every operator. An operator with options that must be given needs a line in [#GIVEN].
class BuiltInOperatorsTest {
    private static final Path RECIPES = Path.of("../recipes");
    private static final Map<String, String> GIVEN = Map.of(
            "caption-image", "{model: m, prompts: [a.md, b.md]}",
            "gate-caption", "{prompts: [a.md], ask-again: m, language: en, action: flag}",
            "keep-where", "\"image.width > 10 && key != 'a\\\\\\\"b'\"",
            "reject-known-images", "{lists: [known.csv]}");
    private static final Resources RESOURCES = new Resources() {
        @Override
        public Optional<String> file(String name) {
            return Optional.of("Prompt " + name + " {{ key }}");
        }

        @Override
        public Optional<String> confidential(String name) {
            return Optional.of("md5," + "0".repeat(32));
        }

        @Override
        public Optional<String> environment(String name) {
            return Optional.empty();
        }
    };

    static Stream<String> ids() {
        return BuiltInOperators.all().stream().map(Catalogue::idOf);
    }

    private static Recipe read(String step) {
        String text =
                "recipe: r\nversion: 1\nsummary: s\nmodels: {m: {}}\nsteps:\n  - describe-facts\n  - " + step + "\n";
        return RecipeReader.read("r.yaml", text, BuiltInOperators.catalogue(), RESOURCES);
    }

    private static Operator example(String id) {
        return read(id + ": " + GIVEN.getOrDefault(id, "{}")).steps().getLast().operator();
    }

    @Test
    void standInTheOrderOfTheirIds() {
        assertThat(ids().toList()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areAllListed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> written = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).matches("(?s).*\\bimplements Per(Sample|Batch|Group)\\b.*"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
            assertThat(BuiltInOperators.all()).extracting(Class::getSimpleName).containsExactlyElementsOf(written);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPrintedStepIsReadAsAnEqualOne(String id) {
        Operator operator = example(id);

        assertThat(read(RecipePrinter.step(operator)).steps().getLast().operator())
                .isEqualTo(operator);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void sayWhatTheyDoInOneSentenceWithoutAFullStop(String id) {
        Class<? extends Operator> type = BuiltInOperators.catalogue().find(id).orElseThrow();

        assertThat(OptionDoc.summary(type)).isNotBlank().doesNotEndWith(".");
        assertThat(OptionDoc.of(type))
                .hasSizeBetween(1, 6)
                .allSatisfy(option -> assertThat(option.help()).isNotBlank().doesNotEndWith("."));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void neverWriteWhatTheSourceGave(String id) {
        assertThat(example(id).writes()).noneMatch(Part.Given.class::isInstance);
    }

    @Test
    void theDenseCaptionsRecipeIsRight() throws IOException {
        Resources beside = new Resources() {
            @Override
            public Optional<String> file(String name) {
                return Optional.of(text(RECIPES.resolve(name)));
            }

            @Override
            public Optional<String> environment(String name) {
                return Optional.empty();
            }
        };

        Recipe recipe = RecipeReader.read(
                "dense-captions.yaml",
                Files.readString(RECIPES.resolve("dense-captions.yaml")),
                BuiltInOperators.catalogue(),
                beside);

        assertThat(recipe.publishes()).contains("dense");
        assertThat(recipe.steps())
                .extracting(Step::id)
                .isEqualTo(List.of("drop-small-images", "caption-image", "gate-caption"));
    }
}
